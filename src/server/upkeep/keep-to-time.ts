import { sql } from 'kysely';
import { operator, writerSession } from '../../access/viewer.ts';
import { removeOldEntries } from '../../account/access-log/remove-old-entries.ts';
import { removeOldKeys } from '../../account/key/remove-old-keys.ts';
import { removeOldAnswers } from '../../account/remove-old-answers.ts';
import type { Database } from '../../database/open-database.ts';
import { Undo, writing } from '../../database/writing.ts';
import { removeExpiredPersons } from '../../person/remove-expired-persons.ts';
import { monthsLater } from '../../source/months.ts';
import { sealAll } from './seal-all.ts';

export interface Retention {
  readonly today: string;
  /** Months that the access log, and keys that ended, are kept. */
  readonly logMonths: number;
  /** Only counts what would go. */
  readonly dryRun?: boolean;
  /** Of one municipality; of a partner, who is at home in none, what is kept is then left alone. */
  readonly account?: string | 'any';
}

/** How much went, its time being over. */
export interface Removed {
  readonly persons: number;
  readonly logEntries: number;
  readonly answers: number;
  readonly keys: number;
}

/** Removes what may not be kept any longer; null when another process is at it. */
export async function keepToTime(
  database: Database,
  { today, logMonths, dryRun = false, account = 'any' }: Retention,
): Promise<Removed | null> {
  if (!dryRun) await sealAll(database);
  const before = monthsEarlier(today, logMonths);
  return writing<Removed | null>(database, writerSession(operator), async (rows) => {
    const { rows: locks } = await sql<{ isOurs: boolean }>`
      select pg_try_advisory_xact_lock(hashtext('ketenkaart retention')) as "isOurs"`.execute(rows);
    if (!locks[0]?.isOurs) return null;
    const removed = {
      persons: await removeExpiredPersons(rows, today, account),
      logEntries: await removeOldEntries(rows, before, account),
      answers: await removeOldAnswers(rows, account),
      keys: await removeOldKeys(rows, before, account),
    };
    if (dryRun) throw new Undo(removed);
    return removed;
  });
}

const monthsEarlier = (day: string, months: number): string =>
  monthsLater(new Date(day), -months).toISOString().slice(0, 10);
