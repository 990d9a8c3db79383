import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { ask, type ReadRows } from '../database/rows.ts';
import { isLocated } from '../facility/unlocated.rows.ts';
import type { NearestFacts } from './facts.ts';
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
  const isKept = sql`d.edition = n.edition and d.days @> ${day}::date`;
  // Where the one that is kept is left out, the next nearest is asked.
  const leftOut = sql`kept.facility_id = any(${[...without]}::text[])`;
  const notLeftOut = without.length === 0 ? sql`` : sql`and not (${leftOut})`;
  const butLeftOut =
    without.length === 0
      ? sql``
      : sql`and not exists (
          select from nearest_kept kept where kept.area_id = n.id and kept.kind = k.kind and ${leftOut})`;
  return ask(
    rows,
    sql<NearestFacts>`
    with also as materialized (
      select f.id, f.also_provides, f.rd_point from facility f
      where f.also_provides <> '{}' and ${isLocated()} and ${isActive('f', day, without)}
    ),
    -- Materialized, or it would be asked first and left out then.
    to_ask as materialized (
      select n.id, n.rd_origin, k.kind from area n cross join unnest(${[...kinds]}::text[]) as k(kind)
      where ${areas} and n.level = 'NEIGHBOURHOOD' and n.rd_origin is not null
        and not exists (select from nearest_days d where d.kind = k.kind and ${isKept} ${butLeftOut})
    ),
    near as (
      select n.id as area_id, kept.kind, kept.facility_id, kept.metres
      from area n
      join nearest_days d on d.kind = any(${[...kinds]}::text[]) and ${isKept}
      join nearest_kept kept on kept.area_id = n.id and kept.kind = d.kind
      where ${areas} ${notLeftOut}
      union all
      select t.id, t.kind, first.id, first.metres
      from to_ask t
      cross join lateral (
        select either.id, either.metres from (
          (select f.id, f.rd_point <-> t.rd_origin as metres
            from facility f
            where f.kind = t.kind and ${isLocated()} and ${isActive('f', day, without)}
            order by f.rd_point <-> t.rd_origin fetch first 1 rows with ties)
          union all
          (select a.id, a.rd_point <-> t.rd_origin
            from also a where t.kind = any(a.also_provides)
            order by a.rd_point <-> t.rd_origin fetch first 1 rows with ties)
        ) as either
        order by either.metres, either.id collate "C" limit 1
      ) as first
    )
    select near.area_id as "areaId", near.kind, f.id as "facilityId", round(near.metres::numeric, 1)::float as metres,
      f.source_id as "sourceId", f.source_key as row, source.retrieved_on as "retrievedOn"
    from near
    join facility f on f.id = near.facility_id
    join source on source.id = f.source_id
  `,
  );
}
