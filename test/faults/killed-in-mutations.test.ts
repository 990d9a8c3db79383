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
      await secondsUntil(() => decisions.acknowledged.size >= after, 50);
      await server.end('SIGKILL');
      outcomes.push(...(await load.stop()).filter(({ code }) => code !== 'ECONNREFUSED'));
    }
    const kept = await decisions.check();
    tellRow('kill -9 in mutations, three times', outcomes, kept);
    expect(kept).toMatchObject({ lost: 0, halfApplied: 0 });
    expect(kept.acknowledged).toBeGreaterThanOrEqual(70);
    expect(outcomes.some(({ code }) => code !== 'OK')).toBe(true);
  });

  test('is seen to keep half of what it was told, or less than it acknowledged, when a row is missing', async () => {
    const { server, client } = await own.serve();
    const decisions = await decisionsOn(own.cluster);
    for (let times = 0; times < 3; times += 1) await decisions.decide(client);
    expect(await decisions.check()).toMatchObject({ acknowledged: 3, lost: 0, halfApplied: 0 });
    // As it would be when one decision is ended in a transaction, and the next begun in another that never was.
    const latest = 'recorded_from = (select max(recorded_from) from gap_status)';
    await own.cluster.query(`update gap_status set recorded_until = now() where ${latest}`);
    expect(await decisions.check()).toMatchObject({ lost: 0, halfApplied: 1 });
    await own.cluster.query(`delete from gap_status where ${latest}`);
    expect(await decisions.check()).toMatchObject({ lost: 1 });
    await server.end('SIGTERM');
  });
});
