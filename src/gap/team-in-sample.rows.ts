import { sql } from 'kysely';
import { kindsOfItsOwn } from '../facility/facility-links.rows.ts';
import { insideSample } from './inside-sample.rows.ts';
import { isActive } from './scope.rows.ts';

/**
 * A select of the facilities of a kind that are at work on the day in each area of `sample`, standing there or working for
 * it: `id` of the area, `facility_id`, and the `municipality_code` of where. One in several municipalities has a row in each.
 */
export const teamsInSample = (kind: string, day: string) => sql`
  select distinct i.id, f.id as facility_id, 'GM' || substr(a.code, 3, 4) as municipality_code
  from (${insideSample}) as i
  join area a on a.id = i.area_id
  join facility_neighbourhood fn
    on fn.neighbourhood_id = i.area_id and (fn.stands or (fn.serves and fn.valid @> ${day}::date))
  join facility f on f.id = fn.facility_id and ${kind} = any(f.also_provides || f.kind) and ${isActive('f', day)}
  where exists (select from ${kindsOfItsOwn('f', day)} as own where own.kind = ${kind})`;
