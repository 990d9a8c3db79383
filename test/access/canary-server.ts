import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Database } from '../../src/database/open-database.ts';
import { makeLog } from '../../src/server/log/log.ts';
import { makeServer } from '../../src/server/make-server.ts';
import { buildApiSchema } from '../../src/server/schema/schema.ts';
import { readSettings } from '../../src/server/setting/settings.ts';
import { sampleDay } from '../prepared.ts';
import type { Question } from './canary-questions.ts';
import type { Asker } from './canary-run.ts';
import type { TwoTowns } from './two-towns.ts';

export interface KeyedAsker extends Asker {
  readonly key: string | null;
}

/** Everybody of both towns with the key each signs in with, and who has none. */
export const keyedAskers = ({ A, B }: TwoTowns): KeyedAsker[] => [
  { town: null, name: 'ANONYMOUS', key: null },
  ...Object.keys(A.keys).flatMap((holder) =>
    [A, B].map((town) => ({
      town,
      name: `${holder} ${town.letter}`,
      key: town.keys[holder as keyof typeof town.keys],
    })),
  ),
];

interface Otherwise {
  readonly today?: () => string;
  /** Of which a guard was taken out. */
  readonly schema?: GraphQLSchema;
}

/** The service that everybody asks, with room for all their questions. */
export async function canaryServer(database: Database, otherwise: Otherwise = {}): Promise<FastifyInstance> {
  const settings = readSettings({
    NODE_ENV: 'test',
    RATE_LIMIT_ANONYMOUS: '1000000000',
    RATE_LIMIT_SIGNED_IN: '1000000000',
  });
  const { today = () => sampleDay, schema = await buildApiSchema() } = otherwise;
  return makeServer({
    settings,
    database,
    log: makeLog('silent'),
    schema,
    examples: [],
    today,
  });
}

/** Asks over HTTP; headers are part of the answer. */
export const askOver =
  (server: FastifyInstance) =>
  async ({ key }: KeyedAsker, { query, variables, address }: Question) => {
    const authorization = key === null ? {} : { authorization: `Bearer ${key}` };
    const { statusCode, headers, body } = await server.inject(
      address
        ? { url: address, headers: authorization }
        : { method: 'POST', url: '/graphql', headers: authorization, payload: { query, variables } },
    );
    return { status: statusCode, text: `${JSON.stringify(headers)}\n${body}` };
  };
