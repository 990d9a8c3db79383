import { sql } from 'kysely';
import { ask, type ReadRows } from '../../database/rows.ts';
import { kindsOfItsOwn } from '../../facility/facility-links.rows.ts';
import type { ExpectingFacts, TieFacts } from '../facts/tie-facts.ts';
import { isActive, type Scope } from './scope.rows.ts';

/** Active facilities of these kinds that stand in the municipalities: the ones a relation norm speaks of. */
export function expectingFacts(
  rows: ReadRows,
  scope: Scope,
  kinds: readonly string[],
): Promise<ExpectingFacts[]> {
  return ask(
    rows,
    sql<ExpectingFacts>`
    select f.id, p.kind, fn.neighbourhood_id as "neighbourhoodId", f.relations_asked_on as "askedOn",
      f.source_id as "sourceId", f.source_key as row
    from facility_neighbourhood fn
    join facility f on f.id = fn.facility_id
    cross join lateral ${kindsOfItsOwn('f', scope.factsOn, scope.without)} as p
    join area n on n.id = fn.neighbourhood_id and n.level = 'NEIGHBOURHOOD'
    where fn.edition = ${scope.edition} and fn.stands and p.kind = any(${[...kinds]}::text[])
      and 'GM' || substr(n.code, 3, 4) = any(${[...scope.municipalityCodes]}::text[])
      and ${isActive('f', scope.factsOn, scope.without)}
    order by f.id
  `,
  );
}

/** All ties between those facilities and facilities that provide a partner kind, ended ones too. */
export function tieFacts(
  rows: ReadRows,
  scope: Pick<Scope, 'factsOn' | 'without'>,
  facilityIds: readonly string[],
  partnerKinds: readonly string[],
): Promise<TieFacts[]> {
  if (facilityIds.length === 0 || partnerKinds.length === 0) return Promise.resolve([]);
  return ask(
    rows,
    sql<TieFacts>`
    select r.id as "relationId", e.own_id as "facilityId", o.id as "otherId", o.also_provides || o.kind as "otherKinds",
      r.theme, r.consensus, r.level_low as "levelLow",
      r.level_high as "levelHigh", r.formality, r.valid @> ${scope.factsOn}::date and ${isActive('o', scope.factsOn, scope.without)} as "isCurrent",
      r.source_id as "sourceId"
    from relation r
    cross join lateral (values (r.first_id, r.second_id), (r.second_id, r.first_id)) as e(own_id, other_id)
    join facility o on o.id = e.other_id
    -- Of both ends first, for which there are indexes.
    where (r.first_id = any(${[...facilityIds]}::text[]) or r.second_id = any(${[...facilityIds]}::text[]))
      and e.own_id = any(${[...facilityIds]}::text[])
      and (o.also_provides || o.kind) && ${[...partnerKinds]}::text[]
      and upper_inf(r.recorded) and (lower_inf(r.valid) or lower(r.valid) <= ${scope.factsOn}::date)
    order by r.id
  `,
  );
}
