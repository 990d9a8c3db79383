import type { Database } from '../../src/database/open-database.ts';
import type { Probe } from '../../src/database/probe.ts';
import { replicaOf } from '../../src/database/replica.ts';
import { openOwnDatabase } from '../own-database.ts';

let database: Database;
beforeAll(async () => {
  database = await openOwnDatabase();
}, 60_000);
afterAll(() => database.close());

/** Answers as it is told; the copy itself is a database with all tables. */
const probeAt = (position: () => Promise<{ position: bigint; isReplica: boolean }>): Probe => ({
  ask: async () => {},
  position,
  close: async () => {},
});
const at = (position: bigint, isReplica: boolean) => probeAt(async () => ({ position, isReplica }));
const away = probeAt(() => Promise.reject(new Error('ECONNREFUSED')));

async function stateOf(primaryProbe: Probe, probe: Probe): Promise<string> {
  const copy = { ...database, close: async () => {} };
  let looked = () => {};
  const isLooked = new Promise<void>((resolve) => {
    looked = resolve;
  });
  const seen = probeAt(async () => {
    setTimeout(looked, 0);
    return probe.position();
  });
  const replica = replicaOf({ database: copy, primaryProbe, probe: seen, mostLagMs: 10_000 });
  expect(replica.state).toBe('AWAY');
  await isLooked;
  await replica.close();
  return replica.state;
}

describe('a replica', () => {
  test('that has all that was written is near', async () => {
    expect(await stateOf(at(7n, false), at(7n, true))).toBe('NEAR');
  });

  test('that lacks something of nobody knows when is behind', async () => {
    expect(await stateOf(at(7n, false), at(6n, true))).toBe('BEHIND');
  });

  test('is all there is to read while the primary is away', async () => {
    expect(await stateOf(away, at(6n, true))).toBe('NEAR');
  });

  test('that does not answer, or follows no other server, is not there', async () => {
    expect(await stateOf(at(7n, false), away)).toBe('AWAY');
    expect(await stateOf(at(7n, false), at(7n, false))).toBe('AWAY');
  });
});
