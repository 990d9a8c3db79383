import { decisionsOn } from './decisions.ts';
import { secondsUntil, startLoad } from './load.ts';
import { ownCluster } from './own-cluster.ts';
import { tellRow } from './tell-row.ts';
import { withPostgres } from './with-postgres.ts';

withPostgres('a service that is killed while it writes (needs initdb)', () => {
  const own = ownCluster();

  test('keeps what it acknowledged, and of the rest all or nothing', async () => {
    const decisions = await decisionsOn(own.cluster);
    const outcomes = [];
    for (const after of [20, 45, 70]) {
      const { server } = await own.serve();
      const load = startLoad(server.port, 8, decisions.decide);
      await secondsUntil(() => decisions.acknowledged.size >= after, 20);
      await server.end('SIGKILL');
      outcomes.push(...(await load.stop()).filter(({ code }) => code !== 'ECONNREFUSED'));
    }
    const kept = await decisions.check();
    tellRow('kill -9 in mutations, three times', outcomes, kept);
    expect(kept).toMatchObject({ lost: 0, halfApplied: 0 });
    expect(kept.acknowledged).toBeGreaterThanOrEqual(70);
    expect(outcomes.some(({ code }) => code !== 'OK')).toBe(true);
  });
});
