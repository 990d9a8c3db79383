import { sql } from 'kysely';
import type { Keeping } from '../../access/keeping.ts';
import type { WriteRows } from '../../database/rows.ts';
import { type Problem, problem } from '../../graphql/problem.ts';
import type { TaskOutcome } from '../contact-task-terms.ts';
import { isKept } from './keeps-contact.rows.ts';

/** Says what was done about a report. One that was finished already keeps what was said of it first. */
export async function finishContactTask(
  rows: WriteRows,
  who: Keeping,
  id: string,
  outcome: TaskOutcome,
): Promise<readonly Problem[]> {
  const { rows: found } = await sql<{ outcome: TaskOutcome | null }>`
    select t.outcome from contact_task t join contact c on c.id = t.contact_id
    where t.id = ${id} and ${isKept(who)}
    for update of t
  `.execute(rows);
  const [task] = found;
  if (!task) return [problem('NOT_FOUND', ['id'], `there is no task ${id} about a contact that you keep`)];
  if (task.outcome === outcome) return [];
  if (task.outcome !== null)
    return [problem('CONFLICT', ['id'], `${id} was finished already: ${task.outcome}`)];
  await sql`
    update contact_task set finished_on = ${who.today}::date, outcome = ${outcome} where id = ${id}
  `.execute(rows);
  return [];
}
