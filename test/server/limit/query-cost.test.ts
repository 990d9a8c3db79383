import fc from 'fast-check';
import {
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  getVariableValues,
  isCompositeType,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  isObjectType,
  Kind,
  parse,
} from 'graphql';
import { handfuls, listSizes, workedOutFrom } from '../../../src/server/limit/list-sizes.ts';
import { costOf } from '../../../src/server/limit/query-cost.ts';
import { buildApiSchema } from '../../../src/server/schema/schema.ts';

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await buildApiSchema();
});

function cost(query: string, variables: Record<string, unknown> = {}): number {
  const document = parse(query);
  const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error('a query without an operation');
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  if (!coerced) throw new Error(String(errors));
  return costOf(schema, document, operation)(coerced);
}

describe('the cost of a question', () => {
  test.each<[string, number, string]>([
    ['an object', 1, '{ area(code: "x") { name code } }'],
    ['an object under it', 2, '{ area(code: "x") { name parent { name } } }'],
    ['what is no object', 0, '{ __typename }'],
    ['a page and its objects', 4, '{ areas(first: 3) { nodes { name } } }'],
    ['a page of fifty when nobody says how long', 51, '{ areas { nodes { name } } }'],
    ['a total', 1, '{ areas(first: 3) { totalCount } }'],
    ['where a page ends', 5, '{ areas(first: 3) { nodes { name } pageInfo { endCursor } } }'],
    ['pages under a page', 7, '{ areas(first: 2) { nodes { facilities(first: 1) { nodes { name } } } } }'],
    ['all districts', 111, '{ municipality(code: "x") { districts { name } } }'],
    ['a list as long as what was asked', 3, '{ nodes(ids: ["a", "b", "c"]) { id } }'],
    ['coverage of two kinds', 3, '{ area(code: "x") { coverage(kinds: ["A", "B"]) { verdict } } }'],
    ['coverage of all kinds', 51, '{ area(code: "x") { coverage { verdict } } }'],
    ['an empty page', 1, '{ areas(first: 0) { nodes { name } } }'],
    ['a page that cannot be', 1, '{ areas(first: -50) { nodes { name } } }'],
    [
      'the same under two names',
      4,
      '{ a: areas(first: 1) { nodes { name } } b: areas(first: 1) { nodes { name } } }',
    ],
    ['a fragment', 4, '{ areas(first: 3) { ...P } } fragment P on AreaConnection { nodes { name } }'],
    [
      'of types that exclude each other the dearest',
      113,
      '{ area(code: "x") { ... on Municipality { districts { name } parent { name } } ... on District { parent { name } } parent { name } } }',
    ],
    [
      'a network, as what it is worked out from',
      1_001,
      '{ network(scope: { area: "x" }) { hiddenRelations } }',
    ],
    [
      'a statement about a relation, as what is assessed again',
      2_002,
      'mutation { stateRelation(input: { facility: "a", partner: "b", theme: "x", level: 1 }) { relation { id } } }',
    ],
    ['the schema', 2_000, '{ __schema { types { name } } }'],
  ])('of %s is %i', (_, expected, query) => {
    expect(cost(query)).toBe(expected);
  });

  test('counts variables as they are coerced: given, default, or left out', () => {
    const query = 'query ($f: Int! = 7) { areas(first: $f) { nodes { name } } }';
    expect([cost(query, { f: 2 }), cost(query)]).toEqual([3, 8]);
    const inner = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
    expect(cost(inner, { ids: ['a', 'b'] })).toBe(2);
    // One value stands for a list of one.
    expect(cost(inner, { ids: 'a' })).toBe(1);
    expect(cost('query ($k: [String!]) { area(code: "x") { coverage(kinds: $k) { verdict } } }')).toBe(51);
  });

  test('leaves out what is skipped', () => {
    const query =
      'query ($all: Boolean!) { areas(first: 9) @include(if: $all) { nodes { name } } a: areas(first: 1) @skip(if: $all) { nodes { name } } }';
    expect([cost(query, { all: true }), cost(query, { all: false })]).toEqual([10, 2]);
  });

  test('is never negative and never too large to count, whatever pages are asked', () => {
    const query = `query ($a: Int! $b: Int! $c: Int!) {
      areas(first: $a) { nodes { facilities(first: $b) { nodes { relations(first: $c) { nodes { from { relations(first: $c) { nodes { from { relations(first: $c) { nodes { id } } } } } } } } } } } } }`;
    const int = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
    fc.assert(
      fc.property(int, int, int, (a, b, c) => {
        const found = cost(query, { a, b, c });
        expect(Number.isSafeInteger(found)).toBe(true);
        expect(found).toBeGreaterThanOrEqual(1);
      }),
    );
    expect(cost(query, { a: 2 ** 31 - 1, b: 2 ** 31 - 1, c: 2 ** 31 - 1 })).toBe(Number.MAX_SAFE_INTEGER);
  });

  test('never falls when a page grows', () => {
    const query =
      'query ($a: Int! $b: Int!) { areas(first: $a) { nodes { facilities(first: $b) { nodes { name } } } } }';
    const size = fc.nat(500);
    fc.assert(
      fc.property(size, size, size, (a, b, more) => {
        expect(cost(query, { a: a + more, b })).toBeGreaterThanOrEqual(cost(query, { a, b }));
        expect(cost(query, { a, b: b + more })).toBeGreaterThanOrEqual(cost(query, { a, b }));
      }),
    );
  });
});

test('sizes are of fields that are there, and of lists', () => {
  const find = (name: string) => {
    const [typeName = '', fieldName = ''] = name.split('.');
    const type = schema.getType(typeName);
    return isObjectType(type) || isInterfaceType(type) ? type.getFields()[fieldName] : undefined;
  };
  expect(Object.keys(listSizes).filter((name) => !/^\[/.test(String(find(name)?.type)))).toEqual([]);
  const unknown = Object.keys(workedOutFrom).filter((name) => !name.includes('.__') && !find(name));
  expect(unknown).toEqual([]);
});

describe('a list that is given whole', () => {
  /** As it is counted: a list of an interface once, for all its types; the objects of a page by the page. */
  const wholeLists = (): string[] =>
    Object.values(schema.getTypeMap())
      .filter((type) => isObjectType(type) || isInterfaceType(type))
      .filter((type) => !isIntrospectionType(type) && !type.name.endsWith('Connection'))
      .flatMap((type) => {
        const ofInterfaces = new Set(type.getInterfaces().flatMap((one) => Object.keys(one.getFields())));
        return (
          Object.values(type.getFields())
            .filter(({ name }) => !isObjectType(type) || !ofInterfaces.has(name))
            .filter((field) => isListType(getNullableType(field.type)))
            .filter((field) => isCompositeType(getNamedType(field.type)))
            // As many as there are fields in a form.
            .filter((field) => getNamedType(field.type).name !== 'Problem')
            .map(({ name }) => `${type.name}.${name}`)
        );
      });
  const few = Object.entries(handfuls).flatMap(([type, names]) =>
    names.split(' ').map((name) => `${type}.${name}`),
  );
  const named = [...Object.keys(listSizes), ...few];

  test('is counted as long as it may be, or somebody said that it is a handful', () => {
    expect(wholeLists().length).toBeGreaterThan(100);
    expect(wholeLists().filter((name) => !named.includes(name))).toEqual([]);
  });

  test('is named once, and is there', () => {
    expect(named.filter((name, at) => named.indexOf(name) !== at)).toEqual([]);
    expect(few.filter((name) => !wholeLists().includes(name))).toEqual([]);
  });

  test('would cost as much as a handful when nobody did', () => {
    expect(cost('{ sources { name } }')).toBe(60);
    const forgotten = Object.fromEntries(
      Object.entries(listSizes).filter(([name]) => name !== 'Query.sources'),
    );
    expect(wholeLists().filter((name) => !(name in forgotten) && !few.includes(name))).toEqual([
      'Query.sources',
    ]);
  });
});
