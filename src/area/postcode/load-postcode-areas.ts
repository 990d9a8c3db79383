import { sql } from 'kysely';
import { type Load, type Loaded, nothingLoaded, tally } from '../../source/load.ts';
import { makeShapes } from '../boundary/make-shapes.ts';
import type { PostcodeAreaRecord } from './postcode-area-record.ts';

/**
 * Areas of four digits in the edition of the run, with a point inside each. Those that a later file lacks remain, since
 * facilities rest on them.
 */
export const loadPostcodeAreas: Load<PostcodeAreaRecord> = {
  accepts: 'postcode-area',
  table: 'incoming_postcode_area',
  columns: { code: 'text', geometry: 'text' },
  row: ({ pc4, geometry }) => ({ code: pc4, geometry: JSON.stringify(geometry) }),

  // What they move is found when facilities are located.
  touched: sql`select null as code where false`,

  async merge(rows, { edition, sourceId }): Promise<Loaded> {
    const issues = await makeShapes(rows, {
      ...{ from: 'incoming_postcode_area', into: 'incoming_postcode_shape', kept: [] },
    });
    const written = await sql<{ is: string }>`
      with written as (
        insert into postcode_area as p (edition, pc4, boundary, point, source_id)
        select ${edition}::smallint, code, boundary, st_pointonsurface(boundary), ${sourceId}
        from incoming_postcode_shape
        on conflict (edition, pc4) do update
        set boundary = excluded.boundary, point = excluded.point, source_id = excluded.source_id
        where p.boundary is distinct from excluded.boundary
        returning pc4, xmax = 0 as is_new
      )
      select case when w.pc4 is null then 'unchanged' when w.is_new then 'inserted' else 'updated' end as is
      from incoming_postcode_shape i left join written w on w.pc4 = i.code
    `.execute(rows);
    return { ...nothingLoaded, ...tally(written.rows), issues };
  },
};
