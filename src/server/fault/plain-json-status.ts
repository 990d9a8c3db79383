import type { ApolloServerPlugin } from '@apollo/server';

/**
 * A client that reads only `application/json` cannot tell our 400 from that of a proxy on the way, so GraphQL over HTTP
 * gives it 200 for a document or variables that are wrong: it finds the errors in the body. One that reads
 * `application/graphql-response+json`, or says nothing, gets the 400.
 */
export function plainJsonStatus(): ApolloServerPlugin {
  return {
    async requestDidStart({ request }) {
      const accept = request.http?.headers.get('accept') ?? '';
      if (!/application\/json/i.test(accept) || /application\/graphql-response\+json/i.test(accept)) return;
      return {
        async willSendResponse({ response: { http, body } }) {
          if (http.status !== 400 || body.kind !== 'single') return;
          const codes = body.singleResult.errors?.map(({ extensions }) => String(extensions?.code)) ?? [];
          if (codes.length > 0 && codes.every((code) => wrongInBody.has(code))) http.status = 200;
        },
      };
    },
  };
}

const wrongInBody = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT']);
