import { sql } from 'kysely';
import { anonymous, readerSession, type Viewer } from '../../src/access/viewer.ts';
import type { Database } from '../../src/database/open-database.ts';
import { openReading, type Reading } from '../../src/database/reading.ts';
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

describe('a logged reading', () => {
  const steward: Viewer = { ...anonymous, kind: 'STEWARD', actor: 'sanne', account: 'acc_voorstad' };
  const look = (reading: Reading, viewer = steward) =>
    ask(
      reading.rows,
      sql`
        with seen as (select 'con_1' as id),
          logged as (
            insert into access_log (viewer, actor, account, action, object_type, object_id, fields, outcome, trace_id)
            select ${viewer.kind}, ${viewer.actor}, 'acc_voorstad', 'contact:details', 'Contact', id, '{name}', 'SHOWN', 'trace'
            from seen returning 1)
        select id, (select count(*)::int from logged) as entries from seen`,
    );
  const entries = async () => {
    const reading = openReading(database, readerSession(steward));
    const found = await ask(reading.rows, sql`select id from access_log`);
    await reading.end();
    return found.length;
  };

  test('keeps the entries about what was seen, when it ends', async () => {
    const before = await entries();
    const reading = openReading(database, readerSession(steward), 'read logged');
    expect(await look(reading)).toEqual([{ id: 'con_1', entries: 1 }]);
    await reading.end();
    expect(await entries()).toBe(before + 1);
  });

  test('that is run again keeps none of what was thrown away', async () => {
    const before = await entries();
    const reading = openReading(database, readerSession(steward), 'read logged');
    await look(reading);
    await reading.end('rollback');
    expect(await entries()).toBe(before);
  });

  test('of which a later statement fails ends with that fault: what was seen before may not leave', async () => {
    const before = await entries();
    const reading = openReading(database, readerSession(steward), 'read logged');
    await look(reading);
    await expect(ask(reading.rows, sql`select 1 / 0`)).rejects.toThrow('division by zero');
    await expect(reading.end()).rejects.toThrow('division by zero');
    expect(await entries()).toBe(before);
  });

  test('writes in the log and nowhere else, and not in the name of another', async () => {
    const onceInIt = async (work: (reading: Reading) => Promise<unknown>) => {
      const reading = openReading(database, readerSession(steward), 'read logged');
      await expect(work(reading)).rejects.toThrow(/permission denied|row-level security/);
      await reading.end('rollback');
    };
    await onceInIt(({ rows }) =>
      ask(rows, sql`insert into account (id, name) values ('acc_x', 'X') returning id`),
    );
    await onceInIt(({ rows }) => ask(rows, sql`update access_log set actor = 'nobody' returning id`));
    await onceInIt((reading) => look(reading, { ...steward, actor: 'another' }));
  });

  test('is what it takes: a reading that is not logged cannot write the entry, and shows nothing', async () => {
    const reading = openReading(database, readerSession(steward));
    await expect(look(reading)).rejects.toThrow(/read-only transaction/);
    await reading.end();
  });
});
