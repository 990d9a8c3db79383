import { pause, secondsUntil, startLoad } from './load.ts';
import { ownCluster } from './own-cluster.ts';
import { tellRow } from './tell-row.ts';
import { withPostgres } from './with-postgres.ts';

withPostgres('the database restarts while it is asked (needs initdb)', () => {
  const own = ownCluster();

  test.each(['fast', 'immediate'] as const)('%s: 503 while it is away, and ready within 5 s', async (how) => {
    const { server, client } = await own.serve();
    const load = startLoad(server.port, 8, () => ({ query: '{ municipalities { nodes { code name } } }' }));
    await pause(300);
    await own.cluster.stop(how);
    await pause(300);
    await own.cluster.start();
    const seconds = await secondsUntil(async () => (await client.get('/readyz')).status === 200, 5);
    const after = load.outcomes.length;
    await pause(200);
    const outcomes = await load.stop();
    tellRow(`the database restarts (${how}), reads`, outcomes, { 'ready after, s': seconds });
    expect(new Set(outcomes.map(({ code }) => code))).toEqual(new Set(['OK', 'UNAVAILABLE']));
    const refused = outcomes.filter(({ code }) => code === 'UNAVAILABLE');
    expect(refused.every(({ status, retryAfter }) => status === 503 && retryAfter === '2')).toBe(true);
    expect(outcomes.slice(after).some(({ code }) => code === 'OK')).toBe(true);
    await server.end('SIGTERM');
  });
});
