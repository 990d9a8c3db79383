import { sql } from 'kysely';
import { namedAlone } from '../contact/details/person.rows.ts';
import type { PersonKnown } from '../contact/details/person-marks.ts';
import { personPattern } from '../contact/details/person-pattern.ts';
import { forReading, type WriteRows } from '../database/rows.ts';

/** Where a text that somebody wrote, or a file brought, may name a person; a test says of every other table that it has none. */
export const personalTexts = {
  import_issue: ['value', 'message', 'assumed', 'repair'],
  change_log: ['old_value', 'new_value'],
  contact: ['mailbox', 'reachable_hours', 'verified_by'],
  facility: ['verified_by'],
  facility_claim: ['verified_by'],
  facility_conflict: ['verified_by'],
  inventory: ['checked_by'],
  gap_status: ['reason'],
  import_run: ['rejected_because'],
  api_key: ['label'],
  agreement: ['name'],
} as const;

/** Of these an account keeps every row for itself; the others hold facts that everyone may know. */
export const keptByAccounts: ReadonlySet<string> = new Set(['contact', 'api_key', 'agreement']);

/** Of these who erases may not see every row; they are reached in a function of the database. */
const behindPolicies: ReadonlySet<string> = new Set(['api_key', 'agreement']);

/** What stands there instead. */
const erased = '[verwijderd]';

/**
 * Takes what reaches or names these persons out of every text that is kept; the rest of the text stays. A mailbox goes
 * whole: what is left of it reaches nobody.
 */
export async function forgetInTexts(rows: WriteRows, persons: readonly PersonKnown[]): Promise<void> {
  const pattern = personPattern(await namedAlone(forReading(rows), persons));
  if (pattern === null) return;
  const accounts = [...new Set(persons.map(({ account }) => account))];
  for (const [table, columns] of Object.entries(personalTexts)) {
    if (behindPolicies.has(table)) continue;
    const set = columns.map((column) =>
      column === 'mailbox'
        ? sql`mailbox = case when mailbox ~* ${pattern} then null else mailbox end`
        : sql`${sql.ref(column)} = regexp_replace(${sql.ref(column)}, ${pattern}, ${erased}, 'gi')`,
    );
    const says = columns.map((column) => sql`${sql.ref(column)} ~* ${pattern}`);
    const isOwn = keptByAccounts.has(table) ? sql`account_id = any(${accounts})` : sql`true`;
    await sql`
      update ${sql.table(table)} set ${sql.join(set)} where (${sql.join(says, sql` or `)}) and ${isOwn}
    `.execute(rows);
  }
  await sql`select forget_behind_policies(${pattern}, ${erased}, ${accounts})`.execute(rows);
}
