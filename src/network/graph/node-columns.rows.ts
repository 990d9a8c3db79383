import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { periodsOf } from '../../database/validity.ts';
import { isCurrent, isRecorded, type View } from '../../relation/relation-conditions.rows.ts';

/** What is read of every facility in a network, as `PartnerFacts`; from `facility as f`, `organisation as o`. */
export const partnerColumns = sql`f.id, f.name, f.kind, f.also_provides as "alsoProvides",
  o.id as "organisationId", o.name as "organisationName"`;

/** Whether it was asked and whether it answered, as `FacilityFacts`. */
export const answerColumns = (view: View) => {
  const saidAs = (end: End) =>
    sql`exists (select from relation r where ${isClaimed(end)} and ${isCurrent(view)})`;
  return sql`${wasAsked} as "wasAsked",
    ${saidAs('first')} or ${saidAs('second')} or ${answeredSurvey} as "hasAnswered"`;
};

/** The same of any day, as `DatedFacility`. Who answered a survey has answered on every day, as above. */
export const answerDayColumns = (view: View) => {
  const saidAs = (end: End) => sql`coalesce((
    select range_agg(r.valid) from relation r where ${isClaimed(end)} and ${isRecorded(view)}), '{}')`;
  const always = sql`case when ${answeredSurvey} then datemultirange(daterange(null, null)) else '{}' end`;
  return sql`${wasAsked} as "wasAsked",
    ${periodsOf(sql`(${saidAs('first')} + ${saidAs('second')} + ${always})`)} as answered`;
};

type End = 'first' | 'second';

export const wasAsked = sql`(f.relations_asked_on is not null
  or exists (select from survey_invitation v where v.facility_id = f.id))`;

const answeredSurvey = sql`exists (
  select from survey_invitation v where v.facility_id = f.id and v.has_answered)`;

/**
 * True for `relation as r` of which `facility as f` is that end and said something. `any(array[…])` has it looked up for
 * each facility; for `=` the planner may read all relations of the country instead, and hash them.
 */
const isClaimed = (end: End): RawBuilder<SqlBool> =>
  sql<SqlBool>`${sql.ref(`r.${end}_id`)} = any(array[f.id]) and ${sql.ref(`r.${end}_level`)} is not null`;
