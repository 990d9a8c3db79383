import { buildSchema, type OperationDefinitionNode, parse } from 'graphql';
import { isAnsweredAlike, selectionsToCompile } from '../../../src/server/request/compilable.ts';

const schema = buildSchema(`
  interface Area { name: String parent: Area }
  type District implements Area { name: String parent: Area }
  type Neighbourhood implements Area { name: String parent: Area homes: Int }
  type Query { area: Area district: District areas: [Area!] }
`);

function selections(query: string, most = 1_000) {
  const document = parse(query);
  const operation = document.definitions.find(({ kind }) => kind === 'OperationDefinition');
  return selectionsToCompile(schema, document, operation as OperationDefinitionNode, most);
}

test('a selection under an interface counts for each type it may be', () => {
  expect(selections('{ district { name } }')).toBe(2);
  expect(selections('{ area { name } }')).toBe(3);
  expect(selections('{ areas { name parent { name } } }')).toBe(1 + 2 * (2 + 2));
  // area, then parent in 2, 4, 8 and 16 copies, then name in 32.
  expect(selections('{ area { parent { parent { parent { parent { name } } } } } }')).toBe(
    1 + 2 + 4 + 8 + 16 + 32,
  );
});

test('a fragment counts where it is used, for the types it is about', () => {
  const fragments = 'fragment A on Area { name } fragment N on Neighbourhood { homes }';
  expect(selections(`{ district { ...A ...N } } ${fragments}`)).toBe(1 + 2 + 1);
  expect(selections(`{ area { ...A ... on Neighbourhood { homes } } } ${fragments}`)).toBe(
    1 + 2 * (2 + 1) + 1,
  );
});

test('counting stops, so that a small text cannot make it long', () => {
  const nested = (depth: number): string => (depth ? `parent { ${nested(depth - 1)} }` : 'name');
  expect(selections(`{ area { ${nested(60)} } }`, 600)).toBe(601);
  const fragments = Array.from(
    { length: 40 },
    (_, at) => `fragment F${at} on District { ...F${at + 1} ...F${at + 1} }`,
  );
  expect(
    selections(`{ district { ...F0 } } ${fragments.join(' ')} fragment F40 on District { name }`, 600),
  ).toBe(601);
});

test.each([
  ['{ area { name __typename } }', true],
  ['{ area { n: name } }', true],
  ['{ area { name @include(if: true) } }', false],
  ['{ area { ... @skip(if: false) { name } } }', false],
  ['{ __schema { description } }', false],
  ['{ __type(name: "Area") { name } }', false],
  ['{ __proto__: area { name } }', false],
])('%s is answered alike by both: %s', (query, expected) => {
  expect(isAnsweredAlike(parse(query))).toBe(expected);
});
