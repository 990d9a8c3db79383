import { sql } from 'kysely';
import { operator, writerSession } from '../../src/access/viewer.ts';
import type { Database } from '../../src/database/open-database.ts';
import type { WriteRows } from '../../src/database/rows.ts';
import { recordedNow, takeTurn } from '../../src/database/take-turn.ts';
import { writing } from '../../src/database/writing.ts';
import { openOwnDatabase } from '../own-database.ts';

let database: Database;
beforeAll(async () => {
  database = await openOwnDatabase();
}, 120_000);
afterAll(() => database.close());

const write = <T>(work: (rows: WriteRows) => Promise<T>) => writing(database, writerSession(operator), work);
const momentOf = async (rows: WriteRows) =>
  (await sql<{ at: string }>`select ${recordedNow}::text as at`.execute(rows)).rows[0]?.at ?? '';

test('what a transaction records is of one moment, also when it takes its turn again', async () => {
  const [first, again] = await write(async (rows) => {
    await takeTurn(rows);
    const before = await momentOf(rows);
    await takeTurn(rows);
    return [before, await momentOf(rows)];
  });
  expect(again).toBe(first);
});

test('a transaction that has not taken its turn has no moment at which it records', async () => {
  await write(takeTurn);
  await expect(write(momentOf)).rejects.toThrow(/recorded_at|timestamp/);
});

(process.env.DATABASE_URL ? test : test.skip)(
  'one that began first and waited records later than the one it waited for (PostgreSQL: the embedded database has one connection)',
  async () => {
    const { before, after } = await write(async (rows) => {
      await sql`select 1`.execute(rows);
      const overtaking = await write(async (others) => {
        await takeTurn(others);
        return momentOf(others);
      });
      await takeTurn(rows);
      return { before: overtaking, after: await momentOf(rows) };
    });
    expect(after > before).toBe(true);
  },
);
