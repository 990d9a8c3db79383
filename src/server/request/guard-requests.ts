import type { ApolloServerPlugin } from '@apollo/server';
import { refuseRequest } from '../fault/http-refusal.ts';
import { guardQuestions } from './guard-questions.ts';
import { personalSelection } from './personal-selection.ts';
import type { RequestContext } from './request-context.ts';

/** Once it is known what is asked, and before any resolver runs: whether this viewer may, and whether it is logged. */
export function guardRequests(): ApolloServerPlugin<RequestContext> {
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
      };
    },
  };
}
