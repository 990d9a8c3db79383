import { sql } from 'kysely';
import { noClaims } from '../access/claim-scope.ts';
import { isActive } from '../assessment/gathering/scope.rows.ts';
import { kindsOfItsOwn } from '../facility/facility-links.rows.ts';
import { themesByDefault } from '../network/graph/network-where.ts';
import { isAtLeast, isCurrent, isOnTheme } from '../relation/relation-conditions.rows.ts';
import type { MeasureSelect } from './measure-select.ts';
import { areasOfTeam, teamsInSample } from './teams-in-sample.rows.ts';

/** Partners for each FTE of the facilities of a kind: a sum over a sum, so that a tiny team does not weigh as a large one. */
export const tiesPerFte: MeasureSelect = ({ facilityKind, day }) => {
  // Only what everybody may see counts, so that a number says the same to all.
  const view = { asOf: day, knownAt: null, claims: noClaims };
  const isTie = sql`${isCurrent(view)} and r.consensus = 'CONFIRMED' and ${isOnTheme(themesByDefault(false))}
    and ${isAtLeast(1, view)}`;
  return sql`
  with told as (
    select team.*, partners.count as ties, c.value as fte,
      -- Never asked and no tie on record is not known, and not none.
      c.value > 0 and c.precision <> 'ORDER_OF_MAGNITUDE'
        and (partners.count > 0 or f.relations_asked_on <= ${day}::date)
        and (select count(*) from ${kindsOfItsOwn('f', day)} as own) = 1 is true as is_known
    from (${teamsInSample(facilityKind ?? '', day)}) as team
    join facility f on f.id = team.facility_id
    left join facility_capacity c on c.facility_id = f.id and c.measure = 'FTE' and c.valid @> ${day}::date
    cross join lateral (
      select count(distinct o.id) as count from (
        select r.second_id as id from relation r where r.first_id = f.id and ${isTie}
        union all
        select r.first_id from relation r where r.second_id = f.id and ${isTie}
      ) as e join facility o on o.id = e.id and ${isActive('o', day)}
    ) as partners
  ),
  counted as (
    select place.id, count(*) filter (where place.is_first) as teams,
      count(*) filter (where place.is_first and team.is_known) as known,
      sum(team.ties) filter (where place.is_first and team.is_known) as ties,
      sum(team.fte) filter (where place.is_first and team.is_known) as fte,
      count(distinct place.municipality_code) filter (where team.is_known) as municipalities_known
    from told as team cross join ${areasOfTeam}
    group by place.id
  )
  select c.id, round((c.ties / c.fte)::numeric, 2)::double precision as value,
    null::double precision as low, null::double precision as high,
    c.ties::double precision as numerator, c.fte as denominator, c.known::int as known, c.teams::int as of,
    c.municipalities_known::int as municipalities_known,
    json_build_array(
      json_build_object('code', 'TIES', 'value', c.ties, 'known', c.known, 'of', c.teams),
      json_build_object('code', 'FTE', 'value', c.fte, 'known', c.known, 'of', c.teams),
      json_build_object('code', 'FACILITIES', 'value', c.teams)) as parts
  from counted c`;
};
