import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { readExamples } from '../src/server/examples.ts';
import { makeLog } from '../src/server/log/log.ts';
import { makeServer } from '../src/server/make-server.ts';
import { buildApiSchema } from '../src/server/schema/schema.ts';
import { readSettings } from '../src/server/setting/settings.ts';
import { openOwnDatabase } from './own-database.ts';
import { sampleDay } from './prepared.ts';

/**
 * Every example is documentation, a tab of GraphiQL and a test. Beside it stands what it must answer on the sample
 * municipality, how many statements it may send and what it costs; where one of them is missing it is written, and the
 * test fails once, so that somebody reads it before it counts. That it is answered at all says that the cost fits the
 * budget of who is not signed in.
 */
const directory = join(import.meta.dirname, '../../schema/examples');
const files = readdirSync(directory).filter((file) => file.endsWith('.graphql'));

interface Expected {
  readonly statements: number;
  readonly cost: number;
  readonly answer: unknown;
}

let compiled: FastifyInstance;
let interpreted: FastifyInstance;
let close: () => Promise<void>;

beforeAll(async () => {
  const database = await openOwnDatabase({ prepared: 'SAMPLE' });
  const settings = readSettings({
    NODE_ENV: 'test',
    CURSOR_SECRET: 'the same for both servers, and long enough',
  });
  const common = { settings, database, schema: await buildApiSchema(), examples: [], today: () => sampleDay };
  compiled = await makeServer({ ...common, log: makeLog('error') });
  interpreted = await makeServer({ ...common, log: makeLog('error'), compileQueries: false });
  close = async () => {
    await compiled.close();
    await interpreted.close();
    await database.close();
  };
}, 120_000);
afterAll(() => close());

async function ask(server: FastifyInstance, file: string) {
  const [query, variables] = [file, file.replace('.graphql', '.variables.json')].map((name) => {
    const path = join(directory, name);
    return existsSync(path) ? readFileSync(path, 'utf8') : '{}';
  });
  const payload = { query, variables: JSON.parse(variables ?? '{}') };
  const response = await server.inject({ method: 'POST', url: '/graphql', payload });
  const { extensions, ...answer } = response.json();
  return { statements: Number(response.headers['x-statements']), cost: extensions?.cost.requested, answer };
}

describe('the example', () => {
  test.each(files)(
    '%s answers as written beside it, with that number of statements and that cost',
    async (file) => {
      const path = join(directory, file.replace('.graphql', '.json'));
      const found = await ask(compiled, file);
      expect(found.answer.errors).toBeUndefined();
      const written = existsSync(path) ? readFileSync(path, 'utf8') : '{}';
      const expected = JSON.parse(written) as Partial<Expected>;
      const { answer = found.answer, ...counted } = { ...found, ...expected };
      const complete = `${JSON.stringify({ ...counted, answer }, null, 2)}\n`;
      if (written !== complete) {
        writeFileSync(path, complete);
        throw new Error(
          `${path} was not complete and is written now: read it, and commit it when it is right`,
        );
      }
      expect(found).toEqual(expected);
    },
  );

  test.each(files)('%s answers the same compiled and not', async (file) => {
    const first = await ask(compiled, file);
    // A document is compiled the second time it comes.
    const second = await ask(compiled, file);
    const plain = await ask(interpreted, file);
    expect(second).toEqual(first);
    expect(plain.answer).toEqual(second.answer);
  });

  test('is a tab of GraphiQL with a name of its own', () => {
    const names = readExamples(directory).map(({ name }) => name);
    expect(names).toHaveLength(files.length);
    expect(new Set(names).size).toBe(files.length);
  });
});
