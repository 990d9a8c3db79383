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
export function twoServers() {
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
