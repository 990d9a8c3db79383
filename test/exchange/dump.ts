import { sql } from 'kysely';
import { operator, readerSession } from '../../src/access/viewer.ts';
import type { Database } from '../../src/database/open-database.ts';
import { openReading } from '../../src/database/reading.ts';
import { ask, type ReadRows } from '../../src/database/rows.ts';
import { tables } from '../../src/tables.ts';

export type Dump = Readonly<Record<string, readonly string[]>>;

/** Reads as the operator, in a transaction of its own. */
export async function readAsOperator<Result>(
  database: Database,
  read: (rows: ReadRows) => Promise<Result>,
): Promise<Result> {
  const reading = openReading(database, readerSession(operator));
  try {
    return await read(reading.rows);
  } finally {
    await reading.end();
  }
}

/** All but the key that no reader may read, and no import touches. */
export const tableNames: readonly string[] = tables
  .map((table) => table.meta.tableName)
  .filter((name) => name !== 'privacy_key');

/** What an import tells of itself; everything else is about the world. */
export const aboutRuns = ['source', 'import_run', 'import_issue'];

/** Moments and the ids of runs, which differ from one time to the next. */
export const moments = [
  ...['recorded', 'recorded_from', 'recorded_until', 'updated_at', 'changed_at', 'assessed_at'],
  ...['started_at', 'finished_at', 'run_id'],
];

/** Every row of every table but those left out, as text, without the columns left out. */
export function dump(
  database: Database,
  { tables: withoutTables = [] as readonly string[], columns = [] as readonly string[] } = {},
): Promise<Dump> {
  return readAsOperator(database, async (rows) => {
    const dumped: Record<string, string[]> = {};
    for (const name of tableNames.filter((one) => !withoutTables.includes(one))) {
      const found = await ask(
        rows,
        sql<{ row: string }>`
          select (to_jsonb(t) - ${[...columns]}::text[])::text as row from ${sql.table(name)} t order by 1`,
      );
      dumped[name] = found.map(({ row }) => row);
    }
    return dumped;
  });
}
