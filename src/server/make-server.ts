import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Database } from '../database/open-database.ts';
import { cursorSeal } from '../graphql/cursor.ts';
import { todayInAmsterdam } from '../graphql/today.ts';
import { checkDatabase } from './check-database.ts';
import { registerNetworkDownloads } from './download/network-downloads.ts';
import { registerTemplates } from './download/template-downloads.ts';
import { drainConnections } from './drain-connections.ts';
import type { Example } from './examples.ts';
import { answerProblems } from './fault/problems.ts';
import { registerGraphql } from './graphql-endpoint.ts';
import { registerHealth } from './health.ts';
import { registerHttpRules, requestIds } from './http-rules.ts';
import { limitDownloads } from './limit/limit-downloads.ts';
import { openLimits } from './limit/open-limits.ts';
import { type RequestLimits, requestLimits } from './limit/request-limits.ts';
import { incidentsIn } from './log/incident.ts';
import type { Log } from './log/log.ts';
import { traceOf } from './log/trace-parent.ts';
import { operationNames } from './operation-names.ts';
import { registerPages } from './pages.ts';
import { schemaText } from './schema/schema.ts';
import type { Settings } from './setting/settings.ts';
import { authenticateWith } from './sign-in/authenticate.ts';
import { answerInsteadOfNode, answerUnread } from './unread-requests.ts';

export interface ServerOptions {
  readonly settings: Settings;
  readonly database: Database;
  readonly log: Log;
  readonly schema: GraphQLSchema;
  readonly examples: readonly Example[];
  /** Off to compare with what graphql-js answers. */
  readonly compileQueries?: boolean;
  /** Others to see what would happen without one. */
  readonly limits?: RequestLimits;
  /** The day it is; another one in tests, whose answers must not change with the calendar. */
  readonly today?: () => string;
}

/** The service as it is spoken to over HTTP; call `listen` on it, and `close`, which lets what is underway end. */
export async function makeServer(options: ServerOptions): Promise<FastifyInstance> {
  const {
    settings,
    database,
    log,
    schema,
    examples,
    compileQueries = true,
    limits = requestLimits,
    today = todayInAmsterdam,
  } = options;
  const app: FastifyInstance = fastify({
    loggerInstance: log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    rewriteUrl: ({ url = '/' }) => (isReadable(url) ? url : '/unreadable'),
    genReqId: requestIds(settings.trustProxy),
    childLoggerFactory: (logger, bindings, options, raw) =>
      logger.child({ ...bindings, traceId: traceOf(raw as IncomingMessage).traceId }, options),
    // Only what the nearest proxy added: what stands before it, the client may have written itself.
    trustProxy: settings.trustProxy && ((_address, hop) => hop === 0),
    bodyLimit: limits.bodyBytes,
    requestTimeout: 10_000,
    // Six statements that are each cancelled at the last moment; nothing waits for ever.
    handlerTimeout: 30_000,
    http: { headersTimeout: 5_000, connectionsCheckingInterval: 1_000, requireHostHeader: false },
    clientErrorHandler: answerUnread,
    // Of Fastify's own, without our headers: what comes in while the service stops is answered as what was under way.
    return503OnClosing: false,
  });
  const report = incidentsIn(log);

  await registerHttpRules(app, settings.corsOrigins);
  answerInsteadOfNode(app);
  drainConnections(app);
  answerProblems(app, report);
  const { countOperation } = registerHealth(app, {
    ready: () => checkDatabase(database),
    knownOperations: operationNames(examples),
  });
  const secret = settings.cursorSecret ? Buffer.from(settings.cursorSecret) : randomBytes(32);
  const asking = {
    schema,
    database,
    cursors: cursorSeal(secret),
    authenticate: authenticateWith(app, {
      ...{ database, settings, today, connectionWaitMs: limits.connectionWaitMs },
    }),
    isProduction: settings.environment === 'production',
    today,
  };
  const limiting = openLimits(app, {
    ...{ settings, limits, secret, tell: (sentence) => log.warn(sentence) },
  });
  await registerGraphql(app, {
    ...asking,
    report,
    countOperation,
    introspection: settings.introspection,
    compileQueries,
    limiting,
  });
  limitDownloads(app, limiting.allowances);
  registerNetworkDownloads(app, { ...asking, limits });
  if (settings.introspection) registerSchemaText(app, schemaText(schema));
  registerTemplates(app);
  await registerPages(app, { webDirectory: join(import.meta.dirname, '../../web'), examples });
  return app;
}

/** What may be asked is no secret. */
function registerSchemaText(app: FastifyInstance, text: string): void {
  app.get('/schema.graphql', async (_, reply) =>
    reply.headers({ 'cache-control': 'public, max-age=300' }).type('text/plain; charset=utf-8').send(text),
  );
}

/** Fastify answers a path it cannot decode by itself, without the headers that hold for every answer. */
function isReadable(url: string): boolean {
  try {
    decodeURI(url.split('?', 1)[0] ?? '');
    return true;
  } catch {
    return false;
  }
}
