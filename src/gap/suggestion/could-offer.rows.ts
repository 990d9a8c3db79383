import { sql } from 'kysely';
import { isActive } from '../../assessment/gathering/scope.rows.ts';
import { ask, type ReadRows } from '../../database/rows.ts';
import { isLocated } from '../../facility/place/unlocated.rows.ts';

export interface CouldOffer {
  /** The question as JSON. */
  readonly id: string;
  readonly facilityId: string;
  readonly metres: number;
}

/**
 * For each of these questions (`areaId`, `goal`) the nearest facility at work with an activity for that goal that does not
 * serve the area, also across the municipal border: one statement for a page of gaps. Keys are questions as JSON.
 */
export const couldOffer = (rows: ReadRows, keys: readonly string[], day: string): Promise<CouldOffer[]> =>
  ask(
    rows,
    sql<CouldOffer>`
      with question as materialized (
        select key, key::json->>'areaId' as area_id, key::json->>'goal' as goal from unnest(${[...keys]}::text[]) as key
      ),
      offering as materialized (
        select distinct g.goal, f.id
        from facility_activity a
        cross join unnest(a.goals) as g(goal)
        join facility f on f.id = a.facility_id
        where a.valid @> ${day}::date and g.goal in (select goal from question)
          and ${isLocated()} and ${isActive('f', day)}
      )
      select q.key as id, near.id as "facilityId", near.metres
      from question q
      join area a on a.id = q.area_id and a.rd_origin is not null
      cross join lateral (
        select f.id, f.rd_point <-> a.rd_origin as metres
        from offering o
        join facility f on f.id = o.id
        where o.goal = q.goal and not exists (
          select from facility_neighbourhood fn join area n on n.id = fn.neighbourhood_id
          where fn.facility_id = o.id and fn.serves and fn.valid @> ${day}::date
            and q.area_id in (n.id, n.parent_id, n.municipality_id))
        order by metres, f.id collate "C" limit 1
      ) as near
    `,
  );
