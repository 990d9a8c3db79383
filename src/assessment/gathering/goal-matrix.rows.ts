import { sql } from 'kysely';
import { newestFigure } from '../../area/figure/newest-figure.rows.ts';
import { ask, type ReadRows } from '../../database/rows.ts';
import { workingSomewhereIn } from '../../facility/place/facility-areas.rows.ts';
import { allActivities } from '../../facility/record/inventoried.ts';
import type { GoalFacts } from '../facts/goal-facts.ts';
import { newestInventory } from './newest-inventory.rows.ts';
import { isActive } from './scope.rows.ts';

/**
 * Per area which goals the activities of active facilities that serve it have, and whether all of them are known: one
 * statement for all areas. What two sources tell of one activity counts once. Each step is kept: the planner takes the
 * areas for few, and would look up all of them for every activity.
 */
export function goalFacts(
  rows: ReadRows,
  areaIds: readonly string[],
  day: string,
  without: readonly string[] = [],
) {
  return ask(
    rows,
    sql<GoalFacts & { id: string }>`
      with wanted as materialized (
        select a.id, a.code, a.edition, 'GM' || substr(a.code, 3, 4) as municipality_code
        from area a where a.id = any(${[...areaIds]}::text[])
      ),
      beneath as materialized (
        select w.id as area_id, w.id as place_id from wanted w
        union select w.id, n.id from wanted w join area n on n.parent_id = w.id
        union select w.id, n.id from wanted w join area n on n.municipality_id = w.id
        union select w.id, n.id from wanted w join area m on m.parent_id = w.id join area n on n.municipality_id = m.id
      ),
      serving as materialized (
        select distinct b.area_id, fn.facility_id
        from beneath b
        join facility_neighbourhood fn on fn.neighbourhood_id = b.place_id and fn.serves and fn.valid @> ${day}::date
      ),
      elsewhere as materialized (
        select s.facility_id, s.edition, s.municipality_code
        from (${workingSomewhereIn(sql`select distinct edition from wanted`, day)}) as s
        union
        select fn.facility_id, w.edition, w.municipality_code
        from (select distinct edition, municipality_code from wanted) as w
        join facility_neighbourhood fn on fn.neighbourhood_id = w.edition || w.municipality_code
          and fn.serves and fn.valid @> ${day}::date
      ),
      going_on as materialized (
        select distinct p.facility_id, c.key, g.goal, c.prevention
        from (select facility_id from serving union select facility_id from elsewhere) as p
        join facility f on f.id = p.facility_id and ${isActive('f', day, without)}
        -- Looked up by facility: the planner would go by the day, on which nearly all are going on.
        cross join lateral (select * from facility_activity a where a.facility_id = p.facility_id offset 0) as c
        cross join unnest(c.goals) as g(goal)
        where c.valid @> ${day}::date
      ),
      counted as (
        select s.area_id, c.goal, c.prevention, count(*)::int as activities, count(distinct c.facility_id)::int as facilities
        from serving s join going_on c on c.facility_id = s.facility_id
        group by s.area_id, c.goal, c.prevention
      ),
      told as materialized (
        select area_id, json_agg(json_build_object('goal', goal, 'prevention', prevention, 'activities', activities,
          'facilities', facilities)) as counts
        from counted group by area_id
      ),
      unplaced as materialized (
        select p.edition, p.municipality_code, json_agg(distinct jsonb_build_object('goal', c.goal, 'prevention', c.prevention)) as goals
        from elsewhere p join going_on c on c.facility_id = p.facility_id
        group by p.edition, p.municipality_code
      )
      select w.id, i.checked_on as "checkedOn", i.checked_by as "checkedBy",
        i.area_code as "checkedArea", i.source_id as "checkedSourceId", children.value = 0 as "hasNoChildren",
        coalesce(t.counts, '[]') as counts, coalesce(u.goals, '[]') as unplaced
      from wanted w
      left join told t on t.area_id = w.id
      left join unplaced u on u.edition = w.edition and u.municipality_code = w.municipality_code
      left join lateral (
        select newest.* from (${newestInventory(sql`${allActivities}`, sql`w.code`, day)}) newest
        where newest.complete
      ) i on true
      left join lateral (${newestFigure(sql`w.id`, 'CHILDREN_0_15')}) children on true
    `,
  );
}
