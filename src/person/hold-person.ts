import { sql } from 'kysely';
import type { PersonSelector } from '../contact/details/person.rows.ts';
import { forReading, type WriteRows } from '../database/rows.ts';
import { type MeantPerson, meantPerson } from './meant-person.ts';

/**
 * Who was asked about, for who changes something of it: nobody corrects its contacts until this transaction ends. It is
 * looked up again once they are held: while this waited for who was correcting one, another may have come in its place,
 * of whom nothing was asked.
 */
export async function holdPerson(
  rows: WriteRows,
  account: string | 'any' | null,
  selector: PersonSelector,
): Promise<MeantPerson> {
  const meant = await meantPerson(forReading(rows), account, selector);
  if (meant.contacts.length === 0) return meant;
  await holdContacts(rows, meant.contacts);
  return meantPerson(forReading(rows), account, selector);
}

/** In one order, and before their persons, as who corrects a contact does: of two at once neither waits for the other. */
export async function holdContacts(
  rows: WriteRows,
  of: readonly { readonly contact: string }[],
): Promise<void> {
  await sql`
    select from contact where id = any(${of.map(({ contact }) => contact)}::text[]) order by id for update
  `.execute(rows);
}
