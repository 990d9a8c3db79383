import { type GraphQLSchema, getOperationAST, graphql, parse, validate } from 'graphql';
import { operator, type Viewer } from '../src/access/viewer.ts';
import type { Database } from '../src/database/open-database.ts';
import { cursorSeal } from '../src/graphql/cursor.ts';
import { personalSelection } from '../src/server/request/personal-selection.ts';
import { openRequest } from '../src/server/request/request-context.ts';
import { buildApiSchema } from '../src/server/schema/schema.ts';
import { openOwnDatabase } from './own-database.ts';
import { type Prepared, sampleDay } from './prepared.ts';

export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what it asked for
  readonly data: any;
  readonly errors: readonly { readonly message: string; readonly code: unknown }[];
  /** Statements that were sent, without begin, set and commit. */
  readonly statements: number;
}

/** The API on a database that somebody else closes. */
export interface OpenApi {
  readonly database: Database;
  /** Asks as the operator unless another viewer is named. */
  ask(query: string, variables?: Record<string, unknown>, viewer?: Viewer, today?: string): Promise<Answer>;
}

export interface Api extends OpenApi {
  close(): Promise<void>;
}

/** The API on a database of this test file alone. */
export const openApi = async (prepared: Prepared): Promise<Api> =>
  apiOver(await openOwnDatabase({ prepared }));

/** The API on a database that is open; closing the one closes the other. Another schema: of which a guard was taken out. */
export async function apiOver(database: Database, changed?: GraphQLSchema): Promise<Api> {
  const schema = changed ?? (await buildApiSchema());
  const cursors = cursorSeal(Buffer.alloc(32));
  return {
    database,
    async ask(source, variableValues = {}, viewer = operator, today = sampleDay) {
      const contextValue = openRequest(database, { cursors, viewer, today });
      const personal = personalIn(schema, source, variableValues, viewer);
      if (personal) contextValue.readings.logged(personal);
      const { data, errors = [] } = await graphql({ schema, source, variableValues, contextValue });
      await contextValue.readings.end();
      return {
        data: JSON.parse(JSON.stringify(data ?? null)),
        errors: errors.map(({ message, extensions }) => ({ message, code: extensions.code })),
        statements: contextValue.readings.statements,
      };
    },
    close: () => database.close(),
  };
}

/** As the endpoint looks at an operation that it found valid. */
function personalIn(schema: GraphQLSchema, source: string, variables: object, { purpose }: Viewer) {
  const document = parse(source);
  const operation = getOperationAST(document);
  if (!operation || validate(schema, document).length > 0) return null;
  return personalSelection(schema, document, operation, { ...variables }, purpose);
}

/** The same, there from before the tests of the file until after them. */
export function apiOn(prepared: Prepared): OpenApi {
  let api: Api;
  beforeAll(async () => {
    api = await openApi(prepared);
  }, 120_000);
  afterAll(() => api.close());
  return {
    get database() {
      return api.database;
    },
    ask: (...asked) => api.ask(...asked),
  };
}
