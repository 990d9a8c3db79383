import type { GraphQLSchema } from 'graphql';
import { cursorSeal } from '../../../src/graphql/cursor.ts';
import { type Attack, question } from './attack.ts';
import { pages } from './schema-arguments.ts';

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const foreign = cursorSeal(Buffer.alloc(32, 7)).seal('areas', ['a', 'b']);

/** Cursors that nobody was given. */
export function forgedCursors(schema: GraphQLSchema): Attack[] {
  const forged: Readonly<Record<string, string>> = {
    'of another secret': foreign,
    'without a signature': encoded(['', '']),
    'with an empty signature': `${encoded(['', ''])}.`,
    'that is an order to the database': encoded(["' OR 1=1 --"]),
    'that is no cursor': 'MTA=',
    'that is empty': '',
    'of dots': '...',
    'of an object': `${encoded({ $gt: '' })}.${'A'.repeat(16)}`,
  };
  const names = Object.keys(forged);
  return pages(schema).flatMap(({ name, given }, index) =>
    names
      .filter((_, one) => one % 2 === index % 2 || index < 2)
      .map((what) => ({
        family: 'cursors',
        name: `one ${what}, of ${name}`,
        request: question(`query ($v: String!) { ${name}(after: $v ${given}) { nodes { __typename } } }`, {
          v: forged[what],
        }),
      })),
  );
}
