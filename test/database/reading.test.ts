import { sql } from 'kysely';
import { anonymous, readerSession } from '../../src/access/viewer.ts';
import type { Database } from '../../src/database/open-database.ts';
import { openReading } from '../../src/database/reading.ts';
import { ask } from '../../src/database/rows.ts';
import { openOwnDatabase } from '../own-database.ts';

let database: Database;
beforeAll(async () => {
  database = await openOwnDatabase();
}, 120_000);
afterAll(() => database.close());

test('a statement that fails does not fail those asked beside it and after it, which still have their role', async () => {
  const reading = openReading(database, readerSession(anonymous));
  const role = () => ask(reading.rows, sql`select current_user::text as role`);
  const answers = await Promise.allSettled([
    role(),
    ask(reading.rows, sql`select 1 / 0`),
    role(),
    ask(reading.rows, sql`select 'none'::date`),
    role(),
  ]);
  await reading.end();
  expect(answers.map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'fulfilled',
    'rejected',
    'fulfilled',
  ]);
  for (const answer of answers) {
    if (answer.status === 'fulfilled') expect(answer.value).toEqual([{ role: 'app_reader' }]);
  }
});

test('a failed read leaves the connection free for the next request', async () => {
  for (let request = 0; request < 15; request += 1) {
    const reading = openReading(database, readerSession(anonymous));
    await expect(ask(reading.rows, sql`select 1 / 0`)).rejects.toThrow('division by zero');
    await reading.end();
  }
});
