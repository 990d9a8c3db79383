import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { findTrusted, readTrustedDocuments } from '../../../src/server/limit/trusted-documents.ts';
import { type Served, serveTown } from '../served.ts';

const text = 'query Area($code: AreaCode!) { area(code: $code) { name } }';
const documentId = `sha256:${createHash('sha256').update(text).digest('hex')}`;
const directory = mkdtempSync(join(tmpdir(), 'ketenkaart-documents-'));
const file = join(directory, 'persisted-documents.json');
writeFileSync(file, JSON.stringify({ [documentId]: text }));
const variables = { code: 'GM9999' };
const answered = { data: { area: { name: 'Voorstad' } } };

let served: Served;
let open: FastifyInstance;
let strict: FastifyInstance;
beforeAll(async () => {
  served = await serveTown();
  open = await served.aServer({ TRUSTED_DOCUMENTS_FILE: file });
  strict = await served.aServer({ TRUSTED_DOCUMENTS_FILE: file, TRUSTED_DOCUMENTS: 'anonymous' });
}, 180_000);
afterAll(async () => {
  await served.close();
  rmSync(directory, { recursive: true });
});

const post = (server: FastifyInstance, payload: object) =>
  server.inject({ method: 'POST', url: '/graphql', payload });
const get = (server: FastifyInstance, parameters: Record<string, string>) =>
  server.inject({
    url: `/graphql?${new URLSearchParams(parameters)}`,
    headers: { 'apollo-require-preflight': 'true' },
  });

describe('a trusted document', () => {
  test('is asked by its id, over POST and GET, also by who may write questions', async () => {
    for (const server of [open, strict]) {
      expect((await post(server, { documentId, variables })).json()).toMatchObject(answered);
      expect((await get(server, { documentId, variables: JSON.stringify(variables) })).json()).toMatchObject(
        answered,
      );
    }
  });

  test.each([
    'sha256:0',
    'x',
    '',
    '__proto__',
    'constructor',
    `${documentId} `,
    `sha256:${'0'.repeat(5_000)}`,
  ])('that is not there (%j) is said to be so', async (id) => {
    const answer = await post(strict, { documentId: id, variables });
    expect(answer.statusCode).toBe(404);
    expect(answer.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
    expect(answer.headers['x-statements']).toBeUndefined();
  });

  test('cannot come with a text beside it', async () => {
    const answer = await post(open, { documentId, query: '{ __typename }', variables });
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  });

  test('has the limits of every other', async () => {
    const narrow = await served.aServer({
      TRUSTED_DOCUMENTS_FILE: file,
      RATE_LIMIT_ANONYMOUS: '10',
      COST_BUDGET_ANONYMOUS: '1',
    });
    expect((await post(narrow, { documentId, variables })).statusCode).toBe(200);
    expect((await post(narrow, { documentId, variables })).statusCode).toBe(429);
  });
});

describe('who may ask trusted documents only', () => {
  const written: [string, object][] = [
    ['a question', { query: '{ __typename }' }],
    ['the text of a trusted document', { query: text, variables }],
    ['the schema', { query: '{ __schema { queryType { name } } }' }],
    ['an id that is no text', { documentId: 5, query: '{ __typename }' }],
    ['an id that is nothing', { documentId: null, query: '{ __typename }' }],
    ['a question that is no text', { query: { kind: 'Document' } }],
  ];

  test.each(written)('is refused %s', async (_, payload) => {
    const answer = await post(strict, payload);
    expect(answer.statusCode).toBe(403);
    expect(answer.json()).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
  });

  test('is refused a question in the address', async () => {
    expect((await get(strict, { query: '{ __typename }' })).statusCode).toBe(403);
    expect((await get(open, { query: '{ __typename }' })).statusCode).toBe(200);
  });

  test('would be answered where it is not switched on', async () => {
    const answers = await Promise.all(written.slice(0, 3).map(([, payload]) => post(open, payload)));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200]);
  });

  test('is only who is named', () => {
    const documents = readTrustedDocuments(file, ['PARTNER', 'DASHBOARD']);
    const asked = { documentId: null, hasQuery: true };
    expect(findTrusted(documents, 'ANONYMOUS', asked)).toBeNull();
    expect(() => findTrusted(documents, 'PARTNER', asked)).toThrow('Only trusted documents');
    expect(findTrusted(documents, 'PARTNER', { documentId, hasQuery: false })).toBe(text);
  });
});

describe('a file of trusted documents', () => {
  test.each([
    ['that is not there', null],
    ['that is no JSON', '{'],
    ['that is a list', '["a"]'],
    ['with an id of no kind', '{"a":"{ a }"}'],
    ['with a document that is no text', '{"sha256:a":1}'],
  ])('%s keeps the service from starting, by its name', (_, content) => {
    const path = join(directory, 'wrong.json');
    if (content === null) rmSync(path, { force: true });
    else writeFileSync(path, content);
    expect(() => readTrustedDocuments(path, [])).toThrow(path);
  });
});
