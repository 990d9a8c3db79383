import { ApolloServer, type GraphQLResponse } from '@apollo/server';
import { buildSchema, GraphQLEnumType, type GraphQLInterfaceType, type GraphQLSchema } from 'graphql';
import { compiledQueries } from '../../../src/server/request/jit.ts';
import type { RequestContext } from '../../../src/server/request/request-context.ts';

const schema = buildSchema(`
  enum Level { DISTRICT NEIGHBOURHOOD }
  interface Area { code: String! level: Level! parent: Area inside(level: Level, first: Int = 2): [Area!]! }
  type District implements Area { code: String! level: Level! parent: Area inside(level: Level, first: Int = 2): [Area!]! }
  type Neighbourhood implements Area { code: String! level: Level! parent: Area inside(level: Level, first: Int = 2): [Area!]! homes: Int }
  input Where { codes: [String!] level: Level near: Near }
  input Near { x: Float! y: Float = 1.5 }
  type Query {
    area(code: String!): Area
    areas(where: Where, order: Level = DISTRICT): [Area]
    told(text: String = "none", n: Int): String
    counted: Int
    broken: String
    brokenList: [Int!]
    inTurn: [Area!]
    slow: String
  }
`);
answer(schema);

/** Runs each request on a server that compiles and on one that does not; `ran` counts what graphql-js executed. */
function twoServers() {
  const ran = { compiling: 0, plain: 0 };
  const count = (name: keyof typeof ran) => ({
    async requestDidStart() {
      return {
        async executionDidStart() {
          ran[name] += 1;
        },
      };
    },
  });
  const compiling = new ApolloServer<RequestContext>({
    schema,
    plugins: [compiledQueries(), count('compiling')],
  });
  const plain = new ApolloServer<RequestContext>({ schema, plugins: [count('plain')] });
  const contexts: ReturnType<typeof aContext>[] = [];
  async function ask(server: typeof compiling, query: string, variables?: object, operationName?: string) {
    const context = aContext();
    contexts.push(context);
    const request = { query, variables: variables as never, operationName };
    const { body } = await server.executeOperation(request, { contextValue: context as never });
    return JSON.stringify((body as Extract<GraphQLResponse['body'], { kind: 'single' }>).singleResult);
  }
  return { ran, contexts, compiling, plain, ask };
}

function aContext() {
  const begun: unknown[] = [];
  return {
    loaders: new Map([['first run', 'stale']]),
    rows: 'first',
    begun,
    count: 0,
    readings: {
      async again(fault: unknown) {
        begun.push(fault);
        return 'second';
      },
    },
  };
}

describe('a compiled query', () => {
  interface Question {
    readonly what: string;
    readonly query: string;
    readonly variables?: object;
    readonly operationName?: string;
  }
  const questions: readonly Question[] = [
    { what: 'plain fields', query: '{ area(code: "WK1") { code level __typename } }' },
    {
      what: 'aliases and the same field twice',
      query: '{ a: area(code: "WK1") { code c: code code } b: told }',
    },
    {
      what: 'a list under a list',
      query: '{ area(code: "WK1") { inside { code parent { code } inside { code } } } }',
    },
    {
      what: 'fragments on an interface',
      query: `{ areas { ...A ... on Neighbourhood { homes } } }
        fragment A on Area { code parent { ...B } } fragment B on District { level }`,
    },
    {
      what: 'a list of promises that are kept one after the other',
      query: '{ inTurn { code parent { code } } }',
    },
    {
      what: 'what is not there',
      query: '{ area(code: "XX") { code } areas(where: { codes: ["XX"] }) { code } }',
    },
    {
      what: 'variables',
      query: 'query ($c: String!, $f: Int) { area(code: $c) { inside(first: $f) { code } } }',
      variables: { c: 'WK1', f: 1 },
    },
    { what: 'an omitted variable', query: 'query ($f: Int, $t: String) { told(text: $t, n: $f) }' },
    {
      what: 'a variable that is null',
      query: 'query ($t: String, $n: Int) { told(text: $t, n: $n) }',
      variables: { t: null, n: null },
    },
    { what: 'a default of a variable', query: 'query ($t: String = "here") { told(text: $t) }' },
    {
      what: 'an input object as a variable',
      query: 'query ($w: Where) { areas(where: $w) { code } }',
      variables: { w: { codes: 'BU1', near: { x: 1 } } },
    },
    {
      what: 'variables inside an input literal',
      query: 'query ($l: Level!, $x: Float!) { areas(where: { level: $l, near: { x: $x } }) { code level } }',
      variables: { l: 'NEIGHBOURHOOD', x: 2 },
    },
    {
      what: 'one operation of several',
      query: 'query A { told } query B { a: told(text: "b") }',
      operationName: 'B',
    },
    {
      what: 'an object with nothing of its own',
      query: '{ areas { ... on Neighbourhood { homes } } }',
    },
  ];

  test.each(questions)('answers $what as graphql-js does', async ({ query, variables, operationName }) => {
    const { ran, compiling, plain, ask } = twoServers();
    const expected = await ask(plain, query, variables, operationName);
    const met = await ask(compiling, query, variables, operationName);
    const compiled = await ask(compiling, query, variables, operationName);
    expect([met, compiled]).toEqual([expected, expected]);
    expect(expected).not.toContain('"errors"');
    expect(ran).toEqual({ plain: 1, compiling: 1 });
  });

  test('gives way to graphql-js for what the two do otherwise', async () => {
    const queries = [
      '{ __schema { queryType { name } } }',
      '{ area(code: "WK1") { ...C @include(if: false) ...C } } fragment C on Area { code }',
      '{ area(code: "WK1") { code @skip(if: true) level } }',
      '{ __proto__: told area(code: "WK1") { __proto__: code } }',
    ];
    for (const query of queries) {
      const { ran, compiling, plain, ask } = twoServers();
      const expected = await ask(plain, query);
      for (const answered of [await ask(compiling, query), await ask(compiling, query)]) {
        expect(answered).toBe(expected);
      }
      expect(ran.compiling).toBe(2);
    }
  });

  test('gives way to graphql-js where compiling would cost more than it brings', async () => {
    const { ran, compiling, plain, ask } = twoServers();
    const nested = (depth: number): string => (depth ? `parent { ${nested(depth - 1)} }` : 'code');
    for (const [depth, executed] of [
      [2, 1],
      [12, 2],
    ] as const) {
      ran.compiling = 0;
      const query = `{ area(code: "BU1") { ${nested(depth)} } }`;
      const expected = await ask(plain, query);
      expect([await ask(compiling, query), await ask(compiling, query)]).toEqual([expected, expected]);
      expect(ran.compiling).toBe(executed);
    }
  });

  test('leaves wrong variables to graphql-js', async () => {
    const { ran, compiling, plain, ask } = twoServers();
    const query = 'query ($c: String!) { area(code: $c) { code } }';
    const expected = await ask(plain, query, { c: 5 });
    await ask(compiling, query, { c: 'WK1' });
    expect(await ask(compiling, query, { c: 'WK1' })).toContain('WK1');
    expect(await ask(compiling, query, { c: 5 })).toBe(expected);
    expect(await ask(compiling, query, {})).toContain('was not provided');
    expect(ran.compiling).toBe(3);
  });

  test('keeps the operations of one document apart', async () => {
    const { compiling, ask } = twoServers();
    const query = 'query A { area(code: "WK1") { ...C } } query B { b: told } fragment C on Area { code }';
    for (const _ of [1, 2, 3]) {
      expect(await ask(compiling, query, {}, 'A')).toContain('WK1');
      expect(await ask(compiling, query, {}, 'B')).toContain('"b"');
    }
  });
});

describe('a compiled query that meets an error', () => {
  test.each([
    ['a resolver that throws', '{ broken told }'],
    ['a null where none may be', '{ brokenList told }'],
    ['an error below a list', '{ areas(order: NEIGHBOURHOOD) { code parent { code } } }'],
  ])('gives the errors of graphql-js: %s', async (_, query) => {
    const { ran, contexts, compiling, plain, ask } = twoServers();
    const expected = await ask(plain, query);
    expect(expected).toContain('"errors"');
    await ask(compiling, query);
    expect(await ask(compiling, query)).toBe(expected);
    expect(ran.compiling).toBe(2);
    expect(contexts.at(-1)).toMatchObject({ begun: [undefined], count: 0 });
  });

  test('starts again with new reads and without what the loaders remember', async () => {
    const { contexts, compiling, ask } = twoServers();
    await ask(compiling, '{ broken counted }');
    expect(await ask(compiling, '{ counted broken }')).toContain('"counted":1');
    expect(await ask(compiling, '{ counted broken }')).toContain('"counted":0');
    expect(contexts.at(-1)?.loaders.size).toBe(0);
  });

  test('does not make a database that was too slow be slow twice', async () => {
    const { contexts, compiling, ask } = twoServers();
    await ask(compiling, '{ slow }');
    await ask(compiling, '{ slow }');
    expect(contexts.at(-1)?.begun).toMatchObject([{ code: '57014' }]);
  });
});

function answer(schema: GraphQLSchema) {
  type Row = { code: string; level: string; homes?: number };
  const rows: Row[] = [
    { code: 'WK1', level: 'DISTRICT' },
    { code: 'BU1', level: 'NEIGHBOURHOOD', homes: 4 },
    { code: 'BU2', level: 'NEIGHBOURHOOD' },
    { code: 'BU3', level: 'NEIGHBOURHOOD', homes: 0 },
  ];
  const fields = (name: string) => (schema.getType(name) as GraphQLInterfaceType).getFields();
  const fail = (message: string, more = {}) => {
    throw Object.assign(new Error(message), more);
  };
  (schema.getType('Area') as GraphQLInterfaceType).resolveType = ({ level }: Row) =>
    level === 'DISTRICT' ? 'District' : 'Neighbourhood';
  expect(schema.getType('Level')).toBeInstanceOf(GraphQLEnumType);
  for (const type of ['District', 'Neighbourhood']) {
    Object.assign(fields(type).parent ?? {}, {
      resolve: async ({ code }: Row) =>
        code === 'BU3' ? fail('no parent') : code === 'WK1' ? null : rows[0],
    });
    Object.assign(fields(type).inside ?? {}, {
      resolve: async ({ code }: Row, { first }: { first?: number }) =>
        code === 'WK1' ? rows.slice(1, 1 + (first ?? 2)) : [],
    });
  }
  const root = fields('Query');
  const resolvers: Record<
    string,
    (root: unknown, args: never, context: { loaders: Map<string, unknown> }) => unknown
  > = {
    area: async (_, { code }: { code: string }) => rows.find((row) => row.code === code),
    areas: (_, { where, order }: { where?: { codes?: string[]; level?: string }; order: string }) =>
      rows
        .filter(({ code }) => order === 'NEIGHBOURHOOD' || code !== 'BU3')
        .filter(({ code }) => where?.codes?.includes(code) ?? true)
        .filter(({ level }) => (where?.level ?? level) === level),
    told: (_, args: object) => JSON.stringify(args),
    counted: (_, __, { loaders }) => loaders.size,
    broken: () => fail('it broke'),
    brokenList: async () => [1, null],
    inTurn: () => ({
      *[Symbol.iterator]() {
        let before: Promise<unknown> = Promise.resolve();
        for (const row of rows.slice(0, 3)) {
          const later = before.then(() => row);
          before = later;
          yield later;
        }
      },
    }),
    slow: () => fail('canceling statement due to statement timeout', { code: '57014' }),
  };
  for (const [name, resolve] of Object.entries(resolvers)) Object.assign(root[name] ?? {}, { resolve });
}
