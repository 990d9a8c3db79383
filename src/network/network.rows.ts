import { sql } from 'kysely';
import { ask, type ReadRows } from '../database/rows.ts';
import { underAreas } from '../facility/facilities-under.rows.ts';
import { isOfKind } from '../facility/facility-filter.rows.ts';
import { confidenceOn } from '../relation/confidence.ts';
import { isAtLeast, isCurrent, isOnTheme, type View } from '../relation/relation-conditions.rows.ts';
import { type FacilityFacts, factsByArea, type NetworkFacts, type RelationFacts } from './network-facts.ts';

/** What is read for a network, as whom and of when. */
export interface NetworkQuestion {
  readonly kinds: readonly string[];
  readonly themes: readonly string[];
  readonly minimumLevel: number;
  readonly view: View;
}

/**
 * The facts of the networks of these areas, in two statements whatever their number and size. An area without
 * facilities has no row.
 */
export async function networkFacts(
  rows: ReadRows,
  areaIds: readonly string[],
  question: NetworkQuestion,
): Promise<(NetworkFacts & { readonly id: string })[]> {
  const facilities = await facilitiesIn(rows, areaIds, question);
  const ids = [...new Set(facilities.map(({ id }) => id))];
  const relations = ids.length === 0 ? [] : await relationsOf(rows, ids, question);
  return factsByArea(
    facilities,
    relations.map((relation) => ({
      ...relation,
      confidence: confidenceOn(question.view.asOf, relation.consensus, relation.confirmedOn),
    })),
  );
}

/** Active facilities that stand in or serve each area. */
const facilitiesIn = (rows: ReadRows, areaIds: readonly string[], question: NetworkQuestion) =>
  ask(
    rows,
    sql<FacilityFacts & { areaId: string }>`
    select p."parentId" as "areaId", f.id, f.name, f.kind, f.also_provides as "alsoProvides",
      o.id as "organisationId", o.name as "organisationName", f.relations_asked_on is not null as "wasAsked",
      exists (select from relation r
        where r.first_id = f.id and r.first_level is not null and ${isCurrent(question.view)})
      or exists (select from relation r
        where r.second_id = f.id and r.second_level is not null and ${isCurrent(question.view)}) as "hasAnswered"
    from (${underAreas(areaIds, 'EITHER', question.view.asOf)}) as p
    join facility f on f.id = p."facilityId"
    left join organisation o on o.id = f.organisation_id
    where ${mayBeNode(question)}
    order by f.id
  `,
  );

/**
 * Relations with at least one of these ends, where the other, if it is not one of them, could be a node too. Level 0 is
 * the word of who was asked that there is none.
 */
const relationsOf = (rows: ReadRows, facilityIds: readonly string[], question: NetworkQuestion) =>
  ask(
    rows,
    sql<Omit<RelationFacts, 'confidence'>>`
    with touching as materialized (
      select * from relation r
      where (r.first_id = any(${[...facilityIds]}::text[]) or r.second_id = any(${[...facilityIds]}::text[]))
        and ${isCurrent(question.view)} and ${isOnTheme(question.themes)} and r.level is distinct from 0
    ),
    partner as materialized (
      select f.id, f.name, f.kind, f.also_provides as "alsoProvides", o.id as "organisationId",
        o.name as "organisationName"
      from facility f left join organisation o on o.id = f.organisation_id
      where f.id in (select first_id from touching union select second_id from touching)
        and (f.id = any(${[...facilityIds]}::text[]) or ${mayBeNode(question)})
    )
    select r.id, to_json(one) as first, to_json(other) as second, r.theme, r.direction, r.consensus,
      r.level, r.formality, lower(r.valid)::text as "validFrom", upper(r.valid)::text as "validUntil",
      r.confirmed_on::text as "confirmedOn",
      coalesce(${isAtLeast(question.minimumLevel, question.view)}, false) as "isCloseEnough"
    from touching r join partner one on one.id = r.first_id join partner other on other.id = r.second_id
    order by r.id
  `,
  );

const mayBeNode = ({ kinds, view }: NetworkQuestion) =>
  sql`(f.valid @> ${view.asOf}::date and ${isOfKind(kinds)} and exists (
    select from facility_status s
    where s.facility_id = f.id and s.valid @> ${view.asOf}::date and s.status = 'ACTIVE'))`;
