import { type Cluster, startCluster } from './cluster.ts';
import { pause, secondsUntil, startLoad } from './load.ts';
import { withPostgres } from './with-postgres.ts';
import { type ServerProcess, startServer } from './server-process.ts';
import { clientOf } from './ask-server.ts';
import { tellRow } from './tell-row.ts';

withPostgres('the database restarts while it is asked (needs initdb)', () => {
  let cluster: Cluster;
  let server: ServerProcess;
  beforeAll(async () => {
    cluster = await startCluster();
    server = await startServer({ DATABASE_URL: cluster.url });
  });
  afterAll(async () => {
    await server?.end('SIGKILL');
    await cluster?.remove();
  });

  test.each(['fast', 'immediate'] as const)('a stop that is %s', async (how) => {
    const load = startLoad(server.port, 8, () => ({ query: '{ municipalities { nodes { code name } } }' }));
    await pause(300);
    await cluster.stop(how);
    await pause(300);
    await cluster.start();
    const client = clientOf(server.port);
    await pause(6000); console.log(server.said(), load.outcomes.slice(-3), await client.get('/readyz'));const seconds = await secondsUntil(async () => (await client.get('/readyz')).status === 200, 5);
    await pause(200);
    const outcomes = await load.stop();
    client.close();
    tellRow(`the database restarts (${how})`, outcomes, { 'ready again after, s': seconds });
    expect(new Set(outcomes.map(({ code }) => code))).toEqual(new Set(['OK', 'UNAVAILABLE']));
  });
});
