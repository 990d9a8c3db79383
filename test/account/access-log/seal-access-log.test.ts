import { sql } from 'kysely';
import { operator, readerSession, writerSession } from '../../../src/access/viewer.ts';
import { entriesByIds } from '../../../src/account/access-log/access-chain.rows.ts';
import { sealOver } from '../../../src/account/access-log/access-chain.ts';
import { sealAccessLog } from '../../../src/account/access-log/seal-access-log.ts';
import { verifyAccessLog } from '../../../src/account/access-log/verify-access-log.ts';
import { begin } from '../../../src/database/begin.ts';
import { openReading } from '../../../src/database/reading.ts';
import { forReading, type WriteRows } from '../../../src/database/rows.ts';
import { Undo, writing } from '../../../src/database/writing.ts';
import { sealAll } from '../../../src/server/upkeep/seal-all.ts';
import { apiOn } from '../../ask-sample.ts';
import { someone } from '../accounts.ts';
import { asOwner, look } from '../as-owner.ts';

const api = apiOn('EMPTY');
const anna = { ...someone('PARTNER', null, 'anna'), organisation: 'org_1' };
const asOperator = <T>(work: (rows: WriteRows) => Promise<T>) =>
  writing(api.database, writerSession(operator), work);
const seal = async () => (await asOperator((rows) => sealAccessLog(rows))) ?? [];
async function verify(expected: readonly string[] = []) {
  const reading = openReading(api.database, readerSession(operator));
  return verifyAccessLog(reading.rows, expected).finally(() => reading.end());
}
const owner = () => asOwner(api.database);
const ids = async () =>
  (await sql<{ id: string }>`select id::text as id from access_log order by id`.execute(owner())).rows.map(
    ({ id }) => id,
  );
/** Nothing of it stays. */
const inVain = (work: (rows: WriteRows) => Promise<unknown>) =>
  asOperator(async (rows) => {
    throw new Undo(await work(rows));
  });

beforeAll(() =>
  asOperator((rows) =>
    sql`insert into account (id, name) values ('acc_a', 'A'), ('acc_b', 'B')`.execute(rows),
  ),
);
beforeEach(() => sql`truncate access_log, access_seal`.execute(owner()));

describe('sealing', () => {
  test('is over the entries that were added since, a chain for each account', async () => {
    for (const account of ['acc_a', 'acc_b', 'acc_a']) await look(api.database, anna, { account });
    const first = await seal();
    expect(first.map(({ account, number, entries }) => [account, number, entries])).toEqual([
      ['acc_a', 1, 2],
      ['acc_b', 1, 1],
    ]);
    expect(await seal()).toEqual([]);
    await look(api.database, anna, { account: 'acc_a' });
    const [second] = await seal();
    expect(second).toMatchObject({ account: 'acc_a', number: 2, entries: 1, previous: first[0]!.hash });
    expect(await verify([first[0]!.hash, second!.hash])).toEqual({
      chains: [
        { account: 'acc_a', seals: 2, entries: 3, removed: 0, lastHash: second!.hash },
        { account: 'acc_b', seals: 1, entries: 1, removed: 0, lastHash: first[1]!.hash },
      ],
      faults: [],
    });
  });

  test('goes in batches where much was added, each with the statements of one', async () => {
    for (let at = 0; at < 5; at += 1) await look(api.database, anna, { account: 'acc_a' });
    const sizes: number[] = [];
    for (;;) {
      const seals = (await asOperator((rows) => sealAccessLog(rows, 2))) ?? [];
      if (seals.length === 0) break;
      sizes.push(...seals.map(({ entries }) => entries));
    }
    expect(sizes).toEqual([2, 2, 1]);
    expect((await verify()).faults).toEqual([]);
  });

  test('of what waited for long is sealed at one moment, however many batches it takes', async () => {
    const long = { account: 'acc_a', at: '2026-06-01T09:00:00Z' };
    for (let at = 0; at < 5; at += 1) await look(api.database, anna, long);
    const sealed = (await sealAll(api.database, 2)) ?? [];
    expect(sealed.map(({ entries }) => entries)).toEqual([2, 2, 1]);
    expect(new Set(sealed.map(({ sealedAt }) => sealedAt)).size).toBe(1);
    expect((await verify()).faults).toEqual([]);
    await look(api.database, anna, long);
    await sealAll(api.database, 2);
    expect((await verify()).faults).toMatchObject([
      { seal: 4, what: expect.stringContaining('came in after') },
    ]);
  });

  test('takes an entry that was under way while later ones were sealed with the next seal', async () => {
    await look(api.database, anna, { account: 'acc_a', id: 101 });
    await look(api.database, anna, { account: 'acc_a', id: 103 });
    await seal();
    await look(api.database, anna, { account: 'acc_a', id: 102 });
    expect((await verify()).faults).toEqual([]);
    expect(await seal()).toMatchObject([{ number: 2, entryIds: ['102'] }]);
    expect((await verify()).faults).toEqual([]);
  });

  test('which seals over all ids from one to another would take for an entry put in', async () => {
    await look(api.database, anna, { account: 'acc_a', id: 101 });
    await look(api.database, anna, { account: 'acc_a', id: 103 });
    const [sealed] = await seal();
    await look(api.database, anna, { account: 'acc_a', id: 102 });
    const reading = openReading(api.database, readerSession(operator));
    const range = await entriesByIds(reading.rows, ['101', '102', '103']);
    await reading.end();
    const ordered = range.sort((a, b) => Number(a.id) - Number(b.id));
    expect(sealOver('acc_a', null, ordered, sealed!.sealedAt).hash).not.toBe(sealed!.hash);
  });

  const onPostgres = process.env.DATABASE_URL ? test : test.skip;
  onPostgres('waits for nobody who reads, and nobody for it (PostgreSQL)', async () => {
    const reading = await begin(api.database, readerSession(anna), 'read logged');
    await sql`
      insert into access_log (viewer, actor, organisation, account, action, object_type, object_id, fields, outcome, trace_id)
      values ('PARTNER', 'anna', 'org_1', 'acc_a', 'contact:details', 'Contact', 'con_1', '{name}', 'OK', 'aa')
    `.execute(reading.transaction);
    await look(api.database, anna, { account: 'acc_a' });
    expect(await seal()).toMatchObject([{ entries: 1 }]);
    await reading.commit();
    expect(await seal()).toMatchObject([{ entries: 1 }]);
    expect((await verify()).faults).toEqual([]);
  });

  onPostgres('is done by one process at a time (PostgreSQL)', async () => {
    await look(api.database, anna, { account: 'acc_a' });
    const one = await begin(api.database, writerSession(operator), 'read write');
    expect(await sealAccessLog(one.transaction)).toHaveLength(1);
    expect(await asOperator((rows) => sealAccessLog(rows))).toBeNull();
    await one.commit();
    expect(await seal()).toEqual([]);
  });
});

describe('verifying says which account, seal and entry are not as they were:', () => {
  let anchor: string;
  let three: string[];
  beforeEach(async () => {
    for (let at = 0; at < 3; at += 1) {
      await look(api.database, anna, { account: 'acc_a' });
      await look(api.database, anna, { account: 'acc_b' });
      [{ hash: anchor } = { hash: '' }] = await seal();
    }
    three = (await ids()).filter((_, at) => at % 2 === 0);
  });

  test('another value in any of its columns', async () => {
    const changes = {
      at: sql`at + interval '1 microsecond'`,
      viewer: sql`'EDITOR'`,
      actor: sql`'bram'`,
      organisation: sql`null`,
      purpose: sql`'REFERRAL'`,
      action: sql`'contact:read'`,
      object_type: sql`'Facility'`,
      object_id: sql`'con_2'`,
      fields: sql`'{name}'`,
      outcome: sql`'NONE'`,
      trace_id: sql`'b'`,
      operation_id: sql`'b'`,
      parent_operation_id: sql`'b'`,
      started_at: sql`started_at - interval '1 microsecond'`,
    };
    const { rows: columns } = await sql<{ name: string }>`
      select column_name as name from information_schema.columns
      where table_name = 'access_log' and table_schema = 'public'`.execute(owner());
    // The account and the id are the place in the chain itself; the public id tells nothing of who looked.
    expect(columns.map(({ name }) => name).sort()).toEqual(
      ['id', 'public_id', 'account', ...Object.keys(changes)].sort(),
    );

    for (const _ of Object.keys(changes)) await look(api.database, anna, { account: 'acc_a' });
    const [sealed] = await seal();
    for (const [at, [column, value]] of Object.entries(changes).entries())
      await sql`update access_log set ${sql.ref(column)} = ${value} where id = ${sealed!.entryIds[at]}`.execute(
        owner(),
      );
    expect((await verify()).faults).toEqual(
      sealed!.entryIds.map((entry) => ({
        ...{ account: 'acc_a', seal: 4, entry, what: 'the entry was changed' },
      })),
    );
  });

  test('an entry that is gone, or of another account now', async () => {
    await sql`delete from access_log where id = ${three[0]}`.execute(owner());
    await sql`update access_log set account = 'acc_b' where id = ${three[1]}`.execute(owner());
    expect((await verify()).faults).toEqual([
      { account: 'acc_a', seal: 1, entry: three[0], what: 'the entry is gone' },
      { account: 'acc_a', seal: 2, entry: three[1], what: 'the entry was changed' },
    ]);
  });

  test('a seal that is gone from the middle', async () => {
    await sql`delete from access_seal where account = 'acc_a' and number = 2`.execute(owner());
    expect((await verify()).faults).toEqual([
      { account: 'acc_a', seal: 3, entry: null, what: 'seal 2 is gone' },
    ]);
  });

  test('an end that was cut off, entries and all, where a hash was kept elsewhere; without one it is not seen', async () => {
    await sql`delete from access_seal where account = 'acc_a' and number = 3`.execute(owner());
    await sql`delete from access_log where id = ${three[2]}`.execute(owner());
    expect((await verify()).faults).toEqual([]);
    expect((await verify([anchor])).faults).toEqual([
      { account: '', seal: null, entry: null, what: `no seal has the hash ${anchor}: it was removed` },
    ]);
  });

  test('an entry that was put among those that were sealed over a day before the last', async () => {
    await sql`truncate access_seal`.execute(owner());
    await asOperator(async (rows) => {
      const [first, , third] = await entriesByIds(forReading(rows), three);
      const before = sealOver('acc_a', null, [first!], '2026-11-20T09:00:00.000000Z');
      const after = sealOver('acc_a', before, [third!], '2026-11-24T09:00:00.000000Z');
      for (const one of [before, after])
        await sql`
          insert into access_seal (account, number, previous, hash, entries, entries_hash, entry_ids, entry_hashes,
            last_id, first_at, last_at, sealed_at)
          values ('acc_a', ${one.number}, ${one.previous}, ${one.hash}, 1, ${one.entriesHash},
            ${[...one.entryIds]}::bigint[], ${[...one.entryHashes]}, ${one.number === 1 ? 1_000_000 : 1_000_001},
            ${one.firstAt}, ${one.lastAt}, ${one.sealedAt})`.execute(rows);
    });
    await look(api.database, anna, { account: 'acc_a', id: 999_999 });
    expect((await verify()).faults).toContainEqual({
      account: 'acc_a',
      seal: null,
      entry: '999999',
      what: 'the entry was added among those that were sealed',
    });
    expect((await seal()).flatMap(({ entryIds }) => entryIds)).not.toContain('999999');
  });
});

describe('nobody who comes in through the service', () => {
  test('changes an entry or a seal, or takes one away', async () => {
    await look(api.database, anna, { account: 'acc_a' });
    await seal();
    for (const statement of [
      sql`update access_log set actor = 'bram'`,
      sql`update access_seal set hash = 'x'`,
      sql`update access_seal set entries_hash = 'x'`,
      sql`delete from access_seal`,
    ])
      await expect(inVain((rows) => statement.execute(rows))).rejects.toMatchObject({ code: '42501' });
    const { rows } = (await inVain((rows) => sql`delete from access_log returning id`.execute(rows))) as {
      rows: unknown[];
    };
    expect(rows).toEqual([]);
  });

  test('which a role with one grant too many could', async () => {
    await look(api.database, anna, { account: 'acc_a' });
    await sql`grant update on access_log to app_writer`.execute(owner());
    await sql`create policy twin on access_log for update to app_writer using (true)`.execute(owner());
    const { rows } = (await inVain((write) =>
      sql`update access_log set actor = 'bram' returning id`.execute(write),
    ).finally(async () => {
      await sql`drop policy twin on access_log`.execute(owner());
      await sql`revoke update on access_log from app_writer`.execute(owner());
    })) as { rows: unknown[] };
    expect(rows).toHaveLength(1);
  });

  test('removes an entry in its first half year; without the days in the policy the operator could', async () => {
    await look(api.database, anna, { account: 'acc_a' });
    await look(api.database, anna, { account: 'acc_a', at: '2020-01-01T00:00:00Z' });
    const remove = async () => {
      const { rows } = (await inVain((write) => sql`delete from access_log returning id`.execute(write))) as {
        rows: unknown[];
      };
      return rows.length;
    };
    expect(await remove()).toBe(1);
    await sql`alter policy access_log_end on access_log using (is_operator())`.execute(owner());
    const unguarded = await remove().finally(() =>
      sql`alter policy access_log_end on access_log using (may_end_log(at))`.execute(owner()),
    );
    expect(unguarded).toBe(2);
  });
});
