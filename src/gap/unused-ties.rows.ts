import { sql } from 'kysely';
import { kindsMeantBy } from '../facility/facility-kinds.ts';
import { themesByDefault } from '../network/network-where.ts';
import { expectedTiesOf } from '../relation/expected-ties.ts';
import { isCurrent, isOnTheme } from '../relation/relation-conditions.rows.ts';
import type { MeasureSelect } from './measure-select.ts';
import { isActive } from './scope.rows.ts';
import { teamsInSample } from './team-in-sample.rows.ts';

/**
 * Ties that facilities of a kind are expected to have and could have: a partner of the right kind works in a neighbourhood
 * they work in too. Any tie of collaboration counts as there, however weak; without one, whether an end was asked.
 */
export const unusedTies: MeasureSelect = ({ facilityKind, day }) => {
  const view = { asOf: day, knownAt: null, seesClaims: false };
  const expected = expectedTiesOf(facilityKind ?? '').map(({ partner }) => ({
    partner,
    kinds: kindsMeantBy(partner),
  }));
  return sql`
  with team as materialized (${teamsInSample(facilityKind ?? '', day)}),
  own as (select distinct facility_id from team),
  wanted as (
    select e.partner, array(select json_array_elements_text(e.kinds)) as kinds
    from json_to_recordset(${JSON.stringify(expected)}::json) as e(partner text, kinds json)
  ),
  beside as materialized (
    select distinct o.facility_id, other.id as other_id, other.also_provides || other.kind as kinds,
      coalesce(other.relations_asked_on <= ${day}::date, false) as is_asked
    from own o
    join facility_neighbourhood mine
      on mine.facility_id = o.facility_id and mine.serves and mine.valid @> ${day}::date
    join facility_neighbourhood theirs
      on theirs.neighbourhood_id = mine.neighbourhood_id and theirs.facility_id <> mine.facility_id
        and theirs.serves and theirs.valid @> ${day}::date
    join facility other on other.id = theirs.facility_id and ${isActive('other', day)}
    where mine.edition in (select edition from sample)
  ),
  tied as materialized (
    select e.own_id as facility_id, e.other_id, other.also_provides || other.kind as kinds
    from relation r
    cross join lateral (values (r.first_id, r.second_id), (r.second_id, r.first_id)) as e(own_id, other_id)
    join facility other on other.id = e.other_id and ${isActive('other', day)}
    where e.own_id in (select facility_id from own)
      and ${isCurrent(view)} and ${isOnTheme(themesByDefault(false))} and r.level is distinct from 0
  ),
  judged as (
    select o.facility_id, w.partner,
      exists (select from tied t where t.facility_id = o.facility_id and t.kinds && w.kinds) as is_tied,
      count(b.other_id) > 0 as is_possible,
      f.relations_asked_on is not null and f.relations_asked_on <= ${day}::date
        or coalesce(bool_and(b.is_asked), false) as is_asked
    from own o
    join facility f on f.id = o.facility_id
    cross join wanted w
    left join beside b on b.facility_id = o.facility_id and b.kinds && w.kinds
    group by o.facility_id, f.relations_asked_on, w.partner, w.kinds
  ),
  counted as (
    select t.id, count(*) filter (where j.is_tied) as tied,
      count(*) filter (where not j.is_tied and j.is_asked) as unused,
      count(*) filter (where not j.is_tied and not j.is_asked) as open
    from (select distinct id, facility_id from team) t
    join judged j on j.facility_id = t.facility_id and (j.is_tied or j.is_possible)
    group by t.id
  )
  select c.id, round(100.0 * c.unused / nullif(c.tied + c.unused, 0), 2)::double precision as value,
    round(100.0 * c.unused / nullif(c.tied + c.unused + c.open, 0), 2)::double precision as low,
    round(100.0 * (c.unused + c.open) / nullif(c.tied + c.unused + c.open, 0), 2)::double precision as high,
    c.unused::double precision as numerator, (c.tied + c.unused)::double precision as denominator,
    (c.tied + c.unused)::int as known, (c.tied + c.unused + c.open)::int as of,
    (select count(distinct t.municipality_code)::int from team t
      join judged j on j.facility_id = t.facility_id and (j.is_tied or (j.is_possible and j.is_asked))
      where t.id = c.id) as municipalities_known,
    json_build_array(
      json_build_object('code', 'TIES_UNUSED', 'value', case when c.tied + c.unused > 0 then c.unused end),
      json_build_object('code', 'TIES_THERE', 'value', case when c.tied + c.unused > 0 then c.tied end),
      json_build_object('code', 'TIES_NOT_KNOWN', 'value', c.open)) as parts
  from counted c`;
};
