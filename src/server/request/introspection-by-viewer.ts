import type { ApolloServerPlugin } from '@apollo/server';
import { type DocumentNode, Kind, visit } from 'graphql';
import { may } from '../../access/policy.ts';
import { refuseRequest } from '../fault/http-refusal.ts';
import { memoByDocument } from './memo-by-document.ts';
import type { RequestContext } from './request-context.ts';

/** Who may not see the schema may not ask for it; everybody else may, unless introspection is switched off. */
export function introspectionByViewer(): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart({ contextValue: { viewer } }) {
      return {
        async didResolveOperation({ document }) {
          if (may(viewer, 'schema:read') || !asksSchema(document)) return;
          throw refuseRequest('FORBIDDEN', 'The schema is not shown to who asks.', 403);
        },
      };
    },
  };
}

const asksSchema = memoByDocument((document: DocumentNode): boolean => {
  let asked = false;
  visit(document, {
    [Kind.FIELD]({ name: { value: name } }) {
      if (name === '__schema' || name === '__type') asked = true;
    },
  });
  return asked;
});
