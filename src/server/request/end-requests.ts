import type { ApolloServerPlugin, GraphQLResponse } from '@apollo/server';
import { refusedAnswer } from '../fault/refused-answer.ts';
import { withheldAnswer } from '../fault/withheld-answer.ts';
import type { Metrics, Outcome } from '../log/metrics.ts';
import type { RequestContext } from './request-context.ts';

export interface EndingOptions {
  readonly countOperation: Metrics['countOperation'];
  /** Without the number of statements as `x-statements`. */
  readonly isProduction: boolean;
}

/** The reads end before the answer leaves; then it is known how it went. */
export function endRequests({
  countOperation,
  isProduction,
}: EndingOptions): ApolloServerPlugin<RequestContext> {
  return {
    /** Who has nothing left to ask in this minute, or may not ask this way, is refused before there is a request. */
    async contextCreationDidFail({ error }) {
      countOperation(null, refusedAnswer(error)?.code ?? 'INTERNAL_SERVER_ERROR');
    },
    async requestDidStart() {
      return {
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
