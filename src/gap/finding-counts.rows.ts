import { sql } from 'kysely';
import { ask, type ReadRows } from '../database/rows.ts';
import { condition, countedUnder, type GapWhere, isNearAreas, joins } from './findings-wanted.rows.ts';

export interface FindingCount {
  readonly id: string;
  readonly count: string;
  readonly unknown: string;
  readonly children: number | null;
  readonly known: number;
  readonly of: number;
}

/**
 * How many gaps and open questions there are under each area (or, without areas, in all that `where` names), and the
 * children of the areas with gaps: each area once, and none again through a larger area that is counted too.
 */
export function countFindings(rows: ReadRows, areaIds: readonly string[] | null, where: GapWhere) {
  return ask(
    rows,
    sql<FindingCount>`
      with counted as (
        select up.id, f.id as finding_id, f.verdict, f.area_id, a.parent_id, a.municipality_id, f.children
        from ${joins} ${countedUnder(areaIds)}
        where ${isNearAreas(areaIds)} and ((${condition('gaps', where)}) or (${condition('questions', where)}))
      ),
      gaps as (select * from counted where verdict <> 'UNKNOWN'),
      named as (
        select id, area_id, parent_id, municipality_id, max(children) as children
        from gaps group by id, area_id, parent_id, municipality_id
      ),
      areas as (
        select n.id, n.children from named n
        where not exists (select from named d where d.id = n.id and d.area_id = n.parent_id)
          and not exists (
            select from named m where m.id = n.id and m.area_id = n.municipality_id and m.area_id <> n.area_id)
      )
      select c.id,
        count(*) filter (where c.verdict <> 'UNKNOWN') as count,
        count(*) filter (where c.verdict = 'UNKNOWN') as unknown,
        (select sum(children) from areas x where x.id = c.id) as children,
        (select count(children)::int from areas x where x.id = c.id) as known,
        (select count(*)::int from areas x where x.id = c.id) as of
      from counted c group by c.id
    `,
  );
}
