import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { ask, type ReadRows } from '../../database/rows.ts';
import { isLocated } from '../../facility/place/unlocated.rows.ts';
import type { NearestFacts } from '../facts/facts.ts';
import { isActive } from './scope.rows.ts';

/**
 * Nearest active facility of each kind from the origin of each neighbourhood (`n`) that `areas` names, also across the
 * municipal border; of those exactly as far the first by id. As it is kept where that holds on the day
 * (`keep-nearest.ts`). Else the index on kind and RD point answers, in order of distance; those that provide a kind
 * beside their own are few.
 */
export function nearestFacts(
  rows: ReadRows,
  areas: RawBuilder<SqlBool>,
  kinds: readonly string[],
  day: string,
  without: readonly string[] = [],
): Promise<NearestFacts[]> {
  // Where the one that is kept is left out, the next nearest is asked.
  const butLeftOut =
    without.length === 0
      ? sql``
      : sql`and not exists (
          select from nearest_kept kept
          where kept.area_id = n.id and kept.kind = k.kind and kept.facility_id = any(${[...without]}::text[]))`;
  return ask(
    rows,
    sql<NearestFacts>`
    with neighbourhood as materialized (
      select n.id, n.edition, n.rd_origin from area n
      where ${areas} and n.level = 'NEIGHBOURHOOD' and n.rd_origin is not null
    ),
    -- Materialized both, or the planner would ask the index for all, or read all that is kept, and choose then.
    asked as materialized (
      select n.id, n.rd_origin, k.kind, exists (
        select from nearest_days d where d.edition = n.edition and d.kind = k.kind and d.days @> ${day}::date) ${butLeftOut} as is_kept
      from neighbourhood n cross join unnest(${[...kinds]}::text[]) as k(kind)
    ),
    also as materialized (
      select f.id, f.also_provides, f.rd_point from facility f
      where f.also_provides <> '{}' and ${isLocated()} and ${isActive('f', day, without)}
    ),
    near as (
      select a.id as area_id, a.kind, kept.facility_id, kept.metres
      from asked a join nearest_kept kept on kept.area_id = a.id and kept.kind = a.kind
      where a.is_kept
      union all
      select a.id, a.kind, first.id, first.metres
      from asked a
      cross join lateral (
        select either.id, either.metres from (
          (select f.id, f.rd_point <-> a.rd_origin as metres
            from facility f
            where f.kind = a.kind and ${isLocated()} and ${isActive('f', day, without)}
            order by f.rd_point <-> a.rd_origin fetch first 1 rows with ties)
          union all
          (select o.id, o.rd_point <-> a.rd_origin
            from also o where a.kind = any(o.also_provides)
            order by o.rd_point <-> a.rd_origin fetch first 1 rows with ties)
        ) as either
        order by either.metres, either.id collate "C" limit 1
      ) as first
      where not a.is_kept
    )
    select near.area_id as "areaId", near.kind, f.id as "facilityId", round(near.metres::numeric, 1)::float as metres,
      f.source_id as "sourceId", f.source_key as row, source.retrieved_on as "retrievedOn"
    from near
    join facility f on f.id = near.facility_id
    join source on source.id = f.source_id
  `,
  );
}
