import { sql } from 'kysely';
import { type Load, type Loaded, nothingLoaded, tally, touchesNoGaps } from '../../source/load.ts';
import type { Pc4PointRecord } from './postcode-record.ts';

/** A point for each postcode of four digits; those that a source no longer has remain, since facilities rest on them. */
export const loadPc4Points: Load<Pc4PointRecord> = {
  accepts: 'pc4-point',
  table: 'incoming_pc4_point',
  columns: { pc4: 'text', longitude: 'double precision', latitude: 'double precision' },
  row: ({ pc4, longitude, latitude }) => ({ pc4, longitude, latitude }),

  touched: touchesNoGaps,

  async merge(rows, { sourceId }): Promise<Loaded> {
    const written = await sql<{ is: string }>`
      with incoming as (
        select distinct on (pc4) pc4, st_setsrid(st_makepoint(longitude, latitude), 4326) as point
        from incoming_pc4_point
        order by pc4, ctid
      ),
      written as (
        insert into pc4_point as p (pc4, source_id, point)
        select pc4, ${sourceId}, point from incoming
        on conflict (pc4, source_id) do update
        set point = excluded.point
        where p.point::text is distinct from excluded.point::text
        returning pc4, xmax = 0 as is_new
      )
      select case when w.pc4 is null then 'unchanged' when w.is_new then 'inserted' else 'updated' end as is
      from incoming i left join written w using (pc4)
    `.execute(rows);
    return { ...nothingLoaded, ...tally(written.rows) };
  },
};
