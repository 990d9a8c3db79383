import { hasRedis, makeRedis, type OwnRedis } from '../server/limit/redis-process.ts';
import type { Outcome } from './ask-server.ts';
import { countByCode, secondsUntil } from './load.ts';
import { ownCluster, type Served } from './own-cluster.ts';
import { postgresPrograms } from './postgres-programs.ts';
import { tellRow } from './tell-row.ts';

/** A question that costs 60, of which forty may be asked in a minute. */
const query = '{ sources { name } }';
const settings = { TRUST_PROXY: 'on', COST_BUDGET_ANONYMOUS: '61', RATE_LIMIT_ANONYMOUS: '2400' };

const withBoth = postgresPrograms && hasRedis ? describe : describe.skip;

withBoth('Redis, where two services count together (needs initdb and redis-server)', () => {
  const own = ownCluster();
  let redis: OwnRedis;
  let both: readonly Served[];
  beforeAll(async () => {
    redis = await makeRedis();
    await redis.start();
    const serve = () =>
      own.serve({ ...settings, REDIS_URL: redis.url, CURSOR_SECRET: 'the same for both, and long enough' });
    both = [await serve(), await serve()];
  });
  afterAll(() => redis?.remove());

  /** Fifty questions to each of the services, one after the other, from an address that asked nothing yet. */
  async function askBoth(address: string): Promise<Outcome[]> {
    const outcomes: Outcome[] = [];
    const askFifty = async ({ client }: Served) => {
      for (let count = 0; count < 50; count += 1)
        outcomes.push(await client.ask({ query, headers: { 'x-forwarded-for': address } }));
    };
    await Promise.all(both.map(askFifty));
    return outcomes;
  }
  const allowed = (outcomes: readonly Outcome[]) => countByCode(outcomes).OK ?? 0;
  /**
   * Forty, or one less: a question pays for being read before it pays for what it asks, so that the last of two that are
   * asked at once can each find the room taken that the other began to take.
   */
  const allLimitAllows = [39, 40];

  test('is killed, hangs, and comes back: limits are stricter while it is away, and nothing fails', async () => {
    // On a busy machine Redis may for once be too slow for one of them, which then counts alone: others are asked for.
    let there: Outcome[] = [];
    let requesters = 0;
    await secondsUntil(async () => {
      requesters += 1;
      there = await askBoth(`203.0.113.${requesters}`);
      return allLimitAllows.includes(allowed(there));
    }, 50);
    await redis.kill();
    const away = await askBoth('192.0.2.2');
    await redis.start();
    let tries = 0;
    const back = await secondsUntil(async () => {
      tries += 1;
      return allLimitAllows.includes(allowed(await askBoth(`198.51.100.${tries}`)));
    }, 50);
    redis.freeze();
    const hanging = await askBoth('192.0.2.3');
    redis.thaw();
    const all = [there, away, hanging];
    tellRow('Redis is away', all.flat(), {
      'allowed while there': allowed(there),
      'while away': allowed(away),
      'while it hangs': allowed(hanging),
      'back after, s': back,
    });
    expect(Object.keys(countByCode(all.flat())).toSorted()).toEqual(['OK', 'RATE_LIMITED']);
    for (const outcomes of [away, hanging]) {
      expect(allowed(outcomes)).toBeGreaterThan(0);
      expect(allowed(outcomes)).toBeLessThanOrEqual(20);
      expect(outcomes.every(({ milliseconds }) => milliseconds < 5_000)).toBe(true);
    }
  });

  test('is seen to be missed by services that count alone: together they allow twice as much', async () => {
    both = [await own.serve(settings), await own.serve(settings)];
    expect(allowed(await askBoth('192.0.2.4'))).toBe(80);
  });
});
