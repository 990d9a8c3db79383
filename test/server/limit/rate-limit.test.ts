import fastify from 'fastify';
import { anonymous, type Viewer } from '../../../src/access/viewer.ts';
import { makeAllowances } from '../../../src/server/limit/allowance.ts';
import { askTown, from } from './ask-town.ts';

const narrow = { COST_BUDGET_ANONYMOUS: '61', RATE_LIMIT_ANONYMOUS: '200' };

/** Of a process that counts by itself. */
const apart = { shared: null, secret: Buffer.from('long enough to be a secret') };

const town = askTown();
const { ask, statuses } = town;

describe('what may be asked in a minute', () => {
  test('goes down by what each question costs, as the answer says', async () => {
    const server = await town.served.aServer(narrow);
    const answers = [await ask(server), await ask(server), await ask(server)];
    expect(answers.map(({ headers }) => headers['ratelimit-remaining'])).toEqual(['140', '80', '20']);
    const reset = Number(answers[0]?.headers['ratelimit-reset']);
    expect(answers[0]?.headers).toMatchObject({
      'ratelimit-limit': '200',
      'ratelimit-policy': '"cost";q=200;w=60',
      ratelimit: `"cost";r=140;t=${reset}`,
    });
    // Of the minute some seconds may have gone by, on a machine that reads the question slowly.
    expect(reset).toBeGreaterThan(30);
    expect(reset).toBeLessThanOrEqual(60);
    expect(answers[0]?.json().extensions).toEqual({ cost: { requested: 60, budget: 61 } });
  });

  test('comes to an end: 429, when to come back, and nothing is read', async () => {
    const server = await town.served.aServer(narrow);
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
    const server = await town.served.aServer({ ...narrow, RATE_LIMIT_ANONYMOUS: '1000000000' });
    expect(new Set(await statuses(server, Array(20).fill({})))).toEqual(new Set([200]));
  });

  test('is also spent by what cannot be read, is refused or costs too much; who is sent away is counted', async () => {
    const server = await town.served.aServer(narrow);
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
    const { body } = await server.inject('/metrics');
    expect(body).toContain('ketenkaart_graphql_operations_total{operation="other",outcome="RATE_LIMITED"} 4');
  });

  test('of a question that costs more than its budget names both', async () => {
    const answer = await ask(
      await town.served.aServer(narrow),
      {},
      '{ areas { nodes { parent { name } } } }',
    );
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
    const generous = await town.served.aServer({ ...narrow, COST_BUDGET_ANONYMOUS: '101' });
    expect((await ask(generous, {}, '{ areas { nodes { parent { name } } } }')).statusCode).toBe(200);
  });
});

describe('a network as a file', () => {
  const url = '/export/network.gexf?area=GM9999';

  test('is taken off what may be asked in a minute, and refused when that is over', async () => {
    const server = await town.served.aServer({ RATE_LIMIT_ANONYMOUS: '60000' });
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
    const server = await town.served.aServer({ COST_BUDGET_ANONYMOUS: '61', RATE_LIMIT_ANONYMOUS: '61' });
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
    expect(await statuses(await town.served.aServer({ ...once, TRUST_PROXY: 'on' }), asked)).toEqual([
      200, 200, 429,
    ]);
    expect(await statuses(await town.served.aServer(once), asked)).toEqual([200, 429, 429]);
  });

  test('is the same for each connection, also behind a proxy that tells its port', async () => {
    const once = { COST_BUDGET_ANONYMOUS: '61', RATE_LIMIT_ANONYMOUS: '61', TRUST_PROXY: 'on' };
    const asked = ['192.0.2.1:4711', '192.0.2.1:4712', '[2001:db8::1]:4711', '[2001:db8::1]:4712', 'a', 'b'];
    expect(
      await statuses(
        await town.served.aServer(once),
        asked.map((told) => from('10.0.0.1', told)),
      ),
    ).toEqual([200, 429, 200, 429, 200, 429]);
  });

  test('is whom the nearest proxy saw: what a client wrote before that changes nothing', async () => {
    const once = { COST_BUDGET_ANONYMOUS: '61', RATE_LIMIT_ANONYMOUS: '61', TRUST_PROXY: 'on' };
    const asked = [1, 2, 3].map((made) => from('10.0.0.1', `198.51.100.${made}, 192.0.2.1`));
    expect(await statuses(await town.served.aServer(once), asked)).toEqual([200, 429, 429]);
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
