import { sql } from 'kysely';
import { areasAbove } from '../area/areas-above.rows.ts';
import { ask, type ReadRows } from '../database/rows.ts';
import { workingSomewhereIn } from '../facility/facility-areas.rows.ts';
import { allActivities } from '../facility/inventoried.ts';
import type { GoalFacts } from './goal-matrix.ts';
import { isActive } from './scope.rows.ts';

/**
 * Per area which goals the activities of active facilities that serve it have, and whether all of them are known: one
 * statement for all areas. What two sources tell of one activity counts once.
 */
export function goalFacts(rows: ReadRows, areaIds: readonly string[], day: string) {
  return ask(
    rows,
    sql<GoalFacts & { id: string }>`
      with wanted as (
        select a.id, a.code, a.edition from area a where a.id = any(${[...areaIds]}::text[])
      ),
      going_on as (
        select c.facility_id, c.key, c.goals, c.prevention
        from facility_activity c join facility f on f.id = c.facility_id
        where c.valid @> ${day}::date and ${isActive('f', day)}
      ),
      counted as (
        select up.id as area_id, g.goal, c.prevention,
          count(distinct (c.facility_id, c.key))::int as activities, count(distinct c.facility_id)::int as facilities
        from going_on c
        join facility_neighbourhood fn on fn.facility_id = c.facility_id and fn.serves and fn.valid @> ${day}::date
        join area n on n.id = fn.neighbourhood_id
        ${areasAbove('n', areaIds)}
        cross join unnest(c.goals) as g(goal)
        group by up.id, g.goal, c.prevention
      ),
      unplaced as (
        select s.edition, s.municipality_code, c.goals, c.prevention
        from going_on c
        join (${workingSomewhereIn(sql`select distinct edition from wanted`, day)}) as s on s.facility_id = c.facility_id
        union all
        select m.edition, m.code, c.goals, c.prevention
        from going_on c
        join facility_neighbourhood fn on fn.facility_id = c.facility_id and fn.serves and fn.valid @> ${day}::date
        join area m on m.id = fn.neighbourhood_id and m.level = 'MUNICIPALITY'
      )
      select w.id, i.checked_on as "checkedOn", i.checked_by as "checkedBy",
        coalesce(children.value = 0, false) as "hasNoChildren",
        coalesce((
          select json_agg(json_build_object('goal', c.goal, 'prevention', c.prevention, 'activities', c.activities,
            'facilities', c.facilities))
          from counted c where c.area_id = w.id), '[]') as counts,
        coalesce((
          select json_agg(distinct jsonb_build_object('goal', g.goal, 'prevention', u.prevention))
          from unplaced u cross join unnest(u.goals) as g(goal)
          where u.edition = w.edition and u.municipality_code = 'GM' || substr(w.code, 3, 4)), '[]') as unplaced
      from wanted w
      left join lateral (
        select newest.checked_on, newest.checked_by from (
          select i.checked_on, i.checked_by, i.complete from inventory i
          where i.facility_kind = ${allActivities}
            and i.checked_on between ${day}::date - interval '24 months' and ${day}::date
            and (i.area_code in ('NL00', w.code, 'GM' || substr(w.code, 3, 4))
              or (w.code like 'BU%' and i.area_code = 'WK' || substr(w.code, 3, 6)))
          order by i.checked_on desc, length(i.area_code) desc, i.complete, i.source_id limit 1) newest
        where newest.complete
      ) i on true
      left join lateral (
        select f.value from area_figure f
        where f.area_id = w.id and f.indicator = 'CHILDREN_0_15' and f.status = 'MEASURED'
        order by f.period desc limit 1) children on true
    `,
  );
}
