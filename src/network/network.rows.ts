import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { ask, type ReadRows } from '../database/rows.ts';
import { underAreas } from '../facility/facilities-under.rows.ts';
import { isOfKind } from '../facility/facility-filter.rows.ts';
import { isAtWork } from '../facility/record/facility-status.rows.ts';
import { confidenceOn } from '../relation/confidence.ts';
import { isAtLeast, isCurrent, isOnTheme, type View } from '../relation/relation-conditions.rows.ts';
import {
  type FacilityFacts,
  factsByArea,
  type NetworkFacts,
  type PartnerFacts,
  type RelationFacts,
} from './graph/network-facts.ts';
import { answerColumns, partnerColumns } from './graph/node-columns.rows.ts';

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
  const { kinds, view } = question;
  const inAreas = sql<{ scopeId: string; facilityId: string }>`
    select p."parentId" as "scopeId", f.id as "facilityId"
    from (${underAreas(areaIds, 'EITHER', view.asOf)}) as p
    join facility f on f.id = p."facilityId"
    where ${mayBeNode(kinds, view)}`;
  const found = await facilitiesOf(rows, inAreas, view);
  const facilities = found.map(({ scopeId, ...facility }) => ({ ...facility, areaId: scopeId }));
  return factsByArea(facilities, await relationsOf(rows, idsOf(facilities), question));
}

/**
 * The facts of the network among these facilities, in two statements; without those that are not at work on the day, and
 * when kinds were named (`ofKinds`) without those of another.
 */
export async function factsAmong(
  rows: ReadRows,
  facilityIds: readonly string[],
  ofKinds: readonly string[] | null,
  question: NetworkQuestion,
): Promise<NetworkFacts> {
  const { view } = question;
  const listed = sql<{ scopeId: string; facilityId: string }>`
    select f.id as "scopeId", f.id as "facilityId" from facility f
    where f.id = any(${[...facilityIds]}::text[]) and ${ofKinds ? mayBeNode(ofKinds, view) : isAtWork(view.asOf)}`;
  const found = await facilitiesOf(rows, listed, view);
  return {
    facilities: found.map(({ scopeId, ...facility }) => ({ ...facility, isChosen: true })),
    relations: await relationsOf(rows, idsOf(found), question),
  };
}

const idsOf = (facilities: readonly { readonly id: string }[]) => [
  ...new Set(facilities.map(({ id }) => id)),
];

/** The facilities of each scope. */
export const facilitiesOf = (
  rows: ReadRows,
  scopes: RawBuilder<{ scopeId: string; facilityId: string }>,
  view: View,
) =>
  ask(
    rows,
    sql<FacilityFacts & { scopeId: string }>`
    select s."scopeId", ${partnerColumns}, ${answerColumns(view)}
    from (${scopes}) as s
    join facility f on f.id = s."facilityId"
    left join organisation o on o.id = f.organisation_id
    order by f.id
  `,
  );

/** Relations with at least one of these ends. */
const relationsOf = (rows: ReadRows, facilityIds: readonly string[], question: NetworkQuestion) =>
  relationsTouching<PartnerFacts>(rows, facilityIds, question, partnerColumns);

/** The same, with all that is known of a node about both ends: the other may become one. */
export const relationsToNodes = (rows: ReadRows, facilityIds: readonly string[], question: NetworkQuestion) =>
  relationsTouching<FacilityFacts>(
    rows,
    facilityIds,
    question,
    sql`${partnerColumns}, ${answerColumns(question.view)}`,
  );

/**
 * Relations with at least one of these ends, where the other, if it is not one of them, could be a node too. Level 0 is
 * the word of who was asked that there is none.
 */
async function relationsTouching<End extends PartnerFacts>(
  rows: ReadRows,
  facilityIds: readonly string[],
  { view, kinds, themes, minimumLevel }: NetworkQuestion,
  endColumns: RawBuilder<unknown>,
): Promise<(RelationFacts & { readonly first: End; readonly second: End })[]> {
  if (facilityIds.length === 0) return [];
  const relations = await ask(
    rows,
    sql<Omit<RelationFacts, 'confidence'> & { readonly first: End; readonly second: End }>`
    with touching as materialized (
      select * from relation r
      where (r.first_id = any(${[...facilityIds]}::text[]) or r.second_id = any(${[...facilityIds]}::text[]))
        and ${isCurrent(view)} and ${isOnTheme(themes)} and r.level is distinct from 0
    ),
    partner as materialized (
      select ${endColumns}
      from facility f left join organisation o on o.id = f.organisation_id
      where f.id in (select first_id from touching union select second_id from touching)
        and (f.id = any(${[...facilityIds]}::text[]) or ${mayBeNode(kinds, view)})
    )
    select ${relationColumns(minimumLevel, view)}
    from touching r join partner one on one.id = r.first_id join partner other on other.id = r.second_id
    order by r.id
  `,
  );
  return relations.map((relation) => ({
    ...relation,
    confidence: confidenceOn(view.asOf, relation.consensus, relation.confirmedOn),
  }));
}

/** What is read of every relation, as `RelationFacts`; from `relation as r` and its ends `one` and `other`. */
export const relationColumns = (minimumLevel: number, view: View) => sql`
  r.id, to_json(one) as first, to_json(other) as second, r.theme, r.direction, r.consensus, r.level, r.formality,
  lower(r.valid)::text as "validFrom", upper(r.valid)::text as "validUntil",
  r.confirmed_on::text as "confirmedOn", coalesce(${isAtLeast(minimumLevel, view)}, false) as "isCloseEnough",
  r.source_id as "sourceId"`;

const mayBeNode = (kinds: readonly string[], view: View) =>
  sql<SqlBool>`(${isOfKind(kinds)} and ${isAtWork(view.asOf)})`;
