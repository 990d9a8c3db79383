import { sql } from 'kysely';
import type { WriteRows } from '../database/rows.ts';
import type { PersonRow } from './person.rows.ts';
import { personPattern } from './person-pattern.ts';

/** Where a text that somebody wrote, or a file brought, may name a person; all other tables hold no such text. */
export const personalTexts = {
  import_issue: ['value', 'message', 'assumed', 'repair'],
  change_log: ['old_value', 'new_value'],
  contact: ['mailbox', 'reachable_hours', 'verified_by'],
  gap_status: ['reason'],
  api_key: ['label'],
} as const;

/** What stands there instead. */
const erased = '[verwijderd]';

/** Takes what reaches or names these persons out of every text that is kept; the rest of the text stays. */
export async function forgetInTexts(rows: WriteRows, persons: readonly PersonRow[]): Promise<void> {
  const pattern = personPattern(persons);
  if (pattern === null) return;
  for (const [table, columns] of Object.entries(personalTexts)) {
    const set = columns.map(
      (column) => sql`${sql.ref(column)} = regexp_replace(${sql.ref(column)}, ${pattern}, ${erased}, 'gi')`,
    );
    const says = columns.map((column) => sql`${sql.ref(column)} ~* ${pattern}`);
    await sql`update ${sql.table(table)} set ${sql.join(set)} where ${sql.join(says, sql` or `)}`.execute(
      rows,
    );
  }
  await sql`select forget_in_answers(${pattern}, ${erased})`.execute(rows);
}
