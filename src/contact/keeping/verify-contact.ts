import { sql } from 'kysely';
import type { Keeping } from '../../access/keeping.ts';
import { checkerName } from '../../account/checker-name.rows.ts';
import type { WriteRows } from '../../database/rows.ts';
import { type Problem, problem } from '../../graphql/problem.ts';
import { usualEnd } from '../given/person-retention.ts';
import { finishTasks } from './finish-tasks.ts';
import { holdContact, notKept } from './kept-contact.ts';

/**
 * Says that a contact is still right today. Who is named in it may then stay as long as after any check; but not who
 * objected or whose time is over, whom the keeper does not see. One that was withdrawn is not right.
 */
export async function verifyContact(rows: WriteRows, who: Keeping, id: string): Promise<readonly Problem[]> {
  const { viewer, today } = who;
  const known = await holdContact(rows, who, id);
  if (!known) return [notKept(id)];
  if (known.withdrawnBecause !== null) return [isWithdrawn(id, known.withdrawnBecause)];
  await sql`
    update contact
    set verified_on = ${today}::date, verified_by = ${checkerName(viewer)}, version = version + 1, updated_at = now()
    where id = ${id}
  `.execute(rows);
  await sql`
    update contact_person set delete_after = greatest(delete_after, ${usualEnd(today)}::date)
    where contact_id = ${id} and objected_on is null and delete_after >= ${today}::date
  `.execute(rows);
  await finishTasks(rows, id, 'STILL_RIGHT', today);
  return [];
}

const isWithdrawn = (id: string, because: string): Problem =>
  problem(
    'INVALID',
    ['id'],
    `${id} was withdrawn (${because}): correct it with another end to bring it back`,
  );
