import { type RawBuilder, sql } from 'kysely';
import type { WriteRows } from '../../database/rows.ts';
import { placesOf } from '../details/person.rows.ts';
import { saidOf } from '../details/person-marks.ts';
import type { StatedPerson } from '../given/stated-contact.ts';

interface OfContact {
  readonly id: string;
  readonly accountId: string;
}

/** Names a person in a contact that has none. Who objected before, in whatever contact of the account, objects in this one. */
export async function writePerson(rows: WriteRows, contact: OfContact, person: StatedPerson): Promise<void> {
  const { name, email, phone, deleteAfter } = person;
  await sql`
    insert into contact_person (account_id, contact_id, name, email, phone, delete_after, objected_on)
    values (${contact.accountId}, ${contact.id}, ${name}, ${email}, ${phone}, ${deleteAfter}::date,
      ${await objectedSince(rows, contact, person)})
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
        ${await objectedSince(rows, contact, person)})
    where (p.account_id, p.contact_id) = (${contact.accountId}, ${contact.id})
  `.execute(rows);
  if (changed.numAffectedRows === 0n) await writePerson(rows, contact, person);
}

export async function removePerson(rows: WriteRows, { id, accountId }: OfContact): Promise<void> {
  await sql`delete from contact_person where (account_id, contact_id) = (${accountId}, ${id})`.execute(rows);
}

/**
 * Since when who is named objects anywhere in the account; the database looks, since who keeps only contacts of its own
 * organisation may not know the others.
 */
async function objectedSince(
  rows: WriteRows,
  { id, accountId }: OfContact,
  { name, email, phone }: StatedPerson,
): Promise<RawBuilder<string | null>> {
  const { rows: found } = await sql<{ places: string[] }>`
    select ${placesOf} as places from contact c left join facility f on f.id = c.facility_id where c.id = ${id}
  `.execute(rows);
  const said = saidOf({ account: accountId, name, email, phone, places: found[0]?.places ?? [] });
  return sql<string | null>`objected_since(${accountId}, ${said}::text[], ${email})`;
}
