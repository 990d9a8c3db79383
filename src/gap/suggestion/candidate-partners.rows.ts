import { sql } from 'kysely';
import { ask, type ReadRows } from '../../database/rows.ts';
import { underAreas } from '../../facility/facilities-under.rows.ts';
import { isAtWork } from '../../facility/record/facility-status.rows.ts';
import { themesByDefault } from '../../network/graph/network-where.ts';
import { isAtLeast, isCurrent, isOnTheme, type View } from '../../relation/relation-conditions.rows.ts';

/** For which facility a partner is wanted, of which kinds, that works in which area. */
export interface ToPartner {
  readonly facilityId: string;
  readonly areaId: string;
  readonly kinds: readonly string[];
  /** Who is none, though of one of the kinds. */
  readonly exceptIds: readonly string[];
}

export interface CandidatePartner {
  /** The question as JSON. */
  readonly id: string;
  readonly partnerId: string;
  /** Works with both, both sides say so; null: nobody does, or the two know each other. */
  readonly introducedById: string | null;
  /** They work together already, though not as the norm asks. */
  readonly isTied: boolean;
  /** Straight line between their addresses; null where one has none. */
  readonly metres: number | null;
}

/**
 * For each of these questions the most promising partner at work in the area: one it works with already on something
 * else, then one that somebody can introduce (the closest tie on the weaker side first), then the nearest. Only ties
 * that both sides confirm count. One statement for a page of gaps; keys are questions as JSON.
 */
export function candidatePartners(
  rows: ReadRows,
  keys: readonly string[],
  view: View,
): Promise<CandidatePartner[]> {
  const asked = keys.map((key) => JSON.parse(key) as ToPartner);
  const facilityIds = asked.map(({ facilityId }) => facilityId);
  const areaIds = [...new Set(asked.map(({ areaId }) => areaId))];
  const isTie = sql`${isCurrent(view)} and r.consensus = 'CONFIRMED'
    and ${isOnTheme(themesByDefault(false))} and ${isAtLeast(1, view)}`;
  return ask(
    rows,
    sql<CandidatePartner>`
      with question as materialized (
        select key, key::json->>'facilityId' as facility_id, key::json->>'areaId' as area_id,
          array(select json_array_elements_text(key::json->'kinds')) as kinds,
          array(select json_array_elements_text(key::json->'exceptIds')) as except_ids
        from unnest(${[...keys]}::text[]) as key
      ),
      own as materialized (
        select e.id, e.other_id, max(r.level) as level
        from relation r
        cross join lateral (values (r.first_id, r.second_id), (r.second_id, r.first_id)) as e(id, other_id)
        where (r.first_id = any(${facilityIds}::text[]) or r.second_id = any(${facilityIds}::text[]))
          and e.id = any(${facilityIds}::text[]) and ${isTie}
        group by e.id, e.other_id
      ),
      working as materialized (
        select u."parentId" as area_id, f.id, f.kind, f.also_provides, f.rd_point
        from (${underAreas(areaIds, 'SERVING', view.asOf)}) as u
        join facility f on f.id = u."facilityId" and ${isAtWork(view.asOf)}
      ),
      candidate as materialized (
        select q.key, q.facility_id, w.id, tied.other_id is not null as is_tied, w.rd_point <-> me.rd_point as metres
        from question q
        join facility me on me.id = q.facility_id
        join working w on w.area_id = q.area_id and w.id <> q.facility_id and w.id <> all(q.except_ids)
          and (w.kind = any(q.kinds) or w.also_provides && q.kinds)
        left join own tied on tied.id = q.facility_id and tied.other_id = w.id
      ),
      between_them as (
        select c.key, c.id, own.other_id, least(own.level, max(r.level)) as closeness
        from candidate c
        join own on own.id = c.facility_id
        join relation r on r.first_id = least(own.other_id, c.id) and r.second_id = greatest(own.other_id, c.id)
        join facility f on f.id = own.other_id and ${isAtWork(view.asOf)}
        where not c.is_tied and ${isTie}
        group by c.key, c.id, own.other_id, own.level
      )
      select distinct on (c.key) c.key as id, c.id as "partnerId", c.is_tied as "isTied", c.metres,
        b.other_id as "introducedById"
      from candidate c
      left join between_them b on b.key = c.key and b.id = c.id
      order by c.key, c.is_tied desc, b.closeness desc nulls last, c.metres, c.id, b.other_id
    `,
  );
}
