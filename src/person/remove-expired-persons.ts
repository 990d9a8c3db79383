import { sql } from 'kysely';
import { heldNowhere, type PersonRow } from '../contact/details/person.rows.ts';
import { ask, forReading, type WriteRows } from '../database/rows.ts';
import { takeTurn } from '../database/take-turn.ts';
import { removePersons } from './erase-person.ts';
import { forgetInTexts } from './forget-in-texts.ts';

/** As many as are looked for in texts at once. */
const atOnce = 200;

/**
 * Removes persons whose day to be removed has passed, from every table, as the operator; their contacts stay. Gives how
 * many went. They may come back: nobody asked for them to be forgotten. Texts stay as they are while somebody still keeps
 * the person by right.
 */
export async function removeExpiredPersons(rows: WriteRows, today: string): Promise<number> {
  await takeTurn(rows);
  let removed = 0;
  for (;;) {
    const expired = await ask<PersonRow>(
      forReading(rows),
      sql`
        select account_id as account, contact_id as contact, name, email, phone, '{}'::text[] as places
        from contact_person where delete_after < ${today}::date
        order by account_id, contact_id limit ${atOnce}`,
    );
    if (expired.length === 0) return removed;
    await removePersons(rows, expired);
    await forgetInTexts(rows, await heldNowhere(forReading(rows), expired));
    removed += expired.length;
  }
}
