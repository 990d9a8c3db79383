import { sql } from 'kysely';
import { ofAccount } from '../account/of-account.rows.ts';
import { heldNowhere, type PersonRow } from '../contact/details/person.rows.ts';
import { ask, forReading, type ReadRows, type WriteRows } from '../database/rows.ts';
import { takeTurn } from '../database/take-turn.ts';
import { removePersons } from './erase-person.ts';
import { forgetInTexts } from './forget-in-texts.ts';
import { holdContacts } from './hold-person.ts';

/** As many as are looked for in texts at once. */
const atOnce = 200;

/**
 * Removes persons whose day to be removed has passed, from every table, as the operator; their contacts stay. Gives how
 * many went. They may come back: nobody asked for them to be forgotten. Texts stay as they are while somebody still keeps
 * the person by right.
 */
export async function removeExpiredPersons(
  rows: WriteRows,
  today: string,
  account: string | 'any' = 'any',
): Promise<number> {
  await takeTurn(rows);
  let removed = 0;
  for (;;) {
    const found = await expired(forReading(rows), today, account);
    if (found.length === 0) return removed;
    await holdContacts(rows, found);
    // Without who was kept longer, or replaced, while this waited.
    const persons = await expired(forReading(rows), today, account, found);
    await removePersons(rows, persons);
    await forgetInTexts(rows, await heldNowhere(forReading(rows), persons));
    removed += persons.length;
  }
}

/** Persons whose day has passed; of these contacts when they are given. */
const expired = (
  rows: ReadRows,
  today: string,
  account: string | 'any',
  of: readonly PersonRow[] | null = null,
) =>
  ask<PersonRow>(
    rows,
    sql`
      select account_id as account, contact_id as contact, name, email, phone, '{}'::text[] as places
      from contact_person
      where delete_after < ${today}::date and ${ofAccount('account_id', account)}
        and (${of === null}::boolean or contact_id = any(${(of ?? []).map(({ contact }) => contact)}::text[]))
      order by account_id, contact_id limit ${atOnce}`,
  );
