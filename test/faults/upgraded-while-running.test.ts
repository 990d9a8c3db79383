import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { decisionsOn } from './decisions.ts';
import { countByCode, type Load, secondsUntil, startLoad } from './load.ts';
import { ownCluster } from './own-cluster.ts';
import { startServer } from './server-process.ts';
import { serviceLogin, statementsOfLogin } from './service-login.ts';
import { tellRow } from './tell-row.ts';
import { withPostgres } from './with-postgres.ts';

const nextVersion = join(import.meta.dirname, 'next-version.js');
const reading = {
  query:
    '{ facilities(first: 5) { nodes { name } } gaps(where: { areas: ["GM9901"] }, first: 5) { nodes { statusReason } } }',
};

/** The steps of `docs/production.md`: the owner migrates, the next version starts beside the one before, which then stops. */
withPostgres('an upgrade while the service runs (needs initdb)', () => {
  const own = ownCluster();
  let settings: NodeJS.ProcessEnv;
  beforeAll(async () => {
    for (const statement of statementsOfLogin) await own.cluster.query(statement);
    settings = { DATABASE_URL: own.cluster.url.replace('ketenkaart@', `${serviceLogin.name}@`) };
  });

  const migrate = (more: NodeJS.ProcessEnv = {}) =>
    new Promise<{ code: unknown; said: string }>((resolve) => {
      const env = { DATABASE_URL: own.cluster.url, ...more };
      execFile(process.execPath, [nextVersion, 'migrate'], { env }, (fault, stdout, stderr) =>
        resolve({ code: fault?.code ?? 0, said: stdout + stderr }),
      );
    });

  test('fails no request and loses nothing, and the version before can be gone back to', async () => {
    const decisions = await decisionsOn(own.cluster);
    const startBoth = (port: number): readonly Load[] => [
      startLoad(port, 2, () => reading),
      startLoad(port, 1, decisions.decide),
    ];
    const stopBoth = async (loads: readonly Load[]) =>
      (await Promise.all(loads.map((load) => load.stop()))).flat();
    const fiveMoreOf = async (loads: readonly Load[]) => {
      const before = loads.map(({ outcomes }) => outcomes.length);
      await secondsUntil(() => loads.every(({ outcomes }, at) => outcomes.length >= before[at]! + 5), 30);
    };

    const { server: before } = await own.serve(settings);
    const onBefore = startBoth(before.port);
    await fiveMoreOf(onBefore);
    const migrated = await migrate();
    await fiveMoreOf(onBefore);
    const next = await startServer(settings, nextVersion);
    const onNext = startBoth(next.port);
    await Promise.all([fiveMoreOf(onBefore), fiveMoreOf(onNext)]);
    // The proxy stops sending first.
    const [ofBefore, stopped] = await Promise.all([stopBoth(onBefore), before.end('SIGTERM')]);
    await fiveMoreOf(onNext);
    const outcomes = [...ofBefore, ...(await stopBoth(onNext))];
    await next.end('SIGTERM');
    const kept = await decisions.check();
    tellRow('an upgrade while it runs', outcomes, kept);
    expect(migrated).toEqual({ code: 0, said: 'the tables and the example norms are up to date\n' });
    expect((await own.cluster.query('select added from gap_status')).length).toBeGreaterThan(0);
    expect(stopped.code).toBe(0);
    expect(countByCode(outcomes)).toEqual({ OK: outcomes.length });
    expect(kept).toMatchObject({ lost: 0, unacknowledged: 0, halfApplied: 0 });

    const { client } = await own.serve(settings);
    expect([(await client.ask(reading)).code, (await decisions.decide(client)).code]).toEqual(['OK', 'OK']);
  });

  test('is seen to fail the version before when the next takes away what it reads', async () => {
    const { client } = await own.serve(settings);
    expect((await client.ask(reading)).code).toBe('OK');
    expect((await migrate({ TAKES_AWAY: 'yes' })).code).toBe(0);
    expect((await client.ask(reading)).code).toBe('INTERNAL_SERVER_ERROR');
  });
});
