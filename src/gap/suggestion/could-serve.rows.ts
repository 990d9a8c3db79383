import { sql } from 'kysely';
import { isActive } from '../../assessment/gathering/scope.rows.ts';
import { ask, type ReadRows } from '../../database/rows.ts';
import { isLocated } from '../../facility/place/unlocated.rows.ts';

/** Of which area the nearest is wanted, of which kinds, and whether one that works there already is no help. */
export interface ToServe {
  readonly areaId: string;
  readonly kinds: readonly string[];
  readonly onlyNew: boolean;
}

export interface CouldServe {
  /** The question as JSON. */
  readonly id: string;
  readonly facilityId: string;
  readonly metres: number;
}

/**
 * For each of these questions the nearest facility at work of one of the kinds from the origin of the area, also
 * across the municipal border, of those just as far the first by id: one statement for a page of gaps. Keys are
 * questions as JSON.
 */
export function couldServe(rows: ReadRows, keys: readonly string[], day: string): Promise<CouldServe[]> {
  const worksThere = sql`exists (
    select from facility_neighbourhood fn join area n on n.id = fn.neighbourhood_id
    where fn.facility_id = f.id and fn.serves and fn.valid @> ${day}::date
      and q.area_id in (n.id, n.parent_id, n.municipality_id))`;
  const isWanted = sql`${isLocated()} and ${isActive('f', day)} and not (q.only_new and ${worksThere})`;
  return ask(
    rows,
    sql<CouldServe>`
      with question as materialized (
        select key, key::json->>'areaId' as area_id, (key::json->>'onlyNew')::boolean as only_new
        from unnest(${[...keys]}::text[]) as key
      ),
      also as materialized (
        select f.id, f.also_provides from facility f where f.also_provides <> '{}' and ${isLocated()}
      )
      select q.key as id, near.id as "facilityId", near.metres
      from question q
      join area a on a.id = q.area_id and a.rd_origin is not null
      cross join lateral (
        select either.id, either.metres
        from json_array_elements_text(q.key::json->'kinds') as k(kind)
        cross join lateral (
          (select f.id, f.rd_point <-> a.rd_origin as metres from facility f
            where f.kind = k.kind and ${isWanted}
            order by f.rd_point <-> a.rd_origin fetch first 1 rows with ties)
          union all
          (select f.id, f.rd_point <-> a.rd_origin from also join facility f on f.id = also.id
            where k.kind = any(also.also_provides) and ${isWanted}
            order by f.rd_point <-> a.rd_origin fetch first 1 rows with ties)
        ) as either
        order by either.metres, either.id collate "C" limit 1
      ) as near
    `,
  );
}
