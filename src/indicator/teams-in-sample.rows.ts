import { sql } from 'kysely';
import { isActive } from '../assessment/gathering/scope.rows.ts';
import { kindsOfItsOwn } from '../facility/facility-links.rows.ts';
import { insideSample } from './inside-sample.rows.ts';

/**
 * A select of the facilities (`facility_id`) of a kind at work on the day that stand in an area of `sample` or work for it, a
 * row each with all those areas: what is told of a facility is then worked out once, and `areasOfTeam` needs no join,
 * for which the planner would try every team with every other.
 */
export const teamsInSample = (kind: string, day: string) => sql`
  select d.facility_id, array_agg(d.id) as ids, array_agg(d.municipality_code) as municipality_codes,
    array_agg(d.is_first) as firsts
  from (
    select *, row_number() over (partition by id, facility_id order by municipality_code) = 1 as is_first
    from (
      select distinct i.id, f.id as facility_id, 'GM' || substr(a.code, 3, 4) as municipality_code
      from (${insideSample}) as i
      join area a on a.id = i.area_id
      join facility_neighbourhood fn
        on fn.neighbourhood_id = i.area_id and (fn.stands or (fn.serves and fn.valid @> ${day}::date))
      join facility f on f.id = fn.facility_id and ${kind} = any(f.also_provides || f.kind) and ${isActive('f', day)}
      where exists (select from ${kindsOfItsOwn('f', day)} as own where own.kind = ${kind})
    ) as either
  ) as d
  group by d.facility_id`;

/**
 * Of a row of it (`team`) its areas: `id`, and the `municipality_code` of where in it. One in several municipalities of a
 * country has a row for each of them, of which `is_first` marks one.
 */
export const areasOfTeam = sql`unnest(team.ids, team.municipality_codes, team.firsts) as place(id, municipality_code, is_first)`;
