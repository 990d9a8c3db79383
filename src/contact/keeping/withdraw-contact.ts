import { sql } from 'kysely';
import type { Keeping } from '../../access/keeping.ts';
import { checkerName } from '../../account/checker-name.rows.ts';
import type { WriteRows } from '../../database/rows.ts';
import type { Problem } from '../../graphql/problem.ts';
import type { Withdrawal } from '../contact-task-terms.ts';
import { finishTasks } from './finish-tasks.ts';
import { holdContact, notKept } from './kept-contact.ts';
import { removePerson } from './replace-person.ts';

/**
 * Ends a contact today and removes who was named in it; that it was there, and why it ended, stays. One that was to begin
 * today or later holds on no day at all: its range is empty, which reads as one that ended when it began.
 */
export async function withdrawContact(
  rows: WriteRows,
  who: Keeping,
  id: string,
  reason: Withdrawal,
): Promise<readonly Problem[]> {
  const { viewer, today } = who;
  const known = await holdContact(rows, who, id);
  if (!known) return [notKept(id)];
  if (known.accountId !== null) await removePerson(rows, { id, accountId: known.accountId });
  await sql`
    update contact
    set valid = valid * daterange(null, ${today}::date), is_named = false, withdrawn_because = ${reason},
      verified_on = ${today}::date, verified_by = ${checkerName(viewer)}, version = version + 1, updated_at = now()
    where id = ${id}
  `.execute(rows);
  await finishTasks(rows, id, 'WITHDRAWN', today);
  return [];
}
