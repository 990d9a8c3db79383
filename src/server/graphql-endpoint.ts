import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Database } from '../database/open-database.ts';
import type { CursorSeal } from '../graphql/context.ts';
import { makeFormatError } from './fault/format-error.ts';
import { plainJsonStatus } from './fault/plain-json-status.ts';
import { cleanLiterals } from './limit/clean-text.ts';
import { limitDocuments } from './limit/limit-documents.ts';
import { beginAsking, type LimitedContext, type Limiting, limitQueries } from './limit/limit-queries.ts';
import type { ReportIncident } from './log/incident.ts';
import type { Metrics } from './log/metrics.ts';
import { traceOf } from './log/trace-parent.ts';
import { endRequests } from './request/end-requests.ts';
import { guardRequests } from './request/guard-requests.ts';
import { introspectionByViewer } from './request/introspection-by-viewer.ts';
import { compiledQueries } from './request/jit.ts';
import { openRequest, type RequestContext } from './request/request-context.ts';
import type { Authenticate } from './sign-in/authenticate.ts';

export interface GraphqlOptions {
  readonly schema: GraphQLSchema;
  readonly database: Database;
  readonly cursors: CursorSeal;
  readonly authenticate: Authenticate;
  readonly report: ReportIncident;
  readonly countOperation: Metrics['countOperation'];
  readonly introspection: boolean;
  /** Helps who develops: names that resemble a wrong one, and the number of statements as `x-statements`. */
  readonly isProduction: boolean;
  /** Off to compare with what graphql-js answers. */
  readonly compileQueries: boolean;
  readonly limiting: Limiting;
  today(): string;
}

/** GraphQL at /graphql, over GET and POST; one viewer and one set of reads a request. */
export async function registerGraphql(app: FastifyInstance, options: GraphqlOptions): Promise<void> {
  const { schema, database, cursors, report, isProduction, limiting } = options;
  const { limits } = limiting;
  const apollo = new ApolloServer<LimitedContext>({
    schema,
    introspection: options.introspection,
    csrfPrevention: true,
    persistedQueries: false,
    parseOptions: { maxTokens: limits.tokens },
    maxRecursiveSelections: limits.recursiveSelections,
    validationOptions: { maxErrors: limits.validationErrors },
    validationRules: [limitDocuments(limits), cleanLiterals(limits)],
    includeStacktraceInErrorResponses: false,
    formatError: makeFormatError({ report, suggestions: !isProduction }),
    // Apollo would read the environment and stop by itself; both are decided in main.
    nodeEnv: isProduction ? 'production' : 'development',
    stopOnTerminationSignals: false,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      limitQueries(limiting),
      introspectionByViewer(),
      guardRequests(),
      plainJsonStatus(),
      ...(options.compileQueries ? [compiledQueries()] : []),
      endRequests(options),
    ],
  });
  await apollo.start();
  app.addHook('onClose', () => apollo.stop());

  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    onRequest: async (request, reply) => {
      reply.header('cache-control', 'no-store');
      await options.authenticate(request, reply);
    },
    handler: fastifyApolloHandler(apollo, {
      async context(request, reply) {
        const { viewer, raw, patience } = request;
        const asking = await beginAsking(limiting, viewer, request);
        const context = openRequest(database, {
          ...{ cursors, viewer, today: options.today() },
          trace: traceOf(raw),
          patience,
        });
        // Also when the client went away, or an answer took too long.
        reply.raw.once('close', () => context.readings.end().catch(() => {}));
        // Apollo goes on with a copy, which would keep reading what the request has ended; a prototype it shares.
        return Object.assign(Object.create(context) as RequestContext, { asking });
      },
    }),
  });
}
