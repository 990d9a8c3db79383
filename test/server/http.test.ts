import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { InjectOptions } from 'fastify';
import { GraphQLError } from 'graphql';
import { headersOfAll } from '../../src/server/http-rules.ts';
import { sendRaw } from './hostile/sockets.ts';
import { type Served, serveTown, withSources } from './served.ts';

let served: Served;
const ask: Served['ask'] = (...question) => served.ask(...question);
const aServer: Served['aServer'] = (...options) => served.aServer(...options);

beforeAll(async () => {
  served = await serveTown();
}, 180_000);
afterAll(() => served.close());

describe('a request over HTTP', () => {
  test('is answered, with the number of its statements', async () => {
    const answer = await ask('{ area(code: "BU99990001") { name parent { name } municipality { name } } }');
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toEqual({
      data: { area: { name: 'Havenkant', parent: { name: 'Oost' }, municipality: { name: 'Voorstad' } } },
      extensions: { cost: { requested: 3, budget: 50_000 } },
    });
    expect(answer.headers).toMatchObject({
      'cache-control': 'no-store',
      'api-version': '1',
      'x-statements': '2',
    });
  });

  test('may be a GET that a page of another site cannot make by itself', async () => {
    const url = `/graphql?query=${encodeURIComponent('{ sources { name } }')}`;
    const simple = await served.service.inject({ url });
    expect(simple.statusCode).toBe(400);
    expect(simple.json().errors[0]).toMatchObject({ extensions: { code: 'BAD_REQUEST' } });
    const preflighted = await served.service.inject({ url, headers: { 'apollo-require-preflight': 'true' } });
    expect(preflighted.json()).toMatchObject({ data: { sources: [{ name: 'Voorstad' }] } });
  });

  test('gets a new id, which the answer and the log carry', async () => {
    const headers = { 'x-request-id': 'made-up-by-a-client' };
    const answer = await ask('{ __typename }', {}, served.service, { headers });
    expect(answer.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(served.logged.at(-1)).toContain(answer.headers['x-request-id']);
    const behindProxy = await aServer({ TRUST_PROXY: 'on' });
    const trusted = await ask('{ __typename }', {}, behindProxy, { headers });
    expect(trusted.headers['x-request-id']).toBe('made-up-by-a-client');
    const long = await ask('{ __typename }', {}, behindProxy, { headers: { 'x-request-id': 'a b' } });
    expect(long.headers['x-request-id']).not.toBe('a b');
  });

  test.each(['/graphql', '/livez', '/schema.graphql', '/graphiql', '/nothing', '/%'])(
    'to %s cannot be framed, sniffed or sent over plain HTTP later',
    async (url) => {
      const { headers } = await served.service.inject(url);
      expect(headers).toMatchObject({
        'x-frame-options': 'DENY',
        'x-content-type-options': 'nosniff',
        'strict-transport-security': expect.stringContaining('max-age='),
        'content-security-policy': expect.stringMatching(/default-src 'none'.*frame-ancestors 'none'/),
        'referrer-policy': 'no-referrer',
      });
      expect(headers['x-powered-by']).toBeUndefined();
    },
  );

  const answered: [string, number, InjectOptions][] = [
    ['one that is asked', 200, { url: '/livez' }],
    ['one of a page', 302, { url: '/' }],
    ['one that is not there', 404, { url: '/nothing' }],
    ['one of a method that is not there', 404, { method: 'PUT', url: '/graphql' }],
    ['one that cannot be read', 404, { url: '/%' }],
    ['one of a body that cannot be read', 400, { method: 'POST', url: '/graphql', payload: { query: 1 } }],
    ['one of a compressed body', 415, { url: '/livez', headers: { 'content-encoding': 'gzip' } }],
    ['one of nobody that is known', 401, { url: '/graphql', headers: { authorization: 'Bearer x' } }],
    [
      'one that a browser asks before',
      204,
      {
        method: 'OPTIONS',
        url: '/graphql',
        headers: { origin: 'https://a.nl', 'access-control-request-method': 'POST' },
      },
    ],
  ];
  test.each(answered)('%s has every header that holds for all answers (%i)', async (_, status, options) => {
    const { statusCode, headers } = await served.service.inject(options);
    expect(statusCode).toBe(status);
    expect(headers).toMatchObject({
      'x-frame-options': 'DENY',
      'x-content-type-options': 'nosniff',
      'strict-transport-security': expect.stringContaining('max-age='),
      'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
      'api-version': '1',
      'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
  });

  test('that cannot be read as one is refused with those headers too', async () => {
    const server = await aServer();
    await server.listen({ host: '127.0.0.1', port: 0 });
    const { port } = server.server.address() as AddressInfo;
    const answerTo = async (text: string) =>
      (await sendRaw(port, { name: '', parts: [text] })).split('\r\n\r\n');
    const [head = '', body = ''] = await answerTo('HELLO\r\n\r\n');
    expect(head).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
    const given = Object.fromEntries(head.split('\r\n').map((line) => line.split(/: (.*)/s, 2)));
    expect(given).toMatchObject(headersOfAll);
    expect((await served.service.inject('/livez')).headers).toMatchObject(headersOfAll);
    expect(JSON.parse(body)).toEqual({
      ...{ code: 'BAD_REQUEST', message: 'This is no request over HTTP/1.1.' },
      requestId: given['x-request-id'],
    });
    const [large] = await answerTo(`GET /livez HTTP/1.1\r\nHost: a\r\nX-A: ${'a'.repeat(40_000)}\r\n\r\n`);
    expect(large).toMatch(/^HTTP\/1\.1 431 /);
  });

  test('has five seconds for its headers, and ten for all of it', () => {
    const { headersTimeout, requestTimeout } = served.service.server;
    expect({ headersTimeout, requestTimeout }).toEqual({ headersTimeout: 5_000, requestTimeout: 10_000 });
  });

  test('to a path that is not there is 404, without a page', async () => {
    const answer = await served.service.inject('/wp-admin?x=1');
    expect(answer.statusCode).toBe(404);
    expect(answer.json()).toEqual({
      code: 'NOT_FOUND',
      message: 'There is nothing at GET /wp-admin.',
      requestId: answer.headers['x-request-id'],
    });
    const outside = await served.service.inject('/assets/..%5c..%5cpackage.json');
    expect([outside.statusCode, outside.json().code]).toEqual([404, 'NOT_FOUND']);
  });

  test('with a large answer is compressed when the client can read that', async () => {
    const headers = { 'accept-encoding': 'gzip, br' };
    const answer = await served.service.inject({ url: '/schema.graphql', headers });
    expect(answer.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(answer.rawPayload).toString()).toContain('interface Area');
    const small = await served.service.inject({ url: '/livez', headers });
    expect(small.headers['content-encoding']).toBeUndefined();
  });
});

describe('a request that is refused', () => {
  const json = { 'content-type': 'application/json' };
  const body = JSON.stringify({ query: '{ sources { name } }' });
  const refused: [string, number, InjectOptions][] = [
    ['a body of more than 100 kB', 413, { headers: json, payload: `{"query":"#${'x'.repeat(100_001)}"}` }],
    [
      'a form',
      415,
      { headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: 'query={a}' },
    ],
    ['plain text', 415, { headers: { 'content-type': 'text/plain' }, payload: body }],
    ['a compressed body', 415, { headers: { ...json, 'content-encoding': 'gzip' }, payload: gzipSync(body) }],
    ['a body that is no JSON', 400, { headers: json, payload: '{"query":' }],
    ['a body that would change prototypes', 400, { headers: json, payload: '{"__proto__":{"query":"{a}"}}' }],
    ['no body', 400, { headers: json }],
    ['a list of operations', 400, { headers: json, payload: `[${body},${body}]` }],
    ['a query that is no text', 400, { headers: json, payload: '{"query":{"a":1}}' }],
  ];

  test.each(refused)('%s: %i', async (_, status, options) => {
    const answer = await served.service.inject({ method: 'POST', url: '/graphql', ...options });
    expect(answer.statusCode).toBe(status);
    const [error] = answer.json().errors;
    expect(error.extensions).toEqual({ code: 'BAD_REQUEST' });
    expect(error.message).not.toMatch(/FST_|node_modules/);
    expect(error.message).not.toContain(process.cwd());
  });

  test('graphql+json is as good as json', async () => {
    const headers = { 'content-type': 'application/graphql+json' };
    const answer = await served.service.inject({ method: 'POST', url: '/graphql', headers, payload: body });
    expect(answer.statusCode).toBe(200);
  });
});

describe('an error in an answer', () => {
  test.each([
    ['{ sources { name ', 400, 'GRAPHQL_PARSE_FAILED'],
    ['{ sources { nam } }', 400, 'GRAPHQL_VALIDATION_FAILED'],
    ['{ area(code: "XX") { name } }', 400, 'BAD_USER_INPUT'],
    ['{ areas(first: 900) { totalCount } }', 200, 'BAD_USER_INPUT'],
    ['query A { __typename } query B { __typename }', 400, 'BAD_REQUEST'],
  ])('of %s is %i %s', async (query, status, code) => {
    const answer = await ask(query);
    expect(answer.statusCode).toBe(status);
    expect(answer.json().errors[0].extensions).toEqual({ code });
  });

  test('of a variable says what was wrong with it', async () => {
    const answer = await ask('query ($c: AreaCode!) { area(code: $c) { name } }', { c: 'XX' });
    expect(answer.json().errors[0]).toMatchObject({
      message: expect.stringContaining('"XX" is not an area code'),
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  test('of validation is one of at most five, and one that says there are more', async () => {
    const answer = await ask(`{ sources { ${'abcdefgh'.split('').join(' ')} } }`);
    expect(answer.json().errors).toHaveLength(6);
  });

  test('suggests names while developing, and none in production', async () => {
    const query = '{ source { name } }';
    expect((await ask(query)).body).toContain('Did you mean \\"sources\\"');
    const answer = await ask(query, {}, await aServer({ NODE_ENV: 'production' }));
    expect(answer.json().errors[0].message).toBe('Cannot query field "source" on type "Query".');
    expect(answer.headers['x-statements']).toBeUndefined();
  });

  test.each(['production', 'development'])(
    'that is our fault is a number to the client in %s',
    async (env) => {
      const failing = await withSources(() => {
        throw new Error('select bsn from person in /srv/secret.js');
      });
      const server = await aServer({ NODE_ENV: env }, { schema: failing });
      const answer = await ask('{ sources { name } area(code: "GM9999") { name } }', {}, server);
      const { incident } = answer.json().errors[0].extensions;
      expect(answer.json()).toEqual({
        errors: [
          {
            message: `Something went wrong on our side; incident ${incident}.`,
            locations: [{ line: 1, column: 3 }],
            path: ['sources'],
            extensions: { code: 'INTERNAL_SERVER_ERROR', incident },
          },
        ],
        // The rest of the answer stays.
        data: { sources: null, area: { name: 'Voorstad' } },
        extensions: { cost: { requested: 61, budget: 50_000 } },
      });
      const line = served.logged.find((text) => text.includes(incident)) ?? '';
      expect(JSON.parse(line)).toMatchObject({
        level: 'error',
        err: { message: expect.stringContaining('secret.js') },
      });
    },
  );

  test('of a statement says nothing of the statement, and the next request is served', async () => {
    const failing = await withSources((_, __, { rows }) => rows.selectFrom('nothing' as 'source').execute());
    const server = await aServer({}, { schema: failing });
    for (const _ of [1, 2, 3]) {
      const answer = await ask('{ sources { name } }', {}, server);
      expect(answer.json().errors[0].extensions.code).toBe('INTERNAL_SERVER_ERROR');
      expect(answer.body).not.toMatch(/nothing|relation|select/);
    }
    expect((await ask('{ sources { name } }')).json().data.sources).toHaveLength(1);
  });

  test('of a database that is away is 503 with a moment to come back', async () => {
    const failing = await withSources(() => {
      throw Object.assign(new Error('connect ECONNREFUSED 10.0.0.5:5432'), { code: 'ECONNREFUSED' });
    });
    const answer = await ask('{ sources { name } }', {}, await aServer({}, { schema: failing }));
    expect(answer.statusCode).toBe(503);
    expect(answer.headers['retry-after']).toBe('2');
    expect(answer.body).not.toContain('10.0.0.5');
  });
});

describe('the reads of a request', () => {
  test('end with it: many at once are all served', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => ask('{ sources { name } areas { nodes { name } totalCount } }')),
    );
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
    expect(answers[0]?.json().data.areas.totalCount).toBe(5);
  });

  test('end when the client goes away', async () => {
    const steps: string[] = [];
    const slow = await withSources(async (_, __, { rows }) => {
      await rows.selectFrom('source').select('id').execute();
      steps.push('first read');
      await new Promise((resolve) => setTimeout(resolve, 300));
      steps.push(
        await rows
          .selectFrom('source')
          .select('id')
          .execute()
          .then(() => 'second read', String),
      );
      return [];
    });
    const server = await aServer({}, { schema: slow });
    await server.listen({ host: '127.0.0.1', port: 0 });
    const { port } = server.server.address() as AddressInfo;
    const headers = { 'content-type': 'application/json' };
    const call = httpRequest({ port, host: '127.0.0.1', path: '/graphql', method: 'POST', headers });
    call.on('error', () => {});
    call.end(JSON.stringify({ query: '{ sources { name } }' }));
    while (steps.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    call.destroy();
    expect((await ask('{ sources { name } }')).statusCode).toBe(200);
    while (steps.length < 2) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(steps[1]).toContain('a read after its request ended');
  });

  test('go on in a new transaction after a write of the same request', async () => {
    const writing = await withSources(async (_, __, context) => {
      await context.rows.selectFrom('source').select('id').execute();
      await context.write(async () => {});
      return context.rows.selectFrom('source').selectAll().execute();
    });
    const answer = await ask('{ sources { name } }', {}, await aServer({}, { schema: writing }));
    expect(answer.json().data).toEqual({ sources: [{ name: 'Voorstad' }] });
  });

  test('are not begun by a query that reads nothing', async () => {
    expect((await ask('{ __typename }')).headers['x-statements']).toBe('0');
  });
});

describe('a service that stops', () => {
  test('answers what is underway first', async () => {
    let isAsked = false;
    const slow = await withSources(async (_, __, { rows }) => {
      isAsked = true;
      await new Promise((resolve) => setTimeout(resolve, 300));
      return rows.selectFrom('source').selectAll().execute();
    });
    const server = await aServer({}, { schema: slow });
    const url = await server.listen({ host: '127.0.0.1', port: 0 });
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ query: '{ sources { name } }' });
    const underway = fetch(`${url}/graphql`, { method: 'POST', headers, body });
    while (!isAsked) await new Promise((resolve) => setTimeout(resolve, 10));
    await server.close();
    expect(await (await underway).json()).toMatchObject({ data: { sources: [{ name: 'Voorstad' }] } });
    await expect(fetch(`${url}/livez`)).rejects.toThrow();
  });
});

describe('a page of another site', () => {
  const origin = 'https://kaart.example.nl';
  const preflight = { origin, 'access-control-request-method': 'POST' };

  test('may read public answers, without credentials', async () => {
    const answer = await ask('{ __typename }', {}, served.service, { headers: { origin } });
    expect(answer.headers['access-control-allow-origin']).toBe('*');
    expect(answer.headers['access-control-allow-credentials']).toBeUndefined();
    const asked = await served.service.inject({ method: 'OPTIONS', url: '/graphql', headers: preflight });
    expect(asked.statusCode).toBe(204);
    expect(asked.headers).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET, POST',
      'access-control-allow-headers': expect.stringContaining('content-type'),
    });
  });

  test('may read only when it is on the list, where there is one', async () => {
    const server = await aServer({ CORS_ORIGINS: `${origin},https://example.nl` });
    for (const method of ['GET', 'OPTIONS'] as const) {
      const listed = await server.inject({ method, url: '/livez', headers: preflight });
      expect(listed.headers).toMatchObject({
        'access-control-allow-origin': origin,
        vary: expect.stringContaining('Origin'),
      });
      const other = await server.inject({
        method,
        url: '/livez',
        headers: { ...preflight, origin: 'https://kaart.example.nl.evil.example' },
      });
      expect(Object.keys(other.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
      expect(other.headers.vary).toContain('Origin');
    }
  });
});

describe('what may be asked', () => {
  test('is told at /schema.graphql and by introspection', async () => {
    const answer = await served.service.inject('/schema.graphql');
    expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(answer.body).toContain('interface Area');
    expect((await ask('{ __schema { queryType { name } } }')).json().data.__schema.queryType.name).toBe(
      'Query',
    );
  });

  test('is not told when that is switched off', async () => {
    const server = await aServer({ INTROSPECTION: 'off' });
    expect((await server.inject('/schema.graphql')).statusCode).toBe(404);
    expect((await ask('{ __schema { queryType { name } } }', {}, server)).statusCode).toBe(400);
  });

  test('the doors for whoever watches the service are open', async () => {
    expect((await served.service.inject('/livez')).json()).toEqual({ status: 'ok' });
    expect((await served.service.inject('/readyz')).json()).toEqual({
      status: 'ok',
      checks: { database: { ok: true } },
    });
    expect((await served.service.inject('/metrics')).body).toContain('ketenkaart_graphql_operations_total');
  });
});

describe('a compiled query over the real schema', () => {
  const area = 'id code edition level name label __typename';
  const questions: [string, string, object][] = [
    [
      'an area of each level',
      `{ a: area(code: "NL00") { ${area} } b: area(code: "bu99990001") { ${area} } }`,
      {},
    ],
    [
      'areas under areas',
      `{ municipality(code: "GM9999") { ${area} districts { ${area} neighbourhoods { ${area} parent { ${area} } } } } }`,
      {},
    ],
    [
      'population, figures and their sources',
      '{ areas { nodes { code population { inhabitants { value status source { name } } children4to12 { value low high method } } } } }',
      {},
    ],
    [
      'a list with a filter and a page',
      'query ($w: AreaFilter, $f: Int!, $o: AreaOrder!) { areas(where: $w, first: $f, orderBy: $o) { nodes { name } totalCount pageInfo { hasNextPage } } }',
      { w: { levels: ['NEIGHBOURHOOD'], within: 'gm9999' }, f: 1, o: 'NAME' },
    ],
    ['nothing there', '{ area(code: "BU00000000") { name } municipality(code: "BU99990001") { name } }', {}],
    ['an error beside an answer', '{ area(code: "GM9999") { name boundary(simplifyMetres: -1) } }', {}],
    ['a refused page', '{ areas(first: 900) { totalCount } area(code: "GM9999") { name } }', {}],
    ['a wrong variable', 'query ($c: AreaCode!) { area(code: $c) { name } }', { c: 'XX' }],
  ];

  test.each(questions)('gives the answer of graphql-js: %s', async (_, query, variables) => {
    const plain = await aServer({}, { compileQueries: false });
    const compiling = await aServer();
    const expected = await ask(query, variables, plain);
    for (const _ of ['met', 'compiled', 'again']) {
      const answer = await ask(query, variables, compiling);
      expect(answer.body).toBe(expected.body);
      expect(answer.statusCode).toBe(expected.statusCode);
      if (!expected.body.includes('"errors"')) {
        expect(answer.headers['x-statements']).toBe(expected.headers['x-statements']);
      }
    }
  });

  test('that fails reads again from the beginning, not what is left of the first time', async () => {
    let asked = 0;
    const failing = await withSources(async (_, __, { rows }) => {
      asked += 1;
      await rows.selectFrom('source').select('id').execute();
      throw new GraphQLError('it is so', { extensions: { code: 'CONFLICT' } });
    });
    const server = await aServer({}, { schema: failing });
    const statements: unknown[] = [];
    for (const _ of ['met', 'compiled']) {
      const answer = await ask('{ sources { name } }', {}, server);
      expect(answer.json().errors[0].extensions).toEqual({ code: 'CONFLICT' });
      statements.push(answer.headers['x-statements']);
    }
    expect(statements).toEqual(['1', '2']);
    expect(asked).toBe(3);
  });
});
