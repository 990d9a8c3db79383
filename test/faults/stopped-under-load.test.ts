import { countByCode, secondsUntil, startLoad } from './load.ts';
import { ownCluster } from './own-cluster.ts';
import { tellRow } from './tell-row.ts';
import { withPostgres } from './with-postgres.ts';

/** So many that an answer takes several times as long, also on a quick machine: some are then under way for sure. */
const clients = 64;

withPostgres('a service that is stopped under load (needs initdb)', () => {
  const own = ownCluster();

  async function stopBy(signal: 'SIGTERM' | 'SIGKILL') {
    const { server } = await own.serve();
    const load = startLoad(server.port, clients, () => ({
      query: '{ municipality(code: "GM9901") { name gaps(first: 20) { nodes { id } } } }',
    }));
    // Everybody has its connection by then: one that was never accepted is nobody's.
    await secondsUntil(() => load.outcomes.length >= 2 * clients, 50);
    const signalled = performance.now();
    const { code, seconds } = await server.end(signal);
    const outcomes = await load.stop();
    const inFlight = outcomes.filter(
      ({ sentAt, milliseconds }) => sentAt < signalled && sentAt + milliseconds > signalled,
    );
    return { code, seconds, outcomes, inFlight };
  }

  test('SIGTERM: what is in flight is answered, and it is gone within 10 s with code 0', async () => {
    const { code, seconds, outcomes, inFlight } = await stopBy('SIGTERM');
    tellRow('SIGTERM under load', outcomes, { 'in flight': inFlight.length, 'gone after, s': seconds });
    expect(code).toBe(0);
    expect(seconds).toBeLessThan(10);
    expect(inFlight.length).toBeGreaterThan(0);
    expect(countByCode(inFlight)).toEqual({ OK: inFlight.length });
  });

  test('a kill without warning is seen to break off what is in flight', async () => {
    const { inFlight } = await stopBy('SIGKILL');
    expect(inFlight.some(({ code }) => code !== 'OK')).toBe(true);
  });
});
