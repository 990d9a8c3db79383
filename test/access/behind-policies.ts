import { sql } from 'kysely';
import type { Database } from '../../src/database/open-database.ts';
import { openReading } from '../../src/database/reading.ts';
import { ask, type WriteRows } from '../../src/database/rows.ts';
import type { Session } from '../../src/database/session.ts';
import { Undo, writing } from '../../src/database/writing.ts';
import { openOwnDatabase } from '../own-database.ts';
import type { guardedTables } from './personal-tables.ts';
import { addTwoTowns, type TwoTowns } from './two-towns.ts';
import { unguarded } from './unguarded.ts';

/** A table behind row policies; nobody who reads may look at the secret at all. */
export type GuardedTable = Exclude<keyof typeof guardedTables, 'privacy_key'>;

export const everythingOf = (table: GuardedTable) =>
  sql<{ row: string }>`select t::text as row from ${sql.table(table)} t`;

/**
 * Two towns in a database of the test file, behind nothing but its row policies: statements of tests, without the limits
 * that the service puts into its own. To be called once, where a file begins.
 */
export function twoTownsBehindPolicies() {
  let database: Database;
  const towns = {} as TwoTowns;
  beforeAll(async () => {
    // One connection: who is served on it comes after somebody else.
    database = await openOwnDatabase({ poolSize: 1 });
    Object.assign(towns, await addTwoTowns(database));
  }, 120_000);
  afterAll(() => database.close());

  async function read(session: Session, table: GuardedTable): Promise<string[]> {
    const reading = openReading(database, session);
    try {
      return (await ask(reading.rows, everythingOf(table))).map(({ row }) => row);
    } finally {
      await reading.end();
    }
  }

  /** What a statement does is undone; gives what it gave. */
  const trying = <T>(session: Session, work: (rows: WriteRows) => Promise<T>): Promise<T> =>
    writing<T>(database, session, async (rows) => {
      throw new Undo(await work(rows));
    });

  const withoutGuard = <T>(guard: string, session: Session, work: (rows: WriteRows) => Promise<T>) =>
    unguarded(database, guard, session, work);

  return { towns, database: () => database, read, trying, unguarded: withoutGuard };
}
