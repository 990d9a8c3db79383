import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Viewer } from '../../access/viewer.ts';
import { idOf } from '../../database/ids.ts';
import type { WriteRows } from '../../database/rows.ts';
import { type Problem, problem } from '../../graphql/problem.ts';
import { refuse } from '../../graphql/refusal.ts';
import type { ContactReport } from '../contact-task-terms.ts';

/** Makes a task of what somebody found wrong; of one organisation one task, which says what it found last. */
export async function reportContact(
  rows: WriteRows,
  { viewer, today }: { readonly viewer: Viewer; readonly today: string },
  id: string,
  what: ContactReport,
): Promise<readonly Problem[]> {
  const { rows: found } = await sql`
    select from contact where id = ${id} and withdrawn_because is null
  `.execute(rows);
  if (found.length === 0) return [problem('NOT_FOUND', ['id'], `there is no contact ${id} to report`)];
  await sql`
    insert into contact_task (id, contact_id, what, reporter, reported_on)
    values (${idOf('tsk', randomUUID())}, ${id}, ${what}, ${reporterOf(viewer)}, ${today}::date)
    on conflict (contact_id, reporter) where finished_on is null do update set what = excluded.what
  `.execute(rows);
  return [];
}

/** Who reported as an organisation: nobody needs to know which person did. */
function reporterOf({ kind, organisation, account }: Viewer): string {
  if (kind === 'OPERATOR') return 'operator';
  const reporter = kind === 'PARTNER' ? organisation : account;
  if (reporter === null) throw refuse('FORBIDDEN', 'who reports a contact belongs to an organisation');
  return reporter;
}
