import { sql } from 'kysely';
import { ask, type ReadRows } from '../database/rows.ts';
import { periodsOf, validityOf } from '../database/validity.ts';
import { daysUnderAreas } from '../facility/facilities-under.rows.ts';
import { isOfKind } from '../facility/facility-filter.rows.ts';
import { isAtLeast, isOnTheme, isRecorded } from '../relation/relation-conditions.rows.ts';
import type { NetworkQuestion } from './network.rows.ts';
import type { DatedFacility, DatedRelation, NetworkHistory } from './network-history.ts';
import { answeredSurvey, partnerColumns, wasAsked } from './node-columns.rows.ts';

/** The days from `from` to and with `to`. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/**
 * The facts of the network of an area on every day of a period, in two statements however long it is. The day of the
 * question's view is not looked at.
 */
export async function networkHistory(
  rows: ReadRows,
  areaId: string,
  question: NetworkQuestion,
  period: Period,
): Promise<NetworkHistory> {
  const facilities = await facilitiesDuring(rows, areaId, question, period);
  const ids = facilities.map(({ id }) => id);
  const relations = ids.length === 0 ? [] : await relationsDuring(rows, ids, question, period);
  return { facilities, relations };
}

const daysOf = ({ from, to }: Period) => sql`daterange(${from}::date, ${to}::date, '[]')`;

/** When `facility as f` was active. */
const activeDays = sql`(datemultirange(f.valid) * coalesce((
  select range_agg(s.valid) from facility_status s where s.facility_id = f.id and s.status = 'ACTIVE'), '{}'))`;

/** When a relation held of which `facility as f` made a claim, on either side of it. */
const claimDays = (question: NetworkQuestion) => {
  const as = (side: 'first' | 'second') => sql`coalesce((
    select range_agg(r.valid) from relation r
    where ${sql.ref(`r.${side}_id`)} = f.id and ${sql.ref(`r.${side}_level`)} is not null
      and ${isRecorded(question.view)}), '{}')`;
  return sql`(${as('first')} + ${as('second')})`;
};

const facilitiesDuring = (rows: ReadRows, areaId: string, question: NetworkQuestion, period: Period) =>
  ask(
    rows,
    sql<DatedFacility>`
    with there as materialized (
      select f.id, p.days * ${activeDays} as days
      from (${daysUnderAreas([areaId])}) as p join facility f on f.id = p."facilityId"
      where ${isOfKind(question.kinds)}
    )
    select ${partnerColumns}, ${wasAsked} as "wasAsked", ${answeredSurvey} as "answeredSurvey",
      ${periodsOf(sql`there.days`)} as days, ${periodsOf(claimDays(question))} as "claimDays"
    from there join facility f on f.id = there.id left join organisation o on o.id = f.organisation_id
    where there.days && ${daysOf(period)}
    order by f.id
  `,
  );

/** Also with ends that were not in the scope at the time: who was is for each day to say. */
const relationsDuring = (
  rows: ReadRows,
  facilityIds: readonly string[],
  question: NetworkQuestion,
  period: Period,
) =>
  ask(
    rows,
    sql<DatedRelation>`
    with touching as materialized (
      select * from relation r
      where (r.first_id = any(${[...facilityIds]}::text[]) or r.second_id = any(${[...facilityIds]}::text[]))
        and r.valid && ${daysOf(period)} and ${isRecorded(question.view)} and ${isOnTheme(question.themes)}
        and r.level is distinct from 0
    ),
    partner as materialized (
      select f.id, ${periodsOf(activeDays)} as days,
        (select to_json(facts) from (select ${partnerColumns}) as facts) as facts
      from facility f left join organisation o on o.id = f.organisation_id
      where f.id in (select first_id from touching union select second_id from touching)
        and ${isOfKind(question.kinds)}
    )
    select r.id, one.facts as first, other.facts as second, one.days as "firstDays", other.days as "secondDays",
      r.theme, r.direction, r.consensus, r.level, r.formality, r.confirmed_on::text as "confirmedOn",
      ${validityOf('r.valid')} as validity,
      coalesce(${isAtLeast(question.minimumLevel, question.view)}, false) as "isCloseEnough"
    from touching r join partner one on one.id = r.first_id join partner other on other.id = r.second_id
    order by r.id
  `,
  );
