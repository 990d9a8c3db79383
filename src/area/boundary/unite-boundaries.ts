import { sql } from 'kysely';
import type { WriteRows } from '../../database/rows.ts';
import type { LoadRun } from '../../source/load.ts';

interface United {
  readonly code: string;
  readonly is: 'updated';
}

/**
 * Districts and municipalities that have no boundary of their own: the union of their neighbourhoods, once all are
 * there. One that a publisher gave stands. Gives those that came or changed.
 */
export async function uniteBoundaries(rows: WriteRows, { edition, sourceId }: LoadRun): Promise<United[]> {
  const united: United[] = [];
  for (const level of ['DISTRICT', 'MUNICIPALITY'] as const) {
    const parent = sql.ref(level === 'DISTRICT' ? 'n.parent_id' : 'n.municipality_id');
    const changed = await sql<United>`
      with wanted as (
        select a.id from area a
        where a.edition = ${edition} and a.level = ${level} and (a.boundary is null or a.boundary_is_united)
          and substr(a.code, 3, 4) in (select substr(code, 3, 4) from incoming_shape where level = 'NEIGHBOURHOOD')
      ),
      whole as (
        select w.id, st_multi(st_union(n.boundary))::geometry(MultiPolygon, 4326) as boundary
        from wanted w join area n on ${parent} = w.id and n.level = 'NEIGHBOURHOOD'
        group by w.id
        having bool_and(n.boundary is not null)
      )
      update area a
      set boundary = w.boundary, boundary_source_id = ${sourceId}, boundary_is_united = true,
          origin = st_pointonsurface(w.boundary), origin_precision = 'POINT_ON_SURFACE'
      from whole w
      where a.id = w.id and a.boundary is distinct from w.boundary
      returning a.code, 'updated' as is
    `.execute(rows);
    united.push(...changed.rows);
  }
  return united;
}
