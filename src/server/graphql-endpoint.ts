import { ApolloServer, type ApolloServerPlugin, type GraphQLResponse } from '@apollo/server';
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
import { refuseRequest } from './fault/http-refusal.ts';
import { plainJsonStatus } from './fault/plain-json-status.ts';
import { withheldAnswer } from './fault/withheld-answer.ts';
import { cleanLiterals } from './limit/clean-text.ts';
import { limitDocuments } from './limit/limit-documents.ts';
import { beginAsking, type LimitedContext, type Limiting, limitQueries } from './limit/limit-queries.ts';
import type { ReportIncident } from './log/incident.ts';
import type { Metrics, Outcome } from './log/metrics.ts';
import { traceOf } from './log/trace-parent.ts';
import { guardQuestions } from './request/guard-questions.ts';
import { introspectionByViewer } from './request/introspection-by-viewer.ts';
import { compiledQueries } from './request/jit.ts';
import { personalSelection } from './request/personal-selection.ts';
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

/** The reads end before the answer leaves; then it is known how it went. */
function endRequests({ countOperation, isProduction }: GraphqlOptions): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ operation, schema, document, request, contextValue }) {
          if (!operation) return;
          if (operation.operation === 'subscription') {
            const sentence = 'there are no subscriptions here; ask again, or ask for changes';
            throw refuseRequest('BAD_REQUEST', sentence, 400);
          }
          const { viewer, readings } = contextValue;
          guardQuestions(schema, document, viewer);
          const personal = personalSelection(
            schema,
            document,
            operation,
            request.variables ?? {},
            viewer.purpose,
          );
          if (personal) readings.logged(personal);
        },
        async willSendResponse({ contextValue, operationName, response }) {
          try {
            await contextValue.readings.end();
          } catch (fault) {
            withhold(response, withheldAnswer(fault, contextValue.readings.wasWritten));
          }
          const { http, body } = response;
          countOperation(operationName, outcomeOf(body));
          if (!isProduction) http.headers.set('x-statements', String(contextValue.readings.statements));
          if (isUnavailable(body)) {
            http.status = 503;
            http.headers.set('retry-after', '2');
          }
        },
      };
    },
  };
}

/** Nobody may have what could not be logged. */
function withhold({ body }: GraphQLResponse, { code, message }: ReturnType<typeof withheldAnswer>): void {
  if (body.kind !== 'single') return;
  body.singleResult = { data: null, errors: [{ message, extensions: { code } }] };
}

const errorsOf = (body: GraphQLResponse['body']) =>
  body.kind === 'single' ? (body.singleResult.errors ?? []) : [];

/** Formatted errors carry codes of the closed list only. */
const outcomeOf = (body: GraphQLResponse['body']) => (errorsOf(body)[0]?.extensions?.code ?? 'OK') as Outcome;

/** Nothing could be answered because the database was away; an answer in part is an answer. */
function isUnavailable(body: GraphQLResponse['body']): boolean {
  if (body.kind !== 'single') return false;
  const isEmpty = Object.values(body.singleResult.data ?? {}).every((value) => value === null);
  return (
    isEmpty &&
    errorsOf(body).length > 0 &&
    errorsOf(body).every(({ extensions }) => extensions?.code === 'UNAVAILABLE')
  );
}
