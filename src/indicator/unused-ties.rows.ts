import { sql } from 'kysely';
import { noClaims } from '../access/claim-scope.ts';
import { isActive } from '../assessment/gathering/scope.rows.ts';
import { kindsMeantBy } from '../facility/term/facility-kinds.ts';
import { themesByDefault } from '../network/graph/network-where.ts';
import { expectedTiesOf } from '../relation/expected-ties.ts';
import { isCurrent, isOnTheme } from '../relation/relation-conditions.rows.ts';
import type { MeasureSelect } from './measure-select.ts';
import { shareColumns } from './share-columns.rows.ts';
import { areasOfTeam, teamsInSample } from './teams-in-sample.rows.ts';

/**
 * Ties that facilities of a kind are expected to have and could have: a partner of the right kind works in a neighbourhood
 * they work in too. Any tie of collaboration counts as there, however weak; without one, whether an end was asked.
 */
export const unusedTies: MeasureSelect = ({ facilityKind, day }) => {
  const kind = facilityKind ?? '';
  const view = { asOf: day, knownAt: null, claims: noClaims };
  const isTie = sql`${isCurrent(view)} and ${isOnTheme(themesByDefault(false))} and r.level is distinct from 0`;
  const expected = expectedTiesOf(kind).map(({ partner }) => ({ partner, kinds: kindsMeantBy(partner) }));
  const kinds = [...new Set(expected.flatMap((one) => one.kinds))];
  return sql`
  with wanted as materialized (
    select e.partner, array(select json_array_elements_text(e.kinds)) as kinds
    from json_to_recordset(${JSON.stringify(expected)}::json) as e(partner text, kinds json)
  ),
  judged as (
    select team.*, found.tied, found.unused, found.open
    from (${teamsInSample(kind, day)}) as team
    join facility f on f.id = team.facility_id
    cross join lateral (
      select count(*) filter (where e.is_tied) as tied,
        count(*) filter (where not e.is_tied and e.is_asked) as unused,
        count(*) filter (where not e.is_tied and not e.is_asked) as open
      from (
        select w.partner, bool_or(b.is_tied) as is_tied,
          coalesce(f.relations_asked_on <= ${day}::date, false)
            or coalesce(bool_and(b.is_asked) filter (where not b.is_tied), false) as is_asked
        from wanted w
        join (
          select o.also_provides || o.kind as kinds, both_ends.is_tied,
            coalesce(o.relations_asked_on <= ${day}::date, false) as is_asked
          from (
            select r.second_id as id, true as is_tied from relation r where r.first_id = f.id and ${isTie}
            union
            select r.first_id, true from relation r where r.second_id = f.id and ${isTie}
            union
            select theirs.facility_id, false
            from facility_neighbourhood mine
            join facility_neighbourhood theirs on theirs.neighbourhood_id = mine.neighbourhood_id
              and theirs.facility_id <> f.id and theirs.serves and theirs.valid @> ${day}::date
            where mine.facility_id = f.id and mine.serves and mine.valid @> ${day}::date
              and mine.edition in (select edition from sample)
          ) as both_ends
          join facility o on o.id = both_ends.id and (o.also_provides || o.kind) && ${kinds}::text[] and ${isActive('o', day)}
        ) as b on b.kinds && w.kinds
        group by w.partner
      ) as e
    ) as found
  ),
  counted as (
    select place.id, sum(team.tied) filter (where place.is_first) as tied,
      sum(team.unused) filter (where place.is_first) as unused,
      sum(team.open) filter (where place.is_first) as open,
      count(distinct place.municipality_code) filter (where team.tied + team.unused > 0) as municipalities_known
    from judged as team cross join ${areasOfTeam}
    group by place.id
  )
  select c.id, ${shareColumns(sql`c.unused`, sql`c.tied`, sql`c.open`)},
    c.unused::double precision as numerator, nullif(c.tied + c.unused, 0)::double precision as denominator,
    (c.tied + c.unused)::int as known, (c.tied + c.unused + c.open)::int as of,
    c.municipalities_known::int as municipalities_known,
    json_build_array(
      json_build_object('code', 'TIES_UNUSED', 'value', case when c.tied + c.unused > 0 then c.unused end),
      json_build_object('code', 'TIES_THERE', 'value', case when c.tied + c.unused > 0 then c.tied end),
      json_build_object('code', 'TIES_NOT_KNOWN', 'value', c.open)) as parts
  from counted c`;
};
