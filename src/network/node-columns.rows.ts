import { sql } from 'kysely';
import { isCurrent, type View } from '../relation/relation-conditions.rows.ts';

/** What is read of every facility in a network, as `PartnerFacts`; from `facility as f`, `organisation as o`. */
export const partnerColumns = sql`f.id, f.name, f.kind, f.also_provides as "alsoProvides",
  o.id as "organisationId", o.name as "organisationName"`;

/** Whether somebody ever asked `facility as f` about its relations, of itself or in a survey. */
export const wasAsked = sql<boolean>`(f.relations_asked_on is not null
  or exists (select from survey_invitation v where v.facility_id = f.id))`;

/** Whether `facility as f` is known to have answered a survey. */
export const answeredSurvey = sql<boolean>`exists (
  select from survey_invitation v where v.facility_id = f.id and v.has_answered)`;

/**
 * Whether it was asked and whether it answered, as `FacilityFacts`. `any(array[…])`, as only a B-tree can look that up:
 * for `=` the planner takes the index of the exclusion constraint, which begins with the first end, and spends 15 ms on
 * each second end among 500,000 relations.
 */
export const answerColumns = (view: View) => {
  const saidAs = (end: 'first' | 'second') => sql`exists (
    select from relation r
    where ${sql.ref(`r.${end}_id`)} = any(array[f.id]) and ${sql.ref(`r.${end}_level`)} is not null
      and ${isCurrent(view)})`;
  return sql`
    ${wasAsked} as "wasAsked", ${saidAs('first')} or ${saidAs('second')} or ${answeredSurvey} as "hasAnswered"`;
};
