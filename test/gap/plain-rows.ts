import type { RawBuilder } from 'kysely';
import { operator, readerSession, writerSession } from '../../src/access/viewer.ts';
import type { Database } from '../../src/database/open-database.ts';
import { openReading } from '../../src/database/reading.ts';
import { ask } from '../../src/database/rows.ts';
import { writing } from '../../src/database/writing.ts';

/** What stands in the tables, asked in plain SQL, past everything the API does. */
export async function plainRows<Row>(database: Database, statement: RawBuilder<Row>): Promise<Row[]> {
  const reading = openReading(database, readerSession(operator));
  try {
    return await ask(reading.rows, statement);
  } finally {
    await reading.end();
  }
}

/** Changes what stands in the tables, past every importer. */
export async function changeRows(database: Database, ...statements: RawBuilder<unknown>[]): Promise<void> {
  await writing(database, writerSession(operator), async (rows) => {
    for (const statement of statements) await statement.execute(rows);
  });
}
