import { sql } from 'kysely';
import { isCurrent, type View } from '../relation/relation-conditions.rows.ts';

/** What is read of every facility in a network, as `PartnerFacts`; from `facility as f`, `organisation as o`. */
export const partnerColumns = sql`f.id, f.name, f.kind, f.also_provides as "alsoProvides",
  o.id as "organisationId", o.name as "organisationName"`;

/**
 * Whether it was asked and whether it answered, as `FacilityFacts`. `any(array[…])` has it looked up for each of them;
 * for `=` the planner may read all relations of the country instead, and hash them.
 */
export const answerColumns = (view: View) => {
  const saidAs = (end: 'first' | 'second') => sql`exists (
    select from relation r
    where ${sql.ref(`r.${end}_id`)} = any(array[f.id]) and ${sql.ref(`r.${end}_level`)} is not null
      and ${isCurrent(view)})`;
  return sql`
    f.relations_asked_on is not null
      or exists (select from survey_invitation v where v.facility_id = f.id) as "wasAsked",
    ${saidAs('first')} or ${saidAs('second')}
      or exists (select from survey_invitation v where v.facility_id = f.id and v.has_answered) as "hasAnswered"`;
};
