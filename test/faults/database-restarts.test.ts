import { decisionsOn } from './decisions.ts';
import { type Load, secondsUntil, startLoad } from './load.ts';
import { ownCluster } from './own-cluster.ts';
import { tellRow } from './tell-row.ts';
import { withPostgres } from './with-postgres.ts';

withPostgres('the database restarts while it is asked (needs initdb)', () => {
  const own = ownCluster();

  /** Waits until one more is answered so, however long that takes on this machine; or one after the first `from`. */
  const isTold = (code: 'OK' | 'UNAVAILABLE', load: Load, from = load.outcomes.length) =>
    secondsUntil(() => load.outcomes.slice(from).some((outcome) => outcome.code === code), 30);

  test.each(['fast', 'immediate'] as const)('%s: 503 while it is away, and ready within 5 s', async (how) => {
    const { server, client } = await own.serve();
    const load = startLoad(server.port, 8, () => ({ query: '{ municipalities { nodes { code name } } }' }));
    await isTold('OK', load);
    await own.cluster.stop(how);
    await isTold('UNAVAILABLE', load);
    await own.cluster.start();
    const seconds = await secondsUntil(async () => (await client.get('/readyz')).status === 200, 5);
    await isTold('OK', load);
    const outcomes = await load.stop();
    tellRow(`the database restarts (${how}), reads`, outcomes, { 'ready after, s': seconds });
    expect(new Set(outcomes.map(({ code }) => code))).toEqual(new Set(['OK', 'UNAVAILABLE']));
    const refused = outcomes.filter(({ code }) => code === 'UNAVAILABLE');
    expect(refused.every(({ status, retryAfter }) => status === 503 && retryAfter === '2')).toBe(true);
    await server.end('SIGTERM');
  });

  test.each(['fast', 'immediate'] as const)(
    '%s: nothing acknowledged is lost, nothing half applied',
    async (how) => {
      const { server } = await own.serve();
      const decisions = await decisionsOn(own.cluster);
      const load = startLoad(server.port, 8, decisions.decide);
      const fifteenMore = (from = decisions.acknowledged.size) =>
        secondsUntil(() => decisions.acknowledged.size >= from + 15, 30);
      for (let round = 0; round < 3; round += 1) {
        await fifteenMore();
        const before = load.outcomes.length;
        await own.cluster.stop(how);
        await isTold('UNAVAILABLE', load, before);
        await own.cluster.start();
      }
      await fifteenMore();
      const outcomes = await load.stop();
      const kept = await decisions.check();
      tellRow(`the database restarts three times (${how}), mutations`, outcomes, kept);
      expect(new Set(outcomes.map(({ code }) => code))).toEqual(new Set(['OK', 'UNAVAILABLE']));
      expect(kept).toMatchObject({ lost: 0, halfApplied: 0 });
      await server.end('SIGTERM');
    },
  );
});

withPostgres('a database that acknowledges before it writes (needs initdb)', () => {
  const own = ownCluster({ settings: ['synchronous_commit=off', 'wal_writer_delay=10s'] });

  test('is seen to lose what was acknowledged', async () => {
    const { server } = await own.serve();
    const decisions = await decisionsOn(own.cluster);
    const load = startLoad(server.port, 8, decisions.decide);
    await secondsUntil(() => decisions.acknowledged.size >= 40, 50);
    await own.cluster.stop('immediate');
    await load.stop();
    await own.cluster.start();
    expect((await decisions.check()).lost).toBeGreaterThan(0);
  });
});
