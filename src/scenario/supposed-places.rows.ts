import { sql } from 'kysely';
import type { CatchmentFacts } from '../assessment/facts/supply-facts.ts';
import { inScope, type Scope } from '../assessment/gathering/scope.rows.ts';
import { ask, type ReadRows } from '../database/rows.ts';

/** A place that is supposed: a point, or the origin of a neighbourhood. */
export interface PlaceAsked {
  readonly id: string;
  readonly longitude: number | null;
  readonly latitude: number | null;
  /** Code of a neighbourhood. */
  readonly neighbourhood: string | null;
}

export interface SupposedPlace {
  readonly id: string;
  /** Id of the neighbourhood it lies in. */
  readonly standsIn: string;
  readonly municipalityCode: string;
  readonly longitude: number;
  readonly latitude: number;
  /** To the origin of each neighbourhood that is assessed, as `nearest-facts.rows.ts` measures. */
  readonly metresTo: Readonly<Record<string, number>>;
  /** All neighbourhoods whose origin is within reach, also of other municipalities. */
  readonly reaches: CatchmentFacts['reaches'];
}

/**
 * In which neighbourhood each place lies, and how far from every origin, or from those that are not further than so many
 * metres: one statement for all of them. `reach`: how far to look for whom each place reaches, wherever they live. A place
 * that lies in none is left out.
 */
export function supposedPlaces(
  rows: ReadRows,
  scope: Scope,
  places: readonly PlaceAsked[],
  { within = null, reach = 0 }: { readonly within?: number | null; readonly reach?: number } = {},
): Promise<SupposedPlace[]> {
  if (places.length === 0) return Promise.resolve([]);
  // Metres are told in tenths: one that is rounded down to the distance is within it.
  const isNear = within === null ? sql`` : sql`where st_dwithin(o.rd_origin, p.rd_point, ${within + 0.05})`;
  // As `access-facts.rows.ts` measures.
  const reaches =
    reach === 0
      ? sql`'[]'::json`
      : sql`(select coalesce(json_agg(json_build_object('neighbourhoodId', n.id,
            'metres', round(st_distance(p.rd_point, n.rd_origin)::numeric, 1)::float) order by n.id), '[]')
          from area n
          where n.edition = ${scope.edition} and n.level = 'NEIGHBOURHOOD'
            and n.rd_origin && st_expand(p.rd_point, ${reach}) and st_distance(p.rd_point, n.rd_origin) <= ${reach})`;
  return ask(
    rows,
    sql<SupposedPlace>`
    with asked as (
      select p.id, p.neighbourhood, st_setsrid(st_makepoint(p.longitude, p.latitude), 4326) as point
      from json_to_recordset(${JSON.stringify(places)}::json)
        as p(id text, longitude float8, latitude float8, neighbourhood text)
    ),
    placed as (
      select p.id, coalesce(named.id, covering.id) as area_id, coalesce(named.code, covering.code) as code,
        coalesce(named.origin, p.point) as point, coalesce(named.rd_origin, st_transform(p.point, 28992)) as rd_point
      from asked p
      left join area named on named.edition = ${scope.edition} and named.level = 'NEIGHBOURHOOD'
        and named.code = p.neighbourhood and named.rd_origin is not null
      -- Point by point, as facilities are placed: offset 0 keeps it so.
      left join lateral (
        select a.id, a.code from area a
        where a.edition = ${scope.edition} and a.level = 'NEIGHBOURHOOD' and st_covers(a.boundary, p.point)
        order by a.code limit 1 offset 0
      ) covering on true
    ),
    origin as materialized (
      select n.id, n.rd_origin from area n
      where ${inScope(scope)} and n.level = 'NEIGHBOURHOOD' and n.rd_origin is not null
    )
    select p.id, p.area_id as "standsIn", 'GM' || substr(p.code, 3, 4) as "municipalityCode",
      st_x(p.point) as longitude, st_y(p.point) as latitude,
      (select coalesce(json_object_agg(o.id, round((p.rd_point <-> o.rd_origin)::numeric, 1)::float), '{}')
        from origin o ${isNear}) as "metresTo", ${reaches} as reaches
    from placed p
    where p.area_id is not null
  `,
  );
}
