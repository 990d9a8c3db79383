import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import fastifyCompress from '@fastify/compress';
import fastify, { type FastifyInstance, type InjectOptions } from 'fastify';
import { buildSchema } from 'graphql';
import { type Served, serveTown, withSources } from './served.ts';

/**
 * Each request is sent twice: to the service, which gives nothing for it, and to its twin, which is Fastify and Apollo
 * with our guards taken out, and does what it is asked. So none is refused for another reason.
 */
let served: Served;
let service: FastifyInstance;
let twin: FastifyInstance;
beforeAll(async () => {
  served = await serveTown();
  const fails = async () => {
    throw new Error(tooMuch);
  };
  service = await served.aServer({ NODE_ENV: 'production' }, { schema: await withSources(fails) });
  twin = await withoutGuards();
}, 180_000);
afterAll(async () => {
  await twin.close();
  await served.close();
});

/** What an error of ours may know and nobody else should. */
const tooMuch = 'select digest from api_key at 10.0.0.5:5432';

async function withoutGuards(): Promise<FastifyInstance> {
  const app = fastify({ onProtoPoisoning: 'ignore' });
  await app.register(fastifyCompress);
  const asJson = app.getDefaultJsonParser('ignore', 'ignore');
  app.addContentTypeParser(
    ['text/plain', 'application/x-www-form-urlencoded'],
    { parseAs: 'string' },
    asJson,
  );
  const schema = buildSchema('type Query { sources: [Source] } type Source { name: String }');
  const fails = () => {
    throw new Error(tooMuch);
  };
  Object.assign(schema.getQueryType()?.getFields().sources ?? {}, { resolve: fails });
  const apollo = new ApolloServer({
    schema,
    csrfPrevention: false,
    allowBatchedHttpRequests: true,
    includeStacktraceInErrorResponses: true,
    stopOnTerminationSignals: false,
  });
  await apollo.start();
  app.addHook('onClose', () => apollo.stop());
  app.route({ method: ['GET', 'POST'], url: '/graphql', handler: fastifyApolloHandler(apollo) });
  return app;
}

const json = { 'content-type': 'application/json' };
const query = '{ __typename }';
const asked = JSON.stringify({ query });
const posted = (headers: Record<string, string>, payload: string | Buffer): InjectOptions => ({
  ...{ method: 'POST', url: '/graphql', headers, payload },
});
const hash = createHash('sha256').update(query).digest('hex');

/** What a page of another site can have a browser send without asking first, and what else nobody who means well sends. */
const refused: [string, InjectOptions][] = [
  [
    'a question in an address, as an image or a link asks it',
    { url: `/graphql?query=${encodeURIComponent(query)}` },
  ],
  ['a question in plain text', posted({ 'content-type': 'text/plain' }, asked)],
  ['a question in a form', posted({ 'content-type': 'application/x-www-form-urlencoded' }, asked)],
  ['a list of questions', posted(json, `[${asked},${asked}]`)],
  ['a body that is to be unpacked', posted({ ...json, 'content-encoding': 'gzip' }, gzipSync(asked))],
  ['what would change all objects', posted(json, `{"query":"${query}","__proto__":{"isAdmin":true}}`)],
  [
    'a question to be remembered by its hash, from whoever asks first',
    posted(json, JSON.stringify({ query, extensions: { persistedQuery: { version: 1, sha256Hash: hash } } })),
  ],
];

test.each(refused)('%s gets nothing; the twin answers it', async (_, request) => {
  const given = async (server: FastifyInstance) => (await server.inject(request)).body.includes('"data":');
  expect({ service: await given(service), twin: await given(twin) }).toEqual({ service: false, twin: true });
});

test('what went wrong is told by a number, in which nothing of it is found; the twin tells it', async () => {
  const request = posted(json, JSON.stringify({ query: '{ sources { name } }' }));
  const answer = (await service.inject(request)).json();
  expect(answer.errors).toEqual([
    expect.objectContaining({
      message: expect.stringMatching(/^Something went wrong on our side; incident [0-9a-f]{12}\.$/),
      extensions: { code: 'INTERNAL_SERVER_ERROR', incident: expect.any(String) },
    }),
  ]);
  expect(JSON.stringify(answer)).not.toMatch(/api_key|10\.0\.0\.5|node_modules|\.ts:/);
  const told = (await twin.inject(request)).body;
  expect(told).toContain(tooMuch);
  expect(told).toContain('http-guards.test');
});

test('no answer of /graphql may be kept by anybody on the way, nor a refusal; that of the twin may', async () => {
  const kept = async (server: FastifyInstance) =>
    (await server.inject(posted({ 'content-type': 'text/csv' }, 'a'))).headers['cache-control'];
  expect([await kept(service), await kept(twin)]).toEqual(['no-store', undefined]);
  expect((await service.inject(posted(json, asked))).headers['cache-control']).toBe('no-store');
});

test('a path that is not there is 404 in our own words; the twin names what it is made of', async () => {
  const [ours, theirs] = [await service.inject('/.env'), await twin.inject('/.env')];
  expect([ours.statusCode, theirs.statusCode]).toEqual([404, 404]);
  expect(ours.json()).toMatchObject({ code: 'NOT_FOUND' });
  expect(ours.headers).toHaveProperty('strict-transport-security');
  expect(theirs.headers).not.toHaveProperty('strict-transport-security');
});
