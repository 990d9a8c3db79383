import { sql } from 'kysely';
import { shownOf } from '../area/figure/comparison.rows.ts';
import { newestInventory } from '../assessment/gathering/newest-inventory.rows.ts';
import { isActive } from '../assessment/gathering/scope.rows.ts';
import { kindsOfItsOwn } from '../facility/facility-links.rows.ts';
import { workingSomewhereIn } from '../facility/place/facility-areas.rows.ts';
import { kindsMeantBy } from '../facility/term/facility-kinds.ts';
import { expectedTiesOf } from '../relation/expected-ties.ts';
import { insideSample } from './inside-sample.rows.ts';

/**
 * `judged`, of each area of `sample` (`id`) its districts, and of a neighbourhood itself: its `children`, whether a kind of
 * facility is at work there (`state`), and the partners who are. A district, since a team works for one.
 *
 * | state | the kind of facility |
 * |---|---|
 * | USED | is at work there |
 * | UNUSED | is confirmed absent, and others that it is expected to work with are at work |
 * | ABSENT | is confirmed absent, and no such other is known |
 * | NOT_KNOWN | may be there: nobody looked, or of one in the municipality nobody knows where it is |
 * | UNTOLD | and nobody tells how many children there are |
 */
export const unitsByKind = (kind: string, day: string) => {
  const partners = expectedTiesOf(kind).flatMap(({ partner }) => kindsMeantBy(partner));
  return sql`
  unit as materialized (
    select i.id, a.id as unit_id, a.code, a.edition, a.level, a.municipality_id, children.value as children
    from (${insideSample}) as i
    join sample s on s.id = i.id
    -- Of some neighbourhoods CBS leaves out the district: these count by themselves.
    join area a on a.id = i.area_id and case
      when s.level = 'NEIGHBOURHOOD' or a.parent_id = a.municipality_id then a.level <> 'MUNICIPALITY'
      else a.level = 'DISTRICT' end
    cross join lateral (select ${shownOf(sql`'CHILDREN_0_15'`)} as value) as children
    -- Without children there is nothing to do.
    where children.value is distinct from 0
  ),
  place as (
    select distinct u.unit_id, n.id as neighbourhood_id from unit u
    join area n on n.id = u.unit_id and u.level = 'NEIGHBOURHOOD'
    union all
    select distinct u.unit_id, n.id from unit u join area n on n.parent_id = u.unit_id and u.level = 'DISTRICT'
  ),
  working as (
    select p.unit_id, coalesce(bool_or(own.kind = ${kind}), false) as is_there,
      array_agg(distinct f.id) filter (where own.kind = any(${partners}::text[])) as partner_ids
    from place p
    join facility_neighbourhood fn
      on fn.neighbourhood_id = p.neighbourhood_id and fn.serves and fn.valid @> ${day}::date
    join facility f on f.id = fn.facility_id and ${isActive('f', day)}
    cross join lateral ${kindsOfItsOwn('f', day)} as own
    group by p.unit_id
  ),
  somewhere as materialized (
    select distinct s.edition, s.municipality_code
    from (${workingSomewhereIn(sql`select distinct edition from sample`, day)}) as s
    join facility f on f.id = s.facility_id and ${kind} = any(f.also_provides || f.kind) and ${isActive('f', day)}
  ),
  adrift as materialized (
    -- Of these it is not known where in the municipality they are: they may be in any of its districts.
    select distinct fn.neighbourhood_id as municipality_id from facility_neighbourhood fn
    join facility f on f.id = fn.facility_id and ${kind} = any(f.also_provides || f.kind) and ${isActive('f', day)}
    where fn.neighbourhood_id in (select municipality_id from unit)
  ),
  judged as (
    select u.id, 'GM' || substr(u.code, 3, 4) as municipality_code, u.children, w.partner_ids,
      case
        when u.children is null then 'UNTOLD'
        when w.is_there then 'USED'
        when i.complete and not exists (
            select from somewhere s
            where s.edition = u.edition and s.municipality_code = 'GM' || substr(u.code, 3, 4))
          and u.municipality_id not in (select municipality_id from adrift)
          then case when w.partner_ids is null then 'ABSENT' else 'UNUSED' end
        else 'NOT_KNOWN'
      end as state
    from unit u
    left join working w on w.unit_id = u.unit_id
    left join lateral (${newestInventory(sql`${kind}`, sql`u.code`, day)}) i on true
  )`;
};
