import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import type { GraphQLFieldResolver, GraphQLSchema } from 'graphql';
import { operator, writerSession } from '../../src/access/viewer.ts';
import type { Database, DatabaseOptions } from '../../src/database/open-database.ts';
import { writing } from '../../src/database/writing.ts';
import type { Context } from '../../src/graphql/context.ts';
import type { RequestLimits } from '../../src/server/limit/request-limits.ts';
import { makeLog } from '../../src/server/log/log.ts';
import { makeServer } from '../../src/server/make-server.ts';
import { buildApiSchema } from '../../src/server/schema/schema.ts';
import { readSettings } from '../../src/server/setting/settings.ts';
import { openOwnDatabase } from '../own-database.ts';

export interface Served {
  readonly database: Database;
  /** With the settings of `aServer()`. */
  readonly service: FastifyInstance;
  /** Every line that was logged by any of the servers. */
  readonly logged: string[];
  /** Another server on the same database. */
  aServer(
    env?: NodeJS.ProcessEnv,
    more?: { schema?: GraphQLSchema; compileQueries?: boolean; limits?: RequestLimits },
  ): Promise<FastifyInstance>;
  ask(
    query: string,
    variables?: object,
    server?: FastifyInstance,
    options?: InjectOptions,
  ): Promise<LightMyRequestResponse>;
  close(): Promise<void>;
}

/** A town of one district and two neighbourhoods, and its service. */
export async function serveTown(options: Partial<DatabaseOptions> = {}): Promise<Served> {
  const database = await openOwnDatabase(options);
  await addTown(database);
  const schema = await buildApiSchema();
  const servers: FastifyInstance[] = [];
  const logged: string[] = [];
  const aServer: Served['aServer'] = async (env = {}, more = {}) => {
    const settings = readSettings({ NODE_ENV: 'test', ...env });
    const log = makeLog('info', false, { write: (line) => logged.push(line) });
    const server = await makeServer({ settings, database, log, schema, examples: [], ...more });
    servers.push(server);
    return server;
  };
  const service = await aServer();
  return {
    database,
    service,
    logged,
    aServer,
    ask: (query, variables = {}, server = service, more = {}) =>
      server.inject({ method: 'POST', url: '/graphql', payload: { query, variables }, ...more }),
    async close() {
      for (const server of servers) await server.close();
      await database.close();
    },
  };
}

/** The same for all tests of a file, closed after them; to be called once, where it begins. */
export function servingTown(): Omit<Served, 'close'> {
  let served: Served;
  beforeAll(async () => {
    served = await serveTown();
  }, 180_000);
  afterAll(() => served.close());
  return {
    ask: (...question) => served.ask(...question),
    aServer: (...options) => served.aServer(...options),
    get database() {
      return served.database;
    },
    get service() {
      return served.service;
    },
    get logged() {
      return served.logged;
    },
  };
}

/** The API with another answer to `sources`. */
export async function withSources(resolve: GraphQLFieldResolver<unknown, Context>): Promise<GraphQLSchema> {
  const changed = await buildApiSchema();
  Object.assign(changed.getQueryType()?.getFields().sources ?? {}, { resolve });
  return changed;
}

async function addTown(database: Database): Promise<void> {
  const source = {
    id: 'src_doors',
    name: 'Voorstad',
    publisher: 'Voorstad',
    licence: 'CC0',
    attribution: 'Voorstad',
  };
  const area = (code: string, level: string, name: string, parent: string | null) => ({
    id: `2024${code}`,
    code,
    edition: 2024,
    level: level as 'COUNTRY',
    name,
    label: name,
    search_name: name.toLowerCase(),
    parent_id: parent && `2024${parent}`,
    municipality_id: level === 'COUNTRY' ? null : '2024GM9999',
    source_id: source.id,
  });
  const figure = (code: string, indicator: string, value: number | null) => ({
    area_id: `2024${code}`,
    indicator,
    period: 2024,
    value,
    status: value === null ? ('WITHHELD' as const) : ('MEASURED' as const),
    reason: value === null ? 'SECRET' : null,
    source_id: source.id,
  });
  await writing(database, writerSession(operator), async (rows) => {
    await rows
      .insertInto('source')
      .values({ ...source, is_sample: true } as never)
      .execute();
    await rows
      .insertInto('area')
      .values([
        area('NL00', 'COUNTRY', 'Nederland', null),
        area('GM9999', 'MUNICIPALITY', 'Voorstad', 'NL00'),
        area('WK999900', 'DISTRICT', 'Oost', 'GM9999'),
        area('BU99990001', 'NEIGHBOURHOOD', 'Havenkant', 'WK999900'),
        area('BU99990002', 'NEIGHBOURHOOD', 'Bosrand', 'WK999900'),
      ] as never)
      .execute();
    await rows
      .insertInto('area_figure')
      .values([
        figure('GM9999', 'INHABITANTS', 4210),
        figure('BU99990001', 'INHABITANTS', 1200),
        figure('BU99990001', 'CHILDREN_0_15', 240),
        figure('BU99990002', 'CHILDREN_0_15', null),
      ] as never)
      .execute();
  });
}
