import { sql } from 'kysely';
import { operator, readerSession } from '../../../src/access/viewer.ts';
import { verifyAccessLog } from '../../../src/account/access-log/verify-access-log.ts';
import { openReading } from '../../../src/database/reading.ts';
import { todayInAmsterdam } from '../../../src/graphql/today.ts';
import type { Settings } from '../../../src/server/setting/settings.ts';
import { keepToTime } from '../../../src/server/upkeep/keep-to-time.ts';
import { sealAll } from '../../../src/server/upkeep/seal-all.ts';
import type { Upkeep } from '../../../src/server/upkeep/upkeep.ts';
import { upkeepOf } from '../../../src/server/upkeep/upkeep-tasks.ts';
import { aKey, anAccount, someone } from '../../account/accounts.ts';
import { asOwner, look } from '../../account/as-owner.ts';
import { apiOn } from '../../ask-sample.ts';
import { putPerson } from '../../contact/put-person.ts';

const api = apiOn('SAMPLE');
let account: string;
const today = '2026-11-26';
const partner = someone('PARTNER', null, 'pim');
const owner = () => asOwner(api.database);
const keep = (more: object = {}) => keepToTime(api.database, { today, logMonths: 24, ...more });
const namesLeft = async () =>
  (await sql<{ name: string }>`select name from contact_person order by 1`.execute(owner())).rows.map(
    ({ name }) => name,
  );
async function verify() {
  const reading = openReading(api.database, readerSession(operator));
  return verifyAccessLog(reading.rows).finally(() => reading.end());
}

beforeAll(async () => {
  account = await anAccount(api.database, 'GM9901', 'Voorbeeldstad');
});
beforeEach(async () => {
  for (const statement of [
    sql`delete from contact`,
    sql`truncate access_log, access_seal, idempotent_answer, api_key`,
  ])
    await statement.execute(owner());
});

test('persons go on the day after they were to be removed, from every table; their contacts stay', async () => {
  await putPerson(api.database, {
    account,
    contact: 'con_1',
    name: 'Weg Vandaag',
    deleteAfter: '2026-11-25',
  });
  await putPerson(api.database, { account, contact: 'con_2', name: 'Nog Even', deleteAfter: today });
  await sql`update contact set verified_by = 'Weg Vandaag' where id = 'con_1'`.execute(owner());
  expect(await keep()).toMatchObject({ persons: 1 });
  expect(await namesLeft()).toEqual(['Nog Even']);
  const { rows } = await sql`select id, is_named, verified_by from contact order by id`.execute(owner());
  expect(rows).toEqual([
    { id: 'con_1', is_named: false, verified_by: '[verwijderd]' },
    { id: 'con_2', is_named: true, verified_by: null },
  ]);
  expect(await keep()).toMatchObject({ persons: 0 });
});

describe('without anybody who thinks of it, persons whose last day was yesterday', () => {
  /** By the calendar: the day on which the clock goes back has 25 hours. */
  const dayFrom = (days: number) => {
    const day = new Date(`${todayInAmsterdam()}T12:00:00Z`);
    day.setUTCDate(day.getUTCDate() + days);
    return day.toISOString().slice(0, 10);
  };
  const settings = { logRetentionMonths: 24 } as Settings;
  const tasks = () => upkeepOf(api.database, settings).filter(({ name }) => !name.startsWith('assess'));

  /** Who is left once the process has done by itself what it does in a day. */
  async function leftAfter(done: readonly Upkeep[]): Promise<string[]> {
    const weg = { account, name: 'Weg Vandaag', deleteAfter: dayFrom(-1) };
    await putPerson(api.database, { ...weg, contact: 'con_1' });
    await putPerson(api.database, { account, contact: 'con_2', name: 'Nog Even', deleteAfter: dayFrom(1) });
    for (const { work } of done) await work();
    return namesLeft();
  }

  test('are removed by what the process does by itself', async () => {
    expect(await leftAfter(tasks())).toEqual(['Nog Even']);
  });

  test('stay with a process that seals and removes nothing', async () => {
    const without = tasks().filter(({ name }) => !name.startsWith('remove'));
    expect(without).toHaveLength(1);
    expect(await leftAfter(without)).toEqual(['Nog Even', 'Weg Vandaag']);
  });
});

test('whom somebody else still keeps stays in texts', async () => {
  const weg = { account, name: 'Weg Vandaag', email: 'weg@vogel.example' };
  await putPerson(api.database, { ...weg, contact: 'con_1', deleteAfter: '2026-11-25' });
  await putPerson(api.database, { ...weg, contact: 'con_2', email: 'Weg@vogel.example' });
  await sql`update contact set verified_by = 'Weg Vandaag' where id = 'con_2'`.execute(owner());
  const saysOf2 = async () =>
    (await sql`select verified_by from contact where id = 'con_2'`.execute(owner())).rows;
  expect(await keep()).toMatchObject({ persons: 1 });
  expect(await saysOf2()).toEqual([{ verified_by: 'Weg Vandaag' }]);
  await sql`update contact_person set delete_after = '2026-11-25'`.execute(owner());
  expect(await keep()).toMatchObject({ persons: 1 });
  expect(await saysOf2()).toEqual([{ verified_by: '[verwijderd]' }]);
});

test('entries of the log go after their months, whole seals at a time; the chain goes on and says so', async () => {
  for (const at of ['2024-11-01T09:00:00Z', '2024-11-02T09:00:00Z'])
    await look(api.database, partner, { account, at });
  await sealAll(api.database);
  await look(api.database, partner, { account });
  expect(await keep()).toMatchObject({ logEntries: 2 });
  const { rows } = await sql<{ count: string }>`select count(*) as count from access_log`.execute(owner());
  expect(rows[0]?.count).toBe('1');
  expect(await verify()).toMatchObject({ chains: [{ seals: 2, entries: 1, removed: 2 }], faults: [] });
});

test('whatever the months are, none goes in its first half year', async () => {
  await look(api.database, partner, { account, at: '2026-10-01T09:00:00Z' });
  await look(api.database, partner, { account, at: '2020-10-01T09:00:00Z' });
  await sealAll(api.database);
  // The seal is over both, so nothing of it is over.
  expect(await keep({ logMonths: 6 })).toMatchObject({ logEntries: 0 });
});

test('at the end of a long month the months end with the short one', async () => {
  await look(api.database, partner, { account, at: '2026-03-01T09:00:00Z' });
  await sealAll(api.database);
  expect(await keep({ today: '2026-08-31', logMonths: 6 })).toMatchObject({ logEntries: 0 });
  expect(await keep({ today: '2026-09-02', logMonths: 6 })).toMatchObject({ logEntries: 1 });
});

test('a seal whose entries the row policy keeps is not emptied, whatever day it is said to be', async () => {
  await look(api.database, partner, { account, at: new Date(Date.now() - 100 * 86_400_000).toISOString() });
  await sealAll(api.database);
  expect(await keep({ today: '2099-01-01', logMonths: 6 })).toMatchObject({ logEntries: 0 });
  expect(await verify()).toMatchObject({ chains: [{ entries: 1, removed: 0 }], faults: [] });
});

test('answers that were kept go after two days, and keys when the log about them is gone', async () => {
  const [old, used] = [await aKey(api.database, account), await aKey(api.database, account)];
  const ended = await aKey(api.database, account);
  await sql`update api_key set revoked_at = '2024-01-01' where prefix = ${old.prefix}`.execute(owner());
  await sql`update api_key set revoked_at = '2026-01-01' where prefix = ${ended.prefix}`.execute(owner());
  await sql`
    insert into idempotent_answer (submitter, key, digest, created_at)
    values ('a', 'old', 'x', now() - interval '49 hours'), ('a', 'new', 'x', now() - interval '47 hours')`.execute(
    owner(),
  );
  expect(await keep()).toEqual({ persons: 0, logEntries: 0, answers: 1, keys: 1 });
  const { rows } = await sql<{ prefix: string }>`select prefix from api_key`.execute(owner());
  expect(rows.map(({ prefix }) => prefix).sort()).toEqual([used.prefix, ended.prefix].sort());
});

test('a dry run counts the same, and changes nothing', async () => {
  await putPerson(api.database, {
    account,
    contact: 'con_1',
    name: 'Weg Vandaag',
    deleteAfter: '2026-11-25',
  });
  await look(api.database, partner, { account, at: '2024-11-01T09:00:00Z' });
  await sealAll(api.database);
  const counted = await keep({ dryRun: true });
  expect(counted).toMatchObject({ persons: 1, logEntries: 1 });
  expect(await namesLeft()).toEqual(['Weg Vandaag']);
  expect(await keep()).toEqual(counted);
});

test('a dry run of one municipality counts what is of that one, each kind of it', async () => {
  const elsewhere = await anAccount(api.database, 'GM9902', 'Elders');
  const weg = { name: 'Weg Vandaag', deleteAfter: '2026-11-25' };
  for (const [at, home] of [account, elsewhere, elsewhere].entries()) {
    await putPerson(api.database, { account: home, contact: `con_${at}`, ...weg });
    const { prefix } = await aKey(api.database, home);
    await sql`update api_key set revoked_at = '2024-01-01' where prefix = ${prefix}`.execute(owner());
    await look(api.database, partner, { account: home, at: '2024-11-01T09:00:00Z' });
    await sql`
      insert into idempotent_answer (submitter, key, digest, created_at, account_id)
      values ('a', ${String(at)}, 'x', now() - interval '49 hours', ${home})`.execute(owner());
  }
  await sealAll(api.database);
  const of = (one: string) => keep({ dryRun: true, account: one });
  expect(await of(account)).toEqual({ persons: 1, logEntries: 1, answers: 1, keys: 1 });
  expect(await of(elsewhere)).toEqual({ persons: 2, logEntries: 2, answers: 2, keys: 2 });
  expect(await keep()).toEqual({ persons: 3, logEntries: 3, answers: 3, keys: 3 });
});
