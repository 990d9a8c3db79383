import { sql } from 'kysely';
import { type Load, type Loaded, nothingLoaded, tally, touchesNoGaps } from '../../source/load.ts';
import type { KnownPointRecord } from '../record/address-point-record.ts';

/**
 * Points by the number of a register, kept beside the facilities, so that a later file of addresses finds them again.
 * Of several points for one number at one postcode the first of the file holds.
 */
export const loadKnownPoints: Load<KnownPointRecord> = {
  accepts: 'known-point',
  table: 'incoming_known_point',
  columns: {
    scheme: 'text',
    value: 'text',
    postcode: 'text',
    x: 'double precision',
    y: 'double precision',
    srid: 'integer',
  },
  row: ({ scheme, value, postcode, x, y, system }) => ({
    ...{ scheme, value, postcode: postcode ?? '', x, y },
    srid: system === 'RD' ? 28_992 : 4_326,
  }),

  touched: touchesNoGaps,

  async merge(rows, { sourceId }): Promise<Loaded> {
    const written = await sql<{ is: string }>`
      with incoming as (
        select distinct on (scheme, value, postcode) scheme, value, postcode,
          st_transform(st_setsrid(st_makepoint(x, y), srid), 4326) as point
        from incoming_known_point
        order by scheme, value, postcode, ctid
      ),
      written as (
        insert into known_point as k (scheme, value, source_id, postcode, point)
        select scheme, value, ${sourceId}, postcode, point from incoming
        on conflict (scheme, value, source_id, postcode) do update
        set point = excluded.point
        where k.point::text is distinct from excluded.point::text
        returning scheme, value, postcode, xmax = 0 as is_new
      )
      select case when w.scheme is null then 'unchanged' when w.is_new then 'inserted' else 'updated' end as is
      from incoming i left join written w using (scheme, value, postcode)
    `.execute(rows);
    return { ...nothingLoaded, ...tally(written.rows) };
  },
};
