import type { ApolloServerPlugin } from '@apollo/server';
import { type DocumentNode, Kind, visit } from 'graphql';
import { may } from '../../access/policy.ts';
import { refuseRequest } from '../fault/http-refusal.ts';
import type { RequestContext } from './request-context.ts';

/** Who may not see the schema may not ask for it; everybody else may, unless introspection is switched off. */
export function introspectionByViewer(): ApolloServerPlugin<RequestContext> {
  const known = new WeakMap<DocumentNode, boolean>();
  return {
    async requestDidStart({ contextValue: { viewer } }) {
      return {
        async didResolveOperation({ document }) {
          if (may(viewer, 'schema:read')) return;
          const asked = known.get(document) ?? asksSchema(document);
          known.set(document, asked);
          if (asked) throw refuseRequest('FORBIDDEN', 'The schema is not shown to who asks.', 403);
        },
      };
    },
  };
}

function asksSchema(document: DocumentNode): boolean {
  let asked = false;
  visit(document, {
    [Kind.FIELD]({ name: { value: name } }) {
      if (name === '__schema' || name === '__type') asked = true;
    },
  });
  return asked;
}
