import { createHash, createHmac, type Hash, type Hmac } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { anonymous } from '../../../src/access/viewer.ts';
import { makeAllowances } from '../../../src/server/limit/allowance.ts';
import { type LimitStore, openLimitStore } from '../../../src/server/limit/limit-store.ts';
import { askTown, from } from './ask-town.ts';
import { hasRedis, makeRedis, type OwnRedis } from './redis-process.ts';

const secret = 'the same for all of them, and long enough';
/** Of a process that counts by itself. */
const apart = { shared: null, secret: Buffer.from(secret) };

const town = askTown();
const { ask, statuses } = town;

describe('while the store of all processes is away', () => {
  const away: LimitStore = { isReady: false, eval: () => Promise.reject(new Error('away')), close() {} };
  /** How much each of so many processes lets one requester ask in a minute, ten at a time. */
  async function allowedByEach(minute: number, processes: number): Promise<number> {
    const settings = { budget: minute, minute };
    const { of } = makeAllowances(
      { anonymous: settings, signedIn: settings },
      { ...apart, shared: { store: away, processes } },
    );
    let allowed = 0;
    while ((await of(anonymous, '192.0.2.1').spend(10)).isAllowed) allowed += 10;
    return allowed;
  }

  test('all of them together let through no more than the limit, each less, and none nothing', async () => {
    for (const [minute, processes] of [
      [1_000, 2],
      [1_000, 4],
      [1_000, 7],
      [60, 6],
    ] as const) {
      const each = await allowedByEach(minute, processes);
      expect(each).toBeGreaterThan(0);
      expect(each).toBeLessThan(minute);
      expect(each * processes).toBeLessThanOrEqual(minute);
    }
  });

  test('who is refused is told the limit that holds then', async () => {
    const settings = { budget: 1_000, minute: 1_000 };
    const { of } = makeAllowances(
      { anonymous: settings, signedIn: settings },
      { ...apart, shared: { store: away, processes: 4 } },
    );
    const spend = () => of(anonymous, '192.0.2.1').spend(200);
    expect([await spend(), await spend()]).toMatchObject([
      { isAllowed: true, limit: 250 },
      { isAllowed: false, limit: 250 },
    ]);
  });

  test('processes that each let through a whole budget would let through as many times the limit', async () => {
    const settings = { budget: 1_000, minute: 1_000 };
    const eachByItself = () => makeAllowances({ anonymous: settings, signedIn: settings }, apart);
    const spent = [1, 2, 3, 4].map(() => eachByItself().of(anonymous, '192.0.2.1').spend(1_000));
    expect((await Promise.all(spent)).filter(({ isAllowed }) => isAllowed)).toHaveLength(4);
  });

  test('one question may ask as much as there is in that minute, and is told so when it asks more', async () => {
    const settings = { budget: 1_000, minute: 1_000 };
    const budgetWith = (store: LimitStore) =>
      makeAllowances(
        { anonymous: settings, signedIn: settings },
        { ...apart, shared: { store, processes: 4 } },
      ).of(anonymous, '192.0.2.1').budget;
    expect([budgetWith(away), budgetWith({ ...away, isReady: true })]).toEqual([250, 1_000]);
  });
});

const reason = hasRedis ? '' : ' (skipped: there is no redis-server here)';
(hasRedis ? describe : describe.skip)(`limits counted in Redis${reason}`, () => {
  let redis: OwnRedis;
  let one: FastifyInstance;
  let other: FastifyInstance;
  const settings = { COST_BUDGET_ANONYMOUS: '100', RATE_LIMIT_ANONYMOUS: '1000' };
  const inRedis = ({ url }: OwnRedis) => ({ REDIS_URL: url, CURSOR_SECRET: secret });
  const limitOf = async (server: FastifyInstance, address: string) =>
    Number((await ask(server, from(address))).headers['ratelimit-limit']);
  async function until(limit: number, server = one): Promise<void> {
    let address = 0;
    while ((await limitOf(server, `198.51.100.${address++ % 250}`)) !== limit) await wait(50);
  }

  beforeAll(async () => {
    redis = await makeRedis();
    await redis.start();
    one = await town.served.aServer({ ...settings, ...inRedis(redis) });
    other = await town.served.aServer({ ...settings, ...inRedis(redis) });
    await until(1_000, one);
    await until(1_000, other);
  }, 30_000);
  afterAll(async () => {
    for (const server of [one, other]) await server?.close();
    await redis?.remove();
  });

  const remaining = async (server: FastifyInstance, address: string) =>
    Number((await ask(server, from(address))).headers['ratelimit-remaining']);
  let requesters = 0;
  /**
   * What is left to a requester of whom nothing was counted, after a question to each of the two. On a busy machine Redis
   * may for once be too slow for one of them, which then counts alone and says so; then another requester asks.
   */
  async function leftAfterBoth(): Promise<number[]> {
    for (;;) {
      requesters += 1;
      const requester = from(`203.0.113.${requesters}`);
      const told = [(await ask(one, requester)).headers, (await ask(other, requester)).headers];
      if (told.every((headers) => headers['ratelimit-limit'] === '1000'))
        return told.map((headers) => Number(headers['ratelimit-remaining']));
      await until(1_000, one);
      await until(1_000, other);
    }
  }

  test('hold for all processes together; counted apart each would start anew', async () => {
    expect(await leftAfterBoth()).toEqual([940, 880]);
    const apart = [await town.served.aServer(settings), await town.served.aServer(settings)];
    for (const server of apart) expect(await remaining(server, '192.0.2.1')).toBe(940);
  });

  test('are a quarter while it is killed, each question answered, and as before once it is back', async () => {
    await redis.kill();
    await until(250);
    const asked = Array.from({ length: 6 }, () => from('192.0.2.3'));
    expect(await statuses(one, asked)).toEqual([200, 200, 200, 200, 429, 429]);
    expect(town.served.logged.join()).toContain('Redis cannot be reached');

    await redis.start();
    await until(1_000);
    await until(1_000, other);
    expect(await leftAfterBoth()).toEqual([940, 880]);
    expect(town.served.logged.join()).toContain('Redis is back');
  }, 30_000);

  test('are a quarter for a service that started before it, until it is there', async () => {
    const late = await makeRedis();
    const server = await town.served.aServer({ ...settings, ...inRedis(late) });
    expect(await limitOf(server, '192.0.2.6')).toBe(250);
    await late.start();
    try {
      await until(1_000, server);
    } finally {
      // Before what it would look for again and again.
      await server.close();
      await late.remove();
    }
  }, 30_000);

  test('are a quarter while it says nothing', async () => {
    redis.freeze();
    try {
      expect(await limitOf(one, '192.0.2.5')).toBe(250);
      expect((await ask(one, from('192.0.2.5'))).statusCode).toBe(200);
    } finally {
      redis.thaw();
    }
    await until(1_000);
  }, 30_000);

  test('are a quarter while it is there and refuses to count, which is told', async () => {
    const { createClient } = await import('@redis/client');
    const client = await createClient({ url: redis.url }).connect();
    const told = town.served.logged.length;
    await client.sendCommand(['CONFIG', 'SET', 'maxmemory', '1']);
    try {
      expect(await limitOf(one, '192.0.2.8')).toBe(250);
      expect(town.served.logged.slice(told).join()).toContain('Redis does not count (OOM');
      const { headers } = await ask(one, from('192.0.2.8'), '{ viewer { budget } }');
      expect(headers['ratelimit-limit']).toBe('250');
    } finally {
      await client.sendCommand(['CONFIG', 'SET', 'maxmemory', '0']);
      client.destroy();
    }
    await until(1_000);
  }, 30_000);

  test('without something to fall back on would be a fault in every question', async () => {
    const store = openLimitStore('redis://127.0.0.1:1', () => {});
    const bare = new RateLimiterRedis({
      storeClient: store,
      useRedisPackage: true,
      rejectIfRedisNotReady: true,
      points: 10,
      duration: 60,
    });
    const fault = await bare.consume('somebody', 1).catch((caught) => caught);
    store.close();
    expect(fault).toBeInstanceOf(Error);
    expect(fault).not.toBeInstanceOf(RateLimiterRes);
  });

  test('are kept under names that say nothing of who asked', async () => {
    const { createClient } = await import('@redis/client');
    const client = await createClient({ url: redis.url }).connect();
    await until(1_000);
    const keys = await client.keys('*');
    client.destroy();
    expect(keys.length).toBeGreaterThan(0);
    for (const key of keys) expect(key).toMatch(/^ketenkaart:anonymous:[\w-]{22}$/);
  });

  test('are kept under names that cannot be found out by trying every address, as those of a bare digest can', async () => {
    const { createClient } = await import('@redis/client');
    const client = await createClient({ url: redis.url }).connect();
    while ((await limitOf(one, '192.0.2.78')) !== 1_000) await wait(50);
    const kept = (await client.keys('*')).map((key) => key.split(':').at(-1));
    client.destroy();
    const tried = Array.from({ length: 256 }, (_, last) => `192.0.2.${last}`);
    const namesBy = (digest: (address: string) => Hash | Hmac) =>
      tried.map((address) => digest(address).digest('base64url').slice(0, 22));
    const bare = namesBy((address) => createHash('sha256').update(address));
    const right = namesBy((address) => createHmac('sha256', secret).update(`requester ${address}`));
    expect(bare.filter((name) => kept.includes(name))).toEqual([]);
    expect(right.filter((name) => kept.includes(name))).toContain(right[78]);
  });
});
