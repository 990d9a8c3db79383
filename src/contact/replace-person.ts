import { sql } from 'kysely';
import type { WriteRows } from '../database/rows.ts';
import { objectedElsewhere } from './objected-elsewhere.rows.ts';
import type { StatedPerson } from './stated-contact.ts';

interface OfContact {
  readonly id: string;
  readonly accountId: string;
}

/** Names a person in a contact that has none. Who objected in another contact objects in this one. */
export async function writePerson(
  rows: WriteRows,
  { id, accountId }: OfContact,
  { name, email, phone, deleteAfter }: StatedPerson,
): Promise<void> {
  await sql`
    insert into contact_person (account_id, contact_id, name, email, phone, delete_after, objected_on)
    values (${accountId}, ${id}, ${name}, ${email}, ${phone}, ${deleteAfter}::date,
      ${objectedElsewhere(sql`${accountId}::text`, sql`${email}::text`)})
  `.execute(rows);
}

/**
 * Another person takes the place of who was named, or nobody does. Who objected and is written of again, by the same
 * name, address or number, goes on objecting.
 */
export async function replacePerson(
  rows: WriteRows,
  contact: OfContact,
  person: StatedPerson | null,
): Promise<void> {
  if (person === null) return removePerson(rows, contact);
  const { name, email, phone, deleteAfter } = person;
  const changed = await sql`
    update contact_person p
    set name = ${name}, email = ${email}, phone = ${phone}, delete_after = ${deleteAfter}::date,
      objected_on = coalesce(
        case when p.name = ${name} or p.email = ${email} or p.phone = ${phone} then p.objected_on end,
        ${objectedElsewhere(sql.ref('p.account_id'), sql`${email}::text`)})
    where (p.account_id, p.contact_id) = (${contact.accountId}, ${contact.id})
  `.execute(rows);
  if (changed.numAffectedRows === 0n) await writePerson(rows, contact, person);
}

export async function removePerson(rows: WriteRows, { id, accountId }: OfContact): Promise<void> {
  await sql`delete from contact_person where (account_id, contact_id) = (${accountId}, ${id})`.execute(rows);
}
