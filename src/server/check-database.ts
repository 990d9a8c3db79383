import { sql } from 'kysely';
import { anonymous, readerSession } from '../access/viewer.ts';
import type { Database } from '../database/open-database.ts';
import { openReading } from '../database/reading.ts';
import type { ReadyReport } from './health.ts';

/**
 * Whether a request can get its reads: a connection, its role, and an answer. A replica that is away makes nobody
 * wait, so it is told and no more.
 */
export async function checkDatabase(database: Database): Promise<ReadyReport> {
  const { probe, replica } = database;
  if (!probe) return checkByReading(database);
  const told: ReadyReport = replica ? { replica: { ok: true, detail: details[replica.state] } } : {};
  try {
    await probe.ask();
    return { ...told, database: { ok: true } };
  } catch {
    return { ...told, database: away };
  }
}

const details = {
  NEAR: undefined,
  BEHIND: 'too far behind; all is read from the primary',
  AWAY: 'away; all is read from the primary',
} as const;

const away = { ok: false, detail: 'the database does not answer' };

async function checkByReading(database: Database): Promise<ReadyReport> {
  const reading = openReading(database, readerSession(anonymous));
  try {
    await reading.rows.selectNoFrom(sql`1`.as('one')).execute();
    return { database: { ok: true } };
  } catch {
    return { database: away };
  } finally {
    await reading.end().catch(() => {});
  }
}
