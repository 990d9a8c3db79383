import { sql } from 'kysely';
import { ask, type ReadRows } from '../database/rows.ts';
import { foldEmail, type PersonKnown } from './person-marks.ts';

/** Which person: by a contact, or by a mail address. */
export interface PersonSelector {
  readonly contact?: string | null;
  readonly email?: string | null;
}

export interface PersonRow extends PersonKnown {
  readonly contact: string;
}

/**
 * The contacts of an account that a person is behind: the one that is named, and those with the same mail address. Of
 * `any` account for the operator.
 */
export const findPersons = (
  rows: ReadRows,
  account: string | 'any' | null,
  { contact = null, email = null }: PersonSelector,
) =>
  ask<PersonRow>(
    rows,
    sql`
      with own as (
        select p.* from contact_person p where ${account === 'any'}::boolean or p.account_id = ${account}),
      named as (
        select account_id, contact_id, lower(trim(email)) as email from own
        where contact_id = ${contact} or lower(trim(email)) = ${email === null ? null : foldEmail(email)})
      select own.account_id as account, own.contact_id as contact, own.name, own.email, own.phone,
        ${placesOf} as places
      from own join contact c on c.account_id = own.account_id and c.id = own.contact_id
      left join facility f on f.id = c.facility_id
      where exists (
        select from named where named.account_id = own.account_id
          and (named.contact_id = own.contact_id or named.email = lower(trim(own.email))))
      order by own.account_id, own.contact_id`,
  );

/** Where somebody may be listed again: at the organisation, at the facility, and at the organisation that runs it. */
const placesOf = sql`array_remove(array[c.organisation_id, c.facility_id, f.organisation_id], null)`;

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
