import { join } from 'node:path';
import { operator, readerSession } from '../access/viewer.ts';
import { migrate } from '../database/migrate.ts';
import { type Database, openDatabase } from '../database/open-database.ts';
import { openReading, type Reading } from '../database/reading.ts';
import { loadShippedNorms, type Shipped } from '../exchange/load-sample.ts';
import { readSettings, type Settings } from '../server/setting/settings.ts';
import { tables } from '../tables.ts';

const root = join(import.meta.dirname, '../../..');

/** Files that ship with the service. */
export const shipped: Shipped = { sample: join(root, 'sample'), norms: join(root, 'norms') };

/** The database of these settings, migrated, with the example norms in it. */
export async function openPrepared(settings: Settings): Promise<Database> {
  const database = await openDatabase({
    url: settings.databaseUrl,
    replicaUrl: settings.replicaUrl,
    replicaLagMs: settings.replicaLagMs,
    directory: settings.dataDirectory,
    entities: tables,
    poolSize: settings.poolSize,
    statementTimeoutMs: settings.statementTimeoutMs,
  });
  await migrate(database);
  await loadShippedNorms(database, shipped);
  return database;
}

/** Does what a command asks, with false for "not done"; what goes wrong is said in a sentence. Both exit with 1. */
export async function inASentence(work: () => Promise<boolean>): Promise<void> {
  try {
    if (!(await work())) process.exitCode = 1;
  } catch (fault) {
    console.error(fault instanceof Error ? fault.message : fault);
    process.exitCode = 1;
  }
}

export async function withDatabase<Result>(work: (database: Database) => Promise<Result>): Promise<Result> {
  const database = await openPrepared(readSettings(process.env));
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

/** What a command reads takes as long as it needs: the time a statement may take is there for who waits for an answer. */
export const readAsOperator = (database: Database): Reading =>
  openReading(database, readerSession(operator), 'read only', 0);

/** A command that needs nothing but the database. */
export const asOperator = (work: (database: Database) => Promise<boolean>): Promise<void> =>
  inASentence(() => withDatabase(work));
