import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { servingTown } from '../served.ts';

/** Examples with something put in, left out or doubled: almost questions, which few would think of. */
const examples = globSync('schema/examples/*.graphql').map((file) => readFileSync(file, 'utf8'));
const scraps = [
  '{',
  '}',
  '(',
  ')',
  '[',
  ']',
  '"',
  '"""',
  '$',
  '!',
  ':',
  '=',
  '@',
  '|',
  '&',
  '...',
  '#',
  ',',
  '\\',
  '\\u{',
  '-',
  '0',
  '1e',
  '.',
  'on',
  'null',
  'fragment',
  'query',
  'mutation',
  '__typename',
  '\ufeff',
  '\0',
  'é',
];

const question = fc
  .record({
    text: fc.constantFrom(...examples),
    at: fc.integer({ min: 0, max: 999 }),
    cut: fc.nat(12),
    scrap: fc.oneof(fc.constantFrom(...scraps), fc.string({ maxLength: 8 })),
    times: fc.integer({ min: 0, max: 40 }),
  })
  .map(({ text, at, cut, scrap, times }) => {
    const begin = Math.floor((at / 1_000) * text.length);
    return text.slice(0, begin) + scrap.repeat(times) + text.slice(begin + cut);
  });

const served = servingTown();

test('almost a question is answered or refused, and never a fault of ours', async () => {
  const server = await served.aServer({ RATE_LIMIT_ANONYMOUS: '1000000000', NODE_ENV: 'production' });
  const codes = new Set<string>();
  const property = fc.asyncProperty(
    question,
    fc.dictionary(fc.string(), fc.jsonValue()),
    async (query, variables) => {
      const answer = await served.ask(query, variables, server);
      expect(answer.statusCode).toBeLessThan(500);
      for (const { extensions } of answer.json().errors ?? []) codes.add(extensions.code);
    },
  );
  await fc.assert(property, { numRuns: 400 });
  expect([...codes]).not.toContain('INTERNAL_SERVER_ERROR');
  // Of every kind there was something among them.
  expect([...codes]).toEqual(expect.arrayContaining(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED']));
}, 120_000);
