import { sql } from 'kysely';
import { ask, type ReadRows } from '../database/rows.ts';

/** Facilities of which something may be other than before. */
export interface ChangedFacilities {
  /** Themselves: where they stand or work, what they offer, whether they are open. */
  readonly changed: readonly string[];
  /** Their relations alone. */
  readonly tied: readonly string[];
}

/** So many ties away somebody may depend on one: a route by which a worry is passed on takes more where a norm says so. */
const tiesAway = sql`(select greatest(2, max((n.particulars ->> 'maximumSteps')::int)) from norm n)`;

/**
 * Codes of the municipalities whose gaps may be other than before, but for those that are known to be. Of what changed
 * itself: where it stands, works or is registered, where whom it works with does, and wherever it was the nearest or is
 * nearer than the one that was, however far away. To be asked while facilities are still placed as before and again when they
 * are not, both before gaps are assessed: what moved is missed in the municipality that it left.
 *
 * Distances are measured from the box around all origins of a municipality, so that one is rather taken for touched.
 */
export async function touchedByFacilities(
  rows: ReadRows,
  { changed, tied }: ChangedFacilities,
  known: readonly string[],
): Promise<string[]> {
  if (changed.length + tied.length === 0) return [];
  const found = await ask(
    rows,
    sql<{ code: string }>`
      with recursive changed as materialized (
        select f.id, f.rd_point, f.also_provides || f.kind as kinds from facility f
        where f.id = any(${[...changed]}::text[])
          -- What one of its parts offers, a whole does not.
          or f.id in (select l.facility_id from facility_link l where l.other_id = any(${[...changed]}::text[]))
      ),
      within_ties as (
        select id, 0 as ties from (select id from changed union select unnest(${[...tied]}::text[])) as each
        union
        select o.id, w.ties + 1 from within_ties w
        cross join lateral (
          select r.second_id as id from relation r where r.first_id = w.id
          union select r.first_id from relation r where r.second_id = w.id
        ) as o
        where w.ties < ${tiesAway}
      ),
      concerned as materialized (select distinct id from within_ties),
      home as materialized (
        select 'GM' || substr(a.code, 3, 4) as code, st_setsrid(st_extent(a.rd_origin)::geometry, 28992) as box
        from area a
        where a.level = 'NEIGHBOURHOOD' and a.rd_origin is not null and a.edition in (select edition from assessment)
          and 'GM' || substr(a.code, 3, 4) <> all(${[...known]}::text[])
        group by 1
      ),
      place as materialized (
        select rd_point as shape from changed where rd_point is not null
        union all
        select st_transform(st_envelope(a.boundary), 28992)
        from changed c
        join facility_neighbourhood n on n.facility_id = c.id and n.stands
        join area a on a.id = n.neighbourhood_id
        where a.boundary is not null
      ),
      -- Twice: what is shared with others there is shared with those who live as far on its other side.
      widest as (select 2 * max((n.particulars ->> 'withinMetres')::float8) as metres from norm n),
      farthest as materialized (
        select f.municipality_code as code, n.facility_kinds as kinds,
          case when bool_or(f.other_id is null) then 'Infinity'::float8 else max(f.actual) end as metres
        from finding f
        join norm n on n.id = f.norm_id
        join area a on a.id = f.area_id and a.level = 'NEIGHBOURHOOD' and a.rd_origin is not null
        where f.recorded_until is null
          -- With nothing near to choose from it counts whether there is any anywhere.
          and (n.form = 'MAXIMUM_DISTANCE' and f.verdict <> 'NOT_APPLICABLE'
            or n.form = 'CHOICE' and f.verdict in ('SHORT', 'ABSENT') and f.actual = 0)
          and f.municipality_code <> all(${[...known]}::text[])
        group by f.municipality_code, n.id, n.facility_kinds
      )
      select 'GM' || substr(n.neighbourhood_id, 7, 4) as code
      from concerned c join facility_neighbourhood n on n.facility_id = c.id
      union
      select f.municipality_code from concerned c join facility f on f.id = c.id where f.municipality_code is not null
      union
      select f.municipality_code from changed c join finding f on f.other_id = c.id and f.recorded_until is null
      union
      select h.code from home h
      where exists (select from place p where st_distance(p.shape, h.box) <= (select metres from widest))
      union
      select h.code from home h join farthest f on f.code = h.code
      where exists (select from changed c where c.kinds && f.kinds and st_distance(c.rd_point, h.box) <= f.metres)
    `,
  );
  return found.map(({ code }) => code);
}

/**
 * These municipalities, and those that share a facility with one of them: a team is divided over the children of all
 * areas it works in.
 */
export async function withThoseWhoShare(rows: ReadRows, codes: readonly string[]): Promise<string[]> {
  const found = await ask(
    rows,
    sql<{ code: string }>`
      select unnest(${[...codes]}::text[]) as code
      union
      select 'GM' || substr(o.neighbourhood_id, 7, 4)
      from facility_neighbourhood n join facility_neighbourhood o on o.facility_id = n.facility_id and o.serves
      where n.serves and n.serves_by <> 'STANDING'
        and 'GM' || substr(n.neighbourhood_id, 7, 4) = any(${[...codes]}::text[])
    `,
  );
  return found.map(({ code }) => code);
}
