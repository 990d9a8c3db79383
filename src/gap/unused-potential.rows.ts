import { sql } from 'kysely';
import { shownOf } from '../area/comparison.rows.ts';
import { workingSomewhereIn } from '../facility/facility-areas.rows.ts';
import { kindsMeantBy } from '../facility/facility-kinds.ts';
import { kindsOfItsOwn } from '../facility/facility-links.rows.ts';
import { expectedTiesOf } from '../relation/expected-ties.ts';
import { insideSample } from './inside-sample.rows.ts';
import type { MeasureSelect } from './measure-select.ts';
import { newestInventory } from './newest-inventory.rows.ts';
import { isActive } from './scope.rows.ts';

/**
 * Children who live where a kind of facility could do its work and is not: demand, partners, and a confirmed absence. Told by
 * district, since a team works for one; where nobody looked, or no partner is known, it is not known.
 */
export const unusedPotentials: MeasureSelect = ({ facilityKind, day }) => {
  const kind = facilityKind ?? '';
  const partners = expectedTiesOf(kind).flatMap(({ partner }) => kindsMeantBy(partner));
  return sql`
  with unit as materialized (
    select i.id, a.id as unit_id, a.code, a.edition, a.level, children.value as children
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
  judged as (
    select u.id, 'GM' || substr(u.code, 3, 4) as municipality_code, u.children, w.partner_ids,
      case
        when u.children is null then 'UNTOLD'
        when w.is_there then 'USED'
        when i.complete and not exists (
            select from somewhere s
            where s.edition = u.edition and s.municipality_code = 'GM' || substr(u.code, 3, 4))
          and w.partner_ids is not null then 'UNUSED'
        else 'NOT_KNOWN'
      end as state
    from unit u
    left join working w on w.unit_id = u.unit_id
    left join lateral (${newestInventory(sql`${kind}`, sql`u.code`, day)}) i on true
  ),
  counted as (
    select j.id,
      coalesce(sum(children) filter (where state = 'UNUSED'), 0) as unused,
      coalesce(sum(children) filter (where state = 'USED'), 0) as used,
      coalesce(sum(children) filter (where state = 'NOT_KNOWN'), 0) as open,
      count(*) filter (where state = 'UNUSED') as units_unused,
      count(*) filter (where state in ('USED', 'UNUSED')) as units_known,
      count(*) as units,
      count(distinct municipality_code) filter (where state in ('USED', 'UNUSED')) as municipalities_known,
      (select count(distinct partner.id) from judged p cross join unnest(p.partner_ids) as partner(id)
        where p.id = j.id and p.state = 'UNUSED') as partners
    from judged j group by j.id
  )
  select c.id, round((100 * c.unused / nullif(c.unused + c.used, 0))::numeric, 2)::double precision as value,
    round((100 * c.unused / nullif(c.unused + c.used + c.open, 0))::numeric, 2)::double precision as low,
    round((100 * (c.unused + c.open) / nullif(c.unused + c.used + c.open, 0))::numeric, 2)::double precision as high,
    c.unused as numerator, nullif(c.unused + c.used, 0) as denominator, c.units_known::int as known, c.units::int as of,
    c.municipalities_known::int as municipalities_known,
    json_build_array(
      json_build_object('code', 'CHILDREN_WITHOUT', 'value', case when c.units_known > 0 then c.unused end, 'known', c.units_known, 'of', c.units),
      json_build_object('code', 'CHILDREN_WITH', 'value', case when c.units_known > 0 then c.used end, 'known', c.units_known, 'of', c.units),
      json_build_object('code', 'CHILDREN_NOT_KNOWN', 'value', c.open),
      json_build_object('code', 'AREAS_WITHOUT', 'value', case when c.units_known > 0 then c.units_unused end, 'known', c.units_known, 'of', c.units),
      json_build_object('code', 'PARTNERS_WITHOUT', 'value', case when c.units_known > 0 then c.partners end)) as parts
  from counted c`;
};
