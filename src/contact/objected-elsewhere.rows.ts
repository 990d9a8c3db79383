import { type RawBuilder, sql } from 'kysely';

/**
 * Since when who has this address objects in any contact of the account, as far as the writer may know; null: never. An
 * objection is of a person, not of the contact in which it was made.
 */
export const objectedElsewhere = (
  accountId: RawBuilder<unknown>,
  email: RawBuilder<unknown>,
): RawBuilder<string | null> => sql<string | null>`(
  select min(known.objected_on) from contact_person known
  where known.account_id = ${accountId} and lower(trim(known.email)) = lower(trim(${email})))`;
