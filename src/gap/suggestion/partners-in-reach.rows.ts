import { sql } from 'kysely';
import { ask, type ReadRows } from '../../database/rows.ts';
import { isAtWork } from '../../facility/record/facility-status.rows.ts';

/** For which facility partners are wanted, and of which kinds. */
export interface ToReach {
  readonly facilityId: string;
  readonly kinds: readonly string[];
}

export interface PartnersInReach {
  /** The question as JSON. */
  readonly id: string;
  /** The nearest few, those without an address last. */
  readonly facilityIds: readonly string[];
  readonly count: number;
  /** Each of them was asked about its relations. */
  readonly allAsked: boolean;
}

/** As many as one would phone. */
const mostNamed = 10;

/**
 * Who is at work of one of the kinds in a neighbourhood that the facility works in too, for each of these questions;
 * none where nobody is. One statement for a page of facilities; keys are questions as JSON.
 */
export function partnersInReach(
  rows: ReadRows,
  keys: readonly string[],
  edition: number,
  day: string,
): Promise<PartnersInReach[]> {
  const facilityIds = keys.map((key) => (JSON.parse(key) as ToReach).facilityId);
  return ask(
    rows,
    sql<PartnersInReach>`
      with question as materialized (
        select key, key::json->>'facilityId' as facility_id,
          array(select json_array_elements_text(key::json->'kinds')) as kinds
        from unnest(${[...keys]}::text[]) as key
      ),
      beside as materialized (
        select pair.own_id, f.id, f.kind, f.also_provides, f.relations_asked_on, f.rd_point <-> me.rd_point as metres
        from (
          select distinct own.facility_id as own_id, theirs.facility_id as other_id
          from facility_neighbourhood own
          join facility_neighbourhood theirs on theirs.neighbourhood_id = own.neighbourhood_id
            and theirs.facility_id <> own.facility_id and theirs.serves and theirs.valid @> ${day}::date
          where own.facility_id = any(${facilityIds}::text[]) and own.edition = ${edition}
            and own.serves and own.valid @> ${day}::date
        ) as pair
        join facility me on me.id = pair.own_id
        join facility f on f.id = pair.other_id and ${isAtWork(day)}
      ),
      numbered as (
        select q.key, b.id, b.relations_asked_on,
          row_number() over (partition by q.key order by b.metres nulls last, b.id) as place
        from question q
        join beside b on b.own_id = q.facility_id and (b.kind = any(q.kinds) or b.also_provides && q.kinds)
      )
      select key as id, array_agg(id order by place) filter (where place <= ${mostNamed}) as "facilityIds",
        count(*)::int as count, bool_and(relations_asked_on is not null) as "allAsked"
      from numbered group by key
    `,
  );
}
