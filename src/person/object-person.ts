import { sql } from 'kysely';
import { logActs } from '../contact/log-acts.ts';
import { findPersons, type PersonSelector } from '../contact/person.rows.ts';
import { forReading, type WriteRows } from '../database/rows.ts';
import { type Erased, nobodyThere, type PersonKeeper } from './erase-person.ts';

/**
 * Records that a person objected (GDPR article 21), or that the objection is lifted. From now on nobody sees the person but
 * the steward of the account, who must act on it; a day that was recorded stays.
 */
export async function objectPerson(
  rows: WriteRows,
  { viewer, account, traceId }: PersonKeeper,
  selector: PersonSelector,
  objectedOn: string | null,
): Promise<Erased> {
  const persons = await findPersons(forReading(rows), account, selector);
  if (persons.length === 0) return { contactIds: [], problems: [nobodyThere(selector)] };
  // First what who corrects a contact takes first: of two at once neither waits for the other.
  await sql`
    select from contact where id = any(${persons.map(({ contact }) => contact)}) order by id for update
  `.execute(rows);
  await sql`
    update contact_person p
    set objected_on = case when ${objectedOn}::date is null then null else coalesce(p.objected_on, ${objectedOn}::date) end
    from json_to_recordset(${JSON.stringify(persons)}::json) as who(account text, contact text)
    where p.account_id = who.account and p.contact_id = who.contact
  `.execute(rows);
  const action = objectedOn === null ? 'person:lift' : 'person:object';
  await logActs(rows, { viewer, traceId, action }, persons);
  return { contactIds: persons.map(({ contact }) => contact), problems: [] };
}
