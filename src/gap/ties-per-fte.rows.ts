import { sql } from 'kysely';
import { kindsOfItsOwn } from '../facility/facility-links.rows.ts';
import { themesByDefault } from '../network/network-where.ts';
import { isAtLeast, isCurrent, isOnTheme } from '../relation/relation-conditions.rows.ts';
import type { MeasureSelect } from './measure-select.ts';
import { isActive } from './scope.rows.ts';
import { teamsInSample } from './team-in-sample.rows.ts';

/** Partners for each FTE of the facilities of a kind: a sum over a sum, so that a tiny team does not weigh as a large one. */
export const tiesPerFte: MeasureSelect = ({ facilityKind, day }) => {
  // Only what everybody may see counts, so that a number says the same to all.
  const view = { asOf: day, knownAt: null, seesClaims: false };
  return sql`
  with team as materialized (${teamsInSample(facilityKind ?? '', day)}),
  partner as (
    select e.own_id, count(distinct e.other_id) as count
    from relation r
    cross join lateral (values (r.first_id, r.second_id), (r.second_id, r.first_id)) as e(own_id, other_id)
    join facility o on o.id = e.other_id and ${isActive('o', day)}
    where e.own_id in (select facility_id from team)
      and ${isCurrent(view)} and r.consensus = 'CONFIRMED' and ${isOnTheme(themesByDefault(false))} and ${isAtLeast(1, view)}
    group by e.own_id
  ),
  told as (
    select f.id, coalesce(p.count, 0) as ties, c.value as fte,
      -- Never asked and no tie on record is not known, and not none.
      c.value > 0 and c.precision <> 'ORDER_OF_MAGNITUDE' and (p.count > 0 or f.relations_asked_on <= ${day}::date)
        and (select count(*) from ${kindsOfItsOwn('f', day)} as own) = 1 is true as is_known
    from facility f
    left join partner p on p.own_id = f.id
    left join facility_capacity c on c.facility_id = f.id and c.measure = 'FTE' and c.valid @> ${day}::date
    where f.id in (select facility_id from team)
  ),
  counted as (
    select t.id, count(*) as teams, count(*) filter (where d.is_known) as known,
      sum(d.ties) filter (where d.is_known) as ties, sum(d.fte) filter (where d.is_known) as fte
    from (select distinct id, facility_id from team) t join told d on d.id = t.facility_id group by t.id
  )
  select c.id, round((c.ties / c.fte)::numeric, 2)::double precision as value,
    null::double precision as low, null::double precision as high,
    c.ties::double precision as numerator, c.fte as denominator, c.known::int as known, c.teams::int as of,
    (select count(distinct t.municipality_code)::int from team t join told d on d.id = t.facility_id and d.is_known
      where t.id = c.id) as municipalities_known,
    json_build_array(
      json_build_object('code', 'TIES', 'value', c.ties, 'known', c.known, 'of', c.teams),
      json_build_object('code', 'FTE', 'value', c.fte, 'known', c.known, 'of', c.teams),
      json_build_object('code', 'FACILITIES', 'value', c.teams)) as parts
  from counted c`;
};
