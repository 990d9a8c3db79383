import type { GraphQLSchema } from 'graphql';
import { type Attack, question } from './attack.ts';
import { textArguments } from './schema-arguments.ts';

const nonsense = 'zqxjkvbpw';

/** Texts that mean something to SQL, to a document store, a shell, a template, a file system or a page. */
const injections: readonly string[] = [
  `' OR '1'='1`,
  `'; drop table area; --`,
  `x' UNION SELECT 1, current_user, version() --`,
  `\\'; select pg_sleep(10); --`,
  '$1); select 1; --',
  '{"$ne":null}',
  '%',
  '__proto__',
  '../../../../etc/passwd',
  '$' + '{7*7}{{7*7}}<%= 7*7 %>',
  '<script>alert(1)</script>',
  '`id`; $(id) | cat /etc/passwd',
  '\u202egnp.exe',
  'a'.repeat(1_999),
];

/** In turn one of them in each argument that takes a text, and each of them in a search for names. */
export function injected(schema: GraphQLSchema): Attack[] {
  const places = textArguments(schema);
  const attack = (name: string, query: string, text: string): Attack => ({
    family: 'injection',
    name: `${JSON.stringify(text.slice(0, 30))} in ${name}`,
    request: question(query, { v: text }),
    control: question(query, { v: nonsense }),
  });
  return [
    ...places.flatMap(({ name, query }, index) =>
      [0, 5].map((step) => attack(name, query, injections[(index + step) % injections.length] ?? '')),
    ),
    ...injections.flatMap((text) =>
      places
        .filter(({ name }) => /\.text$|^node\.|^area\.code/.test(name))
        .map(({ name, query }) => attack(name, query, text)),
    ),
  ];
}

/** What is no text, in each argument that takes one. */
export function noText(schema: GraphQLSchema): Attack[] {
  const wrong: readonly (readonly [string, string])[] = [
    ['the character 0', 'a\0b'],
    ['half a character', 'a\ud83d'],
    ['5,000 characters', 'a'.repeat(5_000)],
  ];
  return textArguments(schema).flatMap(({ name, query }, index) =>
    wrong
      .filter((_, one) => one === index % wrong.length || one === 0)
      .map(([what, text]) => ({
        family: 'no text',
        name: `${what} in ${name}`,
        request: question(query, { v: text }),
      })),
  );
}
