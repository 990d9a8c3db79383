import { sql } from 'kysely';
import { ofAccount } from '../../account/of-account.rows.ts';
import { ask, type ReadRows } from '../../database/rows.ts';
import { foldEmail, type PersonKnown } from './person-marks.ts';

/** Which person: by a contact, or by what it is known by: a mail address, or a number with the name if it has one. */
export interface PersonSelector {
  readonly contact?: string | null;
  readonly email?: string | null;
  readonly name?: string | null;
  /** E.164. */
  readonly phone?: string | null;
}

export interface PersonRow extends PersonKnown {
  readonly contact: string;
}

/**
 * The contacts of an account that a person is behind: the one that is named, those with that name and number, and those
 * with the same mail address. Of `any` account for the operator.
 */
export const findPersons = (
  rows: ReadRows,
  account: string | 'any' | null,
  { contact = null, email = null, name = null, phone = null }: PersonSelector,
) =>
  ask<PersonRow>(
    rows,
    sql`
      with own as (
        select p.* from contact_person p where ${ofAccount('p.account_id', account)}),
      named as (
        select account_id, contact_id, lower(trim(email)) as email from own
        where contact_id = ${contact} or lower(trim(email)) = ${email === null ? null : foldEmail(email)}
          or (phone = ${phone} and lower(trim(name)) is not distinct from lower(trim(${name}::text))))
      select own.account_id as account, own.contact_id as contact, own.name, own.email, own.phone,
        ${placesOf} as places
      from own join contact c on c.account_id = own.account_id and c.id = own.contact_id
      left join facility f on f.id = c.facility_id
      where exists (
        select from named where named.account_id = own.account_id
          and (named.contact_id = own.contact_id or named.email = lower(trim(own.email))))
      order by own.account_id, own.contact_id`,
  );

/**
 * Where somebody may be listed again: at the organisation, at the facility, and at the organisation that runs it; and in
 * the same contact, which is all there is of one for an area alone.
 */
export const placesOf = sql`array_remove(array[c.id, c.organisation_id, c.facility_id, f.organisation_id], null)`;

/** Everybody who is known in these accounts. */
export const personsOf = (rows: ReadRows, accounts: readonly string[]) =>
  ask<PersonRow>(
    rows,
    sql`
      select p.account_id as account, p.contact_id as contact, p.name, p.email, p.phone,
        ${placesOf} as places
      from contact_person p join contact c on c.account_id = p.account_id and c.id = p.contact_id
      left join facility f on f.id = c.facility_id
      where p.account_id = any(${[...accounts]})
      order by p.account_id, p.contact_id`,
  );

/**
 * These persons without a name that an organisation, a facility or an account goes by too: texts that have it speak of
 * that.
 */
export async function namedAlone<Person extends Pick<PersonKnown, 'name'>>(
  rows: ReadRows,
  persons: readonly Person[],
): Promise<Person[]> {
  const names = [...new Set(persons.flatMap(({ name }) => (name === null ? [] : [name.trim()])))];
  const taken = await ask<{ name: string }>(
    rows,
    sql`
      select n.name from unnest(${names}::text[]) as n(name)
      where exists (select from organisation o where lower(o.name) = lower(n.name))
        or exists (select from facility f where lower(f.name) = lower(n.name))
        or exists (select from account a where lower(a.name) = lower(n.name))`,
  );
  const ofOthers = new Set(taken.map(({ name }) => name));
  return persons.map((person) =>
    person.name !== null && ofOthers.has(person.name.trim()) ? { ...person, name: null } : person,
  );
}

/** Of these, who is known by the same mail address in no contact any more. */
export async function heldNowhere(rows: ReadRows, persons: readonly PersonRow[]): Promise<PersonRow[]> {
  const emails = persons.flatMap(({ email }) => (email === null ? [] : [foldEmail(email)]));
  const held = await ask<{ email: string }>(
    rows,
    sql`
      select distinct lower(trim(email)) as email from contact_person
      where lower(trim(email)) = any(${emails}::text[])`,
  );
  const still = new Set(held.map(({ email }) => email));
  return persons.filter(({ email }) => email === null || !still.has(foldEmail(email)));
}
