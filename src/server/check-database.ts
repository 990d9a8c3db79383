import { sql } from 'kysely';
import { anonymous, readerSession } from '../access/viewer.ts';
import type { Database } from '../database/open-database.ts';
import { openReading } from '../database/reading.ts';
import type { ReadyReport } from './health.ts';

/** Whether a request would get its reads: a connection, its role, and an answer. */
export async function checkDatabase(database: Database): Promise<ReadyReport> {
  const reading = openReading(database, readerSession(anonymous));
  try {
    await reading.rows.selectNoFrom(sql`1`.as('one')).execute();
    return { database: { ok: true } };
  } catch {
    return { database: { ok: false, detail: 'the database does not answer' } };
  } finally {
    await reading.end().catch(() => {});
  }
}
