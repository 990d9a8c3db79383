import { createHash, createHmac, type Hash, type Hmac } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import fastify, { type FastifyInstance, type InjectOptions } from 'fastify';
import { RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { anonymous, type Viewer } from '../../../src/access/viewer.ts';
import { makeAllowances } from '../../../src/server/limit/allowance.ts';
import { type LimitStore, openLimitStore } from '../../../src/server/limit/limit-store.ts';
import { type Served, serveTown } from '../served.ts';
import { hasRedis, makeRedis, type OwnRedis } from './redis-process.ts';

/** A question that costs 60: as many sources as a list of them may have. */
const question = '{ sources { name } }';
const narrow = { COST_BUDGET_ANONYMOUS: '61', RATE_LIMIT_ANONYMOUS: '200' };

const secret = 'the same for all of them, and long enough';
/** Of a process that counts by itself. */
const apart = { shared: null, secret: Buffer.from(secret) };

let served: Served;
beforeAll(async () => {
  served = await serveTown();
}, 180_000);
afterAll(() => served.close());

const from = (remoteAddress: string, forwarded?: string): InjectOptions => ({
  remoteAddress,
  headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
});
const ask = (server: FastifyInstance, options: InjectOptions = {}, query = question) =>
  served.ask(query, {}, server, options);
async function statuses(server: FastifyInstance, asked: readonly InjectOptions[]): Promise<number[]> {
  const found: number[] = [];
  for (const options of asked) found.push((await ask(server, options)).statusCode);
  return found;
}

describe('what may be asked in a minute', () => {
  test('goes down by what each question costs, as the answer says', async () => {
    const server = await served.aServer(narrow);
    const answers = [await ask(server), await ask(server), await ask(server)];
    expect(answers.map(({ headers }) => headers['ratelimit-remaining'])).toEqual(['140', '80', '20']);
    expect(answers[0]?.headers).toMatchObject({
      'ratelimit-limit': '200',
      'ratelimit-reset': '60',
      'ratelimit-policy': '"cost";q=200;w=60',
      ratelimit: '"cost";r=140;t=60',
    });
    expect(answers[0]?.json().extensions).toEqual({ cost: { requested: 60, budget: 61 } });
  });

  test('comes to an end: 429, when to come back, and nothing is read', async () => {
    const server = await served.aServer(narrow);
    await statuses(server, [{}, {}, {}]);
    const refused = await ask(server);
    expect(refused.statusCode).toBe(429);
    expect(refused.json()).toMatchObject({ errors: [{ extensions: { code: 'RATE_LIMITED' } }] });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(60);
    expect(refused.headers['ratelimit-remaining']).toBe('0');
    expect(refused.json().data).toBeUndefined();
  });

  test('would not come to an end without a limit', async () => {
    const server = await served.aServer({ ...narrow, RATE_LIMIT_ANONYMOUS: '1000000000' });
    expect(new Set(await statuses(server, Array(20).fill({})))).toEqual(new Set([200]));
  });

  test('is also spent by what cannot be read, is refused or costs too much', async () => {
    const server = await served.aServer(narrow);
    const bad = [
      '{ sources',
      '{ nothing }',
      '{ areas { nodes { parent { name } } } }',
      '{ areas(first: "x") { totalCount } }',
    ];
    const remaining: unknown[] = [];
    for (const query of bad) remaining.push((await ask(server, {}, query)).headers['ratelimit-remaining']);
    expect(remaining).toEqual(['190', '180', '170', '160']);
    const found: number[] = [];
    for (let count = 0; count < 20; count += 1) found.push((await ask(server, {}, '{ sources')).statusCode);
    expect(found.slice(0, 16)).toEqual(Array(16).fill(400));
    expect(found.slice(16)).toEqual(Array(4).fill(429));
  });

  test('of a question that costs more than its budget names both', async () => {
    const answer = await ask(await served.aServer(narrow), {}, '{ areas { nodes { parent { name } } } }');
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({
      errors: [
        {
          message: expect.stringMatching(/\b101 objects; at most 61\b/),
          extensions: { code: 'QUERY_TOO_EXPENSIVE' },
        },
      ],
      extensions: { cost: { requested: 101, budget: 61 } },
    });
    expect(answer.headers['x-statements']).toBe('0');
    const generous = await served.aServer({ ...narrow, COST_BUDGET_ANONYMOUS: '101' });
    expect((await ask(generous, {}, '{ areas { nodes { parent { name } } } }')).statusCode).toBe(200);
  });
});

describe('a network as a file', () => {
  const url = '/export/network.gexf?area=GM9999';

  test('is taken off what may be asked in a minute, and refused when that is over', async () => {
    const server = await served.aServer({ RATE_LIMIT_ANONYMOUS: '60000' });
    const found: number[] = [];
    for (let count = 0; count < 13; count += 1) found.push((await server.inject(url)).statusCode);
    expect(found).toEqual([...Array(12).fill(200), 429]);
    const refused = await server.inject(url);
    expect(refused.json()).toMatchObject({ code: 'RATE_LIMITED' });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect((await ask(server)).statusCode).toBe(429);
    expect((await server.inject('/livez')).statusCode).toBe(200);
  });
});

describe('who asks', () => {
  test('is told apart by address, and a network of IPv6 is one', async () => {
    const server = await served.aServer({ COST_BUDGET_ANONYMOUS: '61', RATE_LIMIT_ANONYMOUS: '61' });
    const asked = ['192.0.2.1', '192.0.2.1', '192.0.2.2', '2001:db8::1', '2001:db8::2', '2001:db8:0:1::1'];
    expect(
      await statuses(
        server,
        asked.map((address) => from(address)),
      ),
    ).toEqual([200, 429, 200, 200, 429, 200]);
  });

  test('is who a trusted proxy says, and nobody else can say so', async () => {
    const once = { COST_BUDGET_ANONYMOUS: '61', RATE_LIMIT_ANONYMOUS: '61' };
    const asked = [
      from('10.0.0.1', '192.0.2.1'),
      from('10.0.0.1', '192.0.2.2'),
      from('10.0.0.1', '192.0.2.1'),
    ];
    expect(await statuses(await served.aServer({ ...once, TRUST_PROXY: 'on' }), asked)).toEqual([
      200, 200, 429,
    ]);
    expect(await statuses(await served.aServer(once), asked)).toEqual([200, 429, 429]);
  });

  test('is the same for each connection, also behind a proxy that tells its port', async () => {
    const once = { COST_BUDGET_ANONYMOUS: '61', RATE_LIMIT_ANONYMOUS: '61', TRUST_PROXY: 'on' };
    const asked = ['192.0.2.1:4711', '192.0.2.1:4712', '[2001:db8::1]:4711', '[2001:db8::1]:4712', 'a', 'b'];
    expect(
      await statuses(
        await served.aServer(once),
        asked.map((told) => from('10.0.0.1', told)),
      ),
    ).toEqual([200, 429, 200, 429, 200, 429]);
  });

  test('is whom the nearest proxy saw: what a client wrote before that changes nothing', async () => {
    const once = { COST_BUDGET_ANONYMOUS: '61', RATE_LIMIT_ANONYMOUS: '61', TRUST_PROXY: 'on' };
    const asked = [1, 2, 3].map((made) => from('10.0.0.1', `198.51.100.${made}, 192.0.2.1`));
    expect(await statuses(await served.aServer(once), asked)).toEqual([200, 429, 429]);
    const careless = fastify({ trustProxy: true });
    careless.get('/', async ({ ip }) => ip);
    const told = await careless.inject({ url: '/', headers: asked[0]?.headers });
    expect(told.body).toBe('198.51.100.1');
  });

  test('is the key or the person who signed in, wherever from; without one the organisation', async () => {
    const settings = { budget: 10, minute: 10 };
    const { of } = makeAllowances({ anonymous: settings, signedIn: settings }, apart);
    const person: Viewer = { ...anonymous, kind: 'PARTNER', actor: 'anna', organisation: 'org_a' };
    const asked: [Viewer, string][] = [
      [person, '192.0.2.1'],
      [person, '192.0.2.2'],
      [{ ...person, actor: 'bram' }, '192.0.2.1'],
      [{ ...person, actor: null }, '192.0.2.1'],
      [{ ...person, actor: null }, '192.0.2.2'],
      [{ ...person, actor: null, organisation: 'org_b' }, '192.0.2.1'],
      [anonymous, '192.0.2.1'],
    ];
    const allowed: boolean[] = [];
    for (const [viewer, address] of asked) allowed.push((await of(viewer, address).spend(10)).isAllowed);
    expect(allowed).toEqual([true, false, true, true, false, true, true]);
  });

  test('signed in may ask ten times as much as who is not', async () => {
    const { of } = makeAllowances(
      { anonymous: { budget: 50_000, minute: 1e6 }, signedIn: { budget: 500_000, minute: 1e7 } },
      apart,
    );
    expect(of(anonymous, '::1').budget).toBe(50_000);
    expect(of({ ...anonymous, kind: 'DASHBOARD', actor: 'kk_1' }, '::1').budget).toBe(500_000);
  });
});

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
    one = await served.aServer({ ...settings, ...inRedis(redis) });
    other = await served.aServer({ ...settings, ...inRedis(redis) });
    await until(1_000, one);
    await until(1_000, other);
  }, 30_000);
  afterAll(async () => {
    for (const server of [one, other]) await server?.close();
    await redis?.remove();
  });

  const remaining = async (server: FastifyInstance, address: string) =>
    Number((await ask(server, from(address))).headers['ratelimit-remaining']);

  test('hold for all processes together; counted apart each would start anew', async () => {
    expect([await remaining(one, '192.0.2.1'), await remaining(other, '192.0.2.1')]).toEqual([940, 880]);
    const apart = [await served.aServer(settings), await served.aServer(settings)];
    for (const server of apart) expect(await remaining(server, '192.0.2.1')).toBe(940);
  });

  test('are a quarter while it is killed, each question answered, and as before once it is back', async () => {
    await redis.kill();
    await until(250);
    const asked = Array.from({ length: 6 }, () => from('192.0.2.3'));
    expect(await statuses(one, asked)).toEqual([200, 200, 200, 200, 429, 429]);
    expect(served.logged.join()).toContain('Redis cannot be reached');

    await redis.start();
    await until(1_000);
    await until(1_000, other);
    expect([await remaining(one, '192.0.2.4'), await remaining(other, '192.0.2.4')]).toEqual([940, 880]);
    expect(served.logged.join()).toContain('Redis is back');
  }, 30_000);

  test('are a quarter for a service that started before it, until it is there', async () => {
    const late = await makeRedis();
    const server = await served.aServer({ ...settings, ...inRedis(late) });
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
    const told = served.logged.length;
    await client.sendCommand(['CONFIG', 'SET', 'maxmemory', '1']);
    try {
      expect(await limitOf(one, '192.0.2.8')).toBe(250);
      expect(served.logged.slice(told).join()).toContain('Redis does not count (OOM');
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
    await ask(one, from('192.0.2.77'));
    const keys = await client.keys('*');
    client.destroy();
    expect(keys.length).toBeGreaterThan(0);
    for (const key of keys) expect(key).toMatch(/^ketenkaart:anonymous:[\w-]{22}$/);
  });

  test('are kept under names that cannot be found out by trying every address, as those of a bare digest can', async () => {
    const { createClient } = await import('@redis/client');
    const client = await createClient({ url: redis.url }).connect();
    await ask(one, from('192.0.2.78'));
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
