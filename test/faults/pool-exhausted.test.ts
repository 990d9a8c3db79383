import { Pool } from 'pg';
import { asViewer } from './as-viewer.ts';
import { decisionsOn } from './decisions.ts';
import { holdLock } from './hold-lock.ts';
import { countByCode, pause, secondsUntil } from './load.ts';
import { ownCluster } from './own-cluster.ts';
import { tellRow } from './tell-row.ts';
import { withPostgres } from './with-postgres.ts';

const areas = { query: '{ municipalities { nodes { code } } }' };
const aDecision = {
  query:
    'mutation { decideGap(id: "gap_0", input: { status: ACKNOWLEDGED, reason: "bekend" }) { problems { code } } }',
  headers: asViewer('editor'),
};

withPostgres('statements that hang (needs initdb)', () => {
  const own = ownCluster();
  const waitingForLocks = async () =>
    Number((await own.cluster.query('select count(*) as n from pg_locks where not granted'))[0]?.n);

  test('hold every connection: 503 after two seconds in all, and health stays up', async () => {
    const { client } = await own.serve({ POOL_SIZE: '2' });
    expect((await client.ask(areas)).code).toBe('OK');
    const letGo = await holdLock(own.cluster.url, 'lock table area');
    const first = [client.ask(areas), client.ask(areas)];
    await secondsUntil(async () => (await waitingForLocks()) === 2, 30);
    // Who signs in with a key waits for a connection before its question does, and who changes something once more.
    const others = Array.from({ length: 20 }, (_, count) =>
      client.ask([areas, { ...areas, headers: asViewer('dashboard') }, aDecision][count % 3] ?? areas),
    );
    let isRefused = false;
    Promise.race(others).then(() => {
      isRefused = true;
    });
    const health = [await client.get('/livez'), await client.get('/readyz')];
    const isHealthFirst = !isRefused;
    const refused = await Promise.all(others);
    await letGo();
    const held = await Promise.all(first);
    const slowest = Math.max(...refused.map(({ milliseconds }) => milliseconds)) / 1_000;
    tellRow('the pool is exhausted', [...refused, ...held], { 'slowest 503, s': slowest });

    expect(health.map(({ status }) => status)).toEqual([200, 200]);
    expect(isHealthFirst).toBe(true);
    expect(countByCode(refused)).toEqual({ UNAVAILABLE: 20 });
    expect(refused.every(({ status, retryAfter }) => status === 503 && retryAfter === '2')).toBe(true);
    // Two seconds for all that is waited for; anew for each of signing in, reading and changing it would be six.
    expect(slowest).toBeLessThan(4);
    expect(countByCode(held)).toEqual({ OK: 2 });
    expect((await client.ask(areas)).code).toBe('OK');
  });

  test('are seen to hang by a pool without patience', async () => {
    const pool = new Pool({ connectionString: own.cluster.url, max: 1 });
    const holding = await pool.connect();
    const asking = pool.query('select 1').then(() => 'ANSWERED');
    expect(await Promise.race([asking, pause(2_500).then(() => 'HANGS')])).toBe('HANGS');
    holding.release();
    expect(await asking).toBe('ANSWERED');
    await pool.end();
  });

  test('are cancelled after STATEMENT_TIMEOUT_MS: TIMEOUT; without it they last as long as what they wait for', async () => {
    const patient = await own.serve({ STATEMENT_TIMEOUT_MS: '600000' });
    const { client } = await own.serve({ STATEMENT_TIMEOUT_MS: '1000' });
    const letGo = await holdLock(own.cluster.url, 'lock table area');
    let isAnswered = false;
    const waiting = patient.client.ask(areas).finally(() => {
      isAnswered = true;
    });
    const cancelled = await Promise.all([client.ask(areas), client.ask(areas), client.ask(areas)]);
    const isAnsweredBefore = isAnswered;
    await letGo();
    const waited = await waiting;
    const slowest = Math.max(...cancelled.map(({ milliseconds }) => milliseconds)) / 1_000;
    tellRow('a statement is slow (timeout 1 s)', cancelled, { 'slowest, s': slowest });
    expect(countByCode(cancelled)).toEqual({ TIMEOUT: 3 });
    expect([isAnsweredBefore, waited.code]).toEqual([false, 'OK']);
    expect((await client.ask(areas)).code).toBe('OK');
  });

  test('do not hold the connections of readers: mutations behind an import that takes long get TIMEOUT', async () => {
    const { client } = await own.serve({ STATEMENT_TIMEOUT_MS: '1000', POOL_SIZE: '2' });
    const decisions = await decisionsOn(own.cluster);
    // As an import does for as long as it writes.
    const turn = "select pg_advisory_xact_lock(hashtext('ketenkaart facts'))";
    const letGo = await holdLock(own.cluster.url, turn);
    const refused = await Promise.all([decisions.decide(client), decisions.decide(client)]);
    const read = await client.ask(areas);
    await letGo();
    const again = await decisions.decide(client);
    const kept = await decisions.check();
    tellRow('mutations behind a long import (timeout 1 s)', [...refused, read, again], kept);
    expect(countByCode(refused)).toEqual({ TIMEOUT: 2 });
    expect(read.code).toBe('OK');
    expect(again.code).toBe('OK');
    expect(kept).toMatchObject({ acknowledged: 1, lost: 0, unacknowledged: 0, halfApplied: 0 });
  });
});
