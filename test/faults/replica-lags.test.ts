import { type Cluster } from './cluster.ts';
import { startReplica } from './cluster-of-replica.ts';
import { pause, secondsUntil, startLoad } from './load.ts';
import { ownCluster } from './own-cluster.ts';
import { tellRow } from './tell-row.ts';
import { withPostgres } from './with-postgres.ts';

const names = { query: '{ sources { name } }' };

withPostgres('a replica (needs initdb)', () => {
  const own = ownCluster();
  let replica: Cluster;
  beforeAll(async () => {
    replica = await startReplica(own.cluster);
  });
  afterAll(() => replica?.remove());

  test('that is away makes nobody wait or fail: all is read from the primary, and from it again when it is back', async () => {
    const { server, client } = await own.serve({ DATABASE_REPLICA_URL: replica.url });
    const reads = async () =>
      Number(
        (
          await replica.query(
            'select xact_commit as n from pg_stat_database where datname = current_database()',
          )
        )[0]?.n,
      );
    const load = startLoad(server.port, 4, () => names);
    await pause(300);
    await replica.stop('fast');
    await pause(500);
    const isTold = (await client.get('/readyz')).data;
    await replica.start();
    const before = await reads();
    const seconds = await secondsUntil(async () => (await reads()) > before + 100, 8);
    const outcomes = await load.stop();
    tellRow('the replica is away', outcomes, { 'read again after, s': seconds });
    expect(isTold).toBe(null);
  });
});
