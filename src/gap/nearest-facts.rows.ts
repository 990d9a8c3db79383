import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { ask, type ReadRows } from '../database/rows.ts';
import { isLocated } from '../facility/unlocated.rows.ts';
import type { NearestFacts } from './facts.ts';
import { isActive } from './scope.rows.ts';

/**
 * The index answers in order of distance alone, and facilities share addresses: of these few nearest the first by id
 * is taken among those just as far. (Ordering by id too would leave the index: 3.3 s instead of 0.1 s.)
 */
const fewAtOneAddress = 3;

/**
 * Nearest active facility of each kind from the origin of each neighbourhood (`n`) that `areas` names, also
 * across the municipal border. The index on kind and RD point answers in order of distance; those that provide a kind beside their own are few.
 */
export function nearestFacts(
  rows: ReadRows,
  areas: RawBuilder<SqlBool>,
  kinds: readonly string[],
  day: string,
  without: readonly string[] = [],
): Promise<NearestFacts[]> {
  return ask(
    rows,
    sql<NearestFacts>`
    with also as materialized (
      select f.id, f.also_provides, f.rd_point, f.source_id, f.source_key from facility f
      where f.also_provides <> '{}' and ${isLocated()} and ${isActive('f', day, without)}
    )
    select n.id as "areaId", k.kind, near.id as "facilityId", round(near.metres::numeric, 1)::float as metres, near.source_id as "sourceId",
      near.source_key as row, source.retrieved_on as "retrievedOn"
    from area n
    cross join unnest(${[...kinds]}::text[]) as k(kind)
    cross join lateral (
      select * from (
        (select f.id, f.rd_point <-> n.rd_origin as metres, f.source_id, f.source_key
          from facility f
          where f.kind = k.kind and ${isLocated()} and ${isActive('f', day, without)}
          order by f.rd_point <-> n.rd_origin limit ${fewAtOneAddress})
        union all
        (select a.id, a.rd_point <-> n.rd_origin, a.source_id, a.source_key
          from also a where k.kind = any(a.also_provides)
          order by a.rd_point <-> n.rd_origin limit ${fewAtOneAddress})
      ) as either
      order by metres, id limit 1
    ) near
    join source on source.id = near.source_id
    where ${areas} and n.level = 'NEIGHBOURHOOD' and n.rd_origin is not null
  `,
  );
}
