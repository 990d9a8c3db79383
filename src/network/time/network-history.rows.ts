import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { ask, type ReadRows } from '../../database/rows.ts';
import { daysOf, type Period, periodsOf } from '../../database/validity.ts';
import { daysUnderAreas } from '../../facility/facilities-under.rows.ts';
import { isOfKind } from '../../facility/facility-filter.rows.ts';
import { isOnTheme, isRecorded } from '../../relation/relation-conditions.rows.ts';
import { answerDayColumns, partnerColumns } from '../graph/node-columns.rows.ts';
import { type NetworkQuestion, relationColumns } from '../network.rows.ts';
import type { DatedFacility, DatedPartner, DatedRelation, NetworkHistory } from './network-history.ts';

/**
 * The facts of the network of an area on every day of a period, in two statements however long it is. The day of the
 * question's view is not looked at, here and below.
 */
export function areaHistory(
  rows: ReadRows,
  areaId: string,
  question: NetworkQuestion,
  period: Period,
): Promise<NetworkHistory> {
  const inArea = sql<ScopeDays>`
    select p."facilityId", p.days from (${daysUnderAreas([areaId])}) as p join facility f on f.id = p."facilityId"
    where ${isOfKind(question.kinds)}`;
  return historyIn(rows, inArea, question, period);
}

/**
 * The same among these facilities: of any kind, and when kinds were named (`ofKinds`) without those of another, as
 * `factsAmong`.
 */
export async function listHistory(
  rows: ReadRows,
  facilityIds: readonly string[],
  ofKinds: readonly string[] | null,
  question: NetworkQuestion,
  period: Period,
): Promise<NetworkHistory> {
  const isListed = sql<SqlBool>`f.id = any(${[...facilityIds]}::text[])`;
  const listed = always(ofKinds ? sql<SqlBool>`${isListed} and ${isOfKind(ofKinds)}` : isListed);
  const { facilities, relations } = await historyIn(rows, listed, question, period);
  return { facilities: facilities.map((facility) => ({ ...facility, isChosen: true })), relations };
}

async function historyIn(
  rows: ReadRows,
  scope: RawBuilder<ScopeDays>,
  question: NetworkQuestion,
  period: Period,
): Promise<NetworkHistory> {
  const facilities = await facilitiesDuring(rows, scope, question, period);
  const ids = facilities.map(({ id }) => id);
  return { facilities, relations: await relationsDuring<DatedPartner>(rows, ids, question, period, sql``) };
}

/** A facility and the `days`, a multirange, on which it is in the scope. */
export interface ScopeDays {
  readonly facilityId: string;
  readonly days: string;
}

/** Facilities that are in a scope on every day. */
export const always = (isMeant: RawBuilder<SqlBool>) => sql<ScopeDays>`
  select f.id as "facilityId", datemultirange(daterange(null, null)) as days from facility f where ${isMeant}`;

/** The facilities of a scope that are at work in it on a day of the period. */
export const facilitiesDuring = (
  rows: ReadRows,
  scope: RawBuilder<ScopeDays>,
  { view }: NetworkQuestion,
  period: Period,
) =>
  ask(
    rows,
    sql<DatedFacility>`
    with there as materialized (
      select f.id, s.days * ${activeDays} as days
      from (${scope}) as s join facility f on f.id = s."facilityId"
    )
    select ${partnerColumns}, ${answerDayColumns(view)}, ${periodsOf(sql`there.days`)} as days
    from there join facility f on f.id = there.id left join organisation o on o.id = f.organisation_id
    where there.days && ${daysOf(period)}
    order by f.id
  `,
  );

/** As nodes: with all that is known of both ends, as the other may become one. */
export const relationsToNodesDuring = (
  rows: ReadRows,
  facilityIds: readonly string[],
  question: NetworkQuestion,
  period: Period,
) =>
  relationsDuring<DatedFacility>(
    rows,
    facilityIds,
    question,
    period,
    sql`${answerDayColumns(question.view)}, `,
  );

/**
 * Relations with at least one of these ends on a day of the period, where the other could be a node too. Also with ends
 * that were not in the scope at the time: who was is for each day to say.
 */
async function relationsDuring<End extends DatedPartner>(
  rows: ReadRows,
  facilityIds: readonly string[],
  { view, kinds, themes, minimumLevel }: NetworkQuestion,
  period: Period,
  moreOfEnds: RawBuilder<unknown>,
): Promise<(DatedRelation & { readonly first: End; readonly second: End })[]> {
  if (facilityIds.length === 0) return [];
  return ask(
    rows,
    sql<DatedRelation & { readonly first: End; readonly second: End }>`
    with touching as materialized (
      select * from relation r
      where (r.first_id = any(${[...facilityIds]}::text[]) or r.second_id = any(${[...facilityIds]}::text[]))
        and r.valid && ${daysOf(period)} and ${isRecorded(view)} and ${isOnTheme(themes)}
        and r.level is distinct from 0
    ),
    partner as materialized (
      select ${partnerColumns}, ${moreOfEnds} ${periodsOf(activeDays)} as days
      from facility f left join organisation o on o.id = f.organisation_id
      where f.id in (select first_id from touching union select second_id from touching)
        and (f.id = any(${[...facilityIds]}::text[]) or ${isOfKind(kinds)})
    )
    select ${relationColumns(minimumLevel, view)}
    from touching r join partner one on one.id = r.first_id join partner other on other.id = r.second_id
    order by r.id
  `,
  );
}

/** When `facility as f` was active. */
const activeDays = sql`(datemultirange(f.valid) * coalesce((
  select range_agg(s.valid) from facility_status s where s.facility_id = f.id and s.status = 'ACTIVE'), '{}'))`;
