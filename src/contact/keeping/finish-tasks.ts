import { sql } from 'kysely';
import type { WriteRows } from '../../database/rows.ts';
import type { TaskOutcome } from '../contact-task-terms.ts';

/** Whatever was reported about a contact is dealt with. */
export async function finishTasks(
  rows: WriteRows,
  contactId: string,
  outcome: TaskOutcome,
  today: string,
): Promise<void> {
  await sql`
    update contact_task set finished_on = ${today}::date, outcome = ${outcome}
    where contact_id = ${contactId} and finished_on is null
  `.execute(rows);
}
