import { asViewer } from './as-viewer.ts';
import type { Client } from './ask-server.ts';
import type { Cluster } from './cluster.ts';
import { startReplica } from './cluster-of-replica.ts';
import { secondsUntil, startLoad } from './load.ts';
import { ownCluster, type Served } from './own-cluster.ts';
import { tellRow } from './tell-row.ts';
import { withPostgres } from './with-postgres.ts';

withPostgres('a replica (needs initdb)', () => {
  const own = ownCluster();
  let replica: Cluster;
  beforeAll(async () => {
    replica = await startReplica(own.cluster);
  });
  afterAll(() => replica?.remove());

  const decide = (client: Client, id: string, reason: string) =>
    client.ask({
      query: `mutation ($id: ID!, $input: DecideGapInput!) { decideGap(id: $id, input: $input) { problems { code } } }`,
      variables: { id, input: { status: 'ACKNOWLEDGED', reason } },
      headers: asViewer('editor'),
    });
  /** It takes over nothing more once it says that it has paused, which may be after it was told to. */
  async function pauseReplay(): Promise<void> {
    await replica.query('select pg_wal_replay_pause()');
    const state = async () =>
      (await replica.query('select pg_get_wal_replay_pause_state() as state'))[0]?.state;
    await secondsUntil(async () => (await state()) === 'paused', 30);
  }
  /** The service reads it: it has looked, and found it near enough. */
  const isNear = ({ server }: Served) =>
    secondsUntil(async () => {
      const ready = await fetch(`http://127.0.0.1:${server.port}/readyz`);
      return (await ready.text()).includes('"replica":{"ok":true}');
    }, 30);
  const firstGap = async (client: Client, kind: 'editor' | 'dashboard' | null) => {
    const query = '{ gaps(where: { areas: ["GM9901"] }, first: 1) { nodes { id statusReason } } }';
    return (await client.ask({ query, headers: kind ? asViewer(kind) : {} })).data.gaps.nodes[0];
  };

  test('that lags is read by who writes nothing; who wrote reads what was written', async () => {
    const served = await own.serve({
      DATABASE_REPLICA_URL: replica.url,
      DATABASE_REPLICA_LAG_MS: '600000',
    });
    const { client } = served;
    const { id } = await firstGap(client, 'editor');
    await isNear(served);
    await pauseReplay();
    let found = 0;
    for (let round = 0; round < 20; round += 1) {
      expect((await decide(client, id, `ronde ${round}`)).code).toBe('OK');
      if ((await firstGap(client, 'editor')).statusReason === `ronde ${round}`) found += 1;
    }
    // The same look, by who reads the replica: it does lag.
    const lagging = [await firstGap(client, null), await firstGap(client, 'dashboard')];
    await replica.query('select pg_wal_replay_resume()');
    const seconds = await secondsUntil(
      async () => (await firstGap(client, null)).statusReason === 'ronde 19',
      30,
    );
    tellRow('the replica lags', [], {
      written: 20,
      found,
      'caught up after, s': seconds,
    });
    expect(found).toBe(20);
    expect(lagging.map(({ statusReason }) => statusReason)).toEqual([null, null]);
  });

  test('that is further behind than it may be is not read; without a bound it is', async () => {
    const bounded = await own.serve({ DATABASE_REPLICA_URL: replica.url, DATABASE_REPLICA_LAG_MS: '3000' });
    const boundless = await own.serve({
      DATABASE_REPLICA_URL: replica.url,
      DATABASE_REPLICA_LAG_MS: '600000',
    });
    const { client } = bounded;
    const { id } = await firstGap(client, 'editor');
    const reasonFor = async ({ client: one }: typeof bounded) => (await firstGap(one, null)).statusReason;
    for (const one of [bounded, boundless]) await isNear(one);
    await pauseReplay();
    expect((await decide(client, id, 'achter')).code).toBe('OK');
    const behind = [await reasonFor(bounded), await reasonFor(boundless)];
    const seconds = await secondsUntil(async () => (await reasonFor(bounded)) === 'achter', 30);
    const boundlessStill = await reasonFor(boundless);
    await replica.query('select pg_wal_replay_resume()');
    await secondsUntil(async () => (await reasonFor(boundless)) === 'achter', 30);
    await isNear(bounded);
    await pauseReplay();
    expect((await decide(client, id, 'weer dichtbij')).code).toBe('OK');
    const again = await reasonFor(bounded);
    await replica.query('select pg_wal_replay_resume()');
    tellRow('the replica is too far behind (3 s)', [], { 'not read after, s': seconds });
    expect(behind).not.toContain('achter');
    expect(boundlessStill).not.toBe('achter');
    // Close by again it is read again: it has not got the newest yet.
    expect(again).toBe('achter');
  });

  test('that is away makes nobody wait or fail; when it is back it is read again', async () => {
    const { server } = await own.serve({ DATABASE_REPLICA_URL: replica.url });
    const readers = async () => {
      const found = `select count(*) as n from pg_stat_activity where application_name = 'ketenkaart'`;
      return Number((await replica.query(found))[0]?.n);
    };
    const load = startLoad(server.port, 4, () => ({ query: '{ municipalities { nodes { code } } }' }));
    await secondsUntil(async () => (await readers()) > 0, 30);
    await replica.stop('fast');
    const before = load.outcomes.length;
    const answered = () => load.outcomes.slice(before).filter(({ code }) => code === 'OK').length;
    await secondsUntil(() => answered() >= 40, 30);
    await replica.start();
    const seconds = await secondsUntil(async () => (await readers()) > 0, 30);
    const outcomes = await load.stop();
    const failed = outcomes.filter(({ code }) => code !== 'OK');
    tellRow('the replica is away', outcomes, { 'read again after, s': seconds });
    // Those whose statement was on its way there when it stopped: at most one a connection, of four clients and of the look.
    expect(failed.length).toBeLessThanOrEqual(5);
    expect(failed.every(({ code }) => code === 'UNAVAILABLE')).toBe(true);
  });
});
