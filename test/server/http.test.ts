import type { AddressInfo } from 'node:net';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { InjectOptions } from 'fastify';
import { headersOfAll } from '../../src/server/http-rules.ts';
import { sendRaw } from './hostile/sockets.ts';
import { servingTown } from './served.ts';

const served = servingTown();
const { ask, aServer } = served;

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

  test('may say what its question is part of, as who traces does', async () => {
    const sent = ['traceparent', 'tracestate'];
    const asked = await served.service.inject({
      ...{ method: 'OPTIONS', url: '/graphql' },
      headers: { ...preflight, 'access-control-request-headers': sent.join() },
    });
    const allowed = String(asked.headers['access-control-allow-headers']).split(', ');
    expect(sent.filter((name) => !allowed.includes(name))).toEqual([]);
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
