import type { ApolloServerPlugin } from '@apollo/server';
import {
  type DocumentNode,
  type GraphQLSchema,
  getVariableValues,
  isInputType,
  type OperationDefinitionNode,
  typeFromAST,
} from 'graphql';
import type { Viewer } from '../../access/viewer.ts';
import { refuseRequest } from '../fault/http-refusal.ts';
import { memoByDocument } from '../request/memo-by-document.ts';
import type { RequestContext } from '../request/request-context.ts';
import { leastCost } from '../setting/least-cost.ts';
import type { Allowance, Allowances, Left } from './allowance.ts';
import { cleanVariables } from './clean-text.ts';
import { costOf } from './query-cost.ts';
import { rateLimitHeaders } from './rate-limit-headers.ts';
import type { RequestLimits } from './request-limits.ts';
import { askedDocument, findTrusted, type TrustedDocuments } from './trusted-documents.ts';

/** What a request may ask, and what it has taken of that. */
export interface Asking {
  readonly allowance: Allowance;
  /** The text of the document that was asked by its id. */
  readonly trusted: string | null;
  left: Left;
  /** Once it is known which operation is asked, with which variables. */
  cost: number | null;
}

export interface LimitedContext extends RequestContext {
  readonly asking: Asking;
}

export interface Limiting {
  readonly allowances: Allowances;
  readonly documents: TrustedDocuments;
  readonly limits: RequestLimits;
}

/** Before anything of it is read; throws RATE_LIMITED, or what is wrong with the document it names. */
export async function beginAsking(
  { allowances, documents }: Limiting,
  viewer: Viewer,
  request: { readonly ip: string; readonly url: string; readonly body: unknown },
): Promise<Asking> {
  const allowance = allowances.of(viewer, request.ip);
  const left = await take(allowance, leastCost);
  const search = request.url.slice(`${request.url}?`.indexOf('?'));
  const trusted = findTrusted(documents, viewer.kind, askedDocument(request.body, search));
  return { allowance, trusted, left, cost: null };
}

export const rateLimitedSentence = ({ limit, reset }: Left): string =>
  `You asked for more than ${limit} objects in a minute; ask again in ${reset} seconds.`;

/** Takes off what a request costs; throws RATE_LIMITED, saying when to come back, when there is not enough left. */
async function take(allowance: Allowance, cost: number): Promise<Left> {
  const left = await allowance.spend(cost);
  if (left.isAllowed) return left;
  const headers = { 'retry-after': String(left.reset), ...rateLimitHeaders(left) };
  throw refuseRequest('RATE_LIMITED', rateLimitedSentence(left), 429, headers);
}

/**
 * Once it is known what is asked: cleans the variables, works out the cost and takes it off; in that order, and before
 * any resolver runs. The answer says what it cost, and its headers what is left.
 */
export function limitQueries({ limits }: Limiting): ApolloServerPlugin<LimitedContext> {
  return {
    async requestDidStart({ request, contextValue: { asking } }) {
      if (asking.trusted !== null) request.query = asking.trusted;
      return {
        async didResolveOperation({ schema, document, operation }) {
          const types = operation ? declaredTypes(schema, operation) : undefined;
          request.variables = cleanVariables(request.variables ?? {}, limits, (name) => types?.get(name));
          if (operation) await pay(asking, costFor(schema, document, operation, request.variables));
        },
        async willSendResponse({ response: { http, body } }) {
          for (const [name, value] of Object.entries(rateLimitHeaders(asking.left))) {
            // A refusal has said already that nothing is left.
            if (!http.headers.has(name)) http.headers.set(name, value);
          }
          if (body.kind !== 'single' || asking.cost === null) return;
          const cost = { requested: asking.cost, budget: asking.allowance.budget };
          body.singleResult.extensions = { ...body.singleResult.extensions, cost };
        },
      };
    },
  };
}

/** Of its variables; one of a type that the schema does not have is refused elsewhere. */
function declaredTypes(schema: GraphQLSchema, operation: OperationDefinitionNode) {
  return new Map(
    operation.variableDefinitions?.map(({ variable, type }) => {
      const declared = typeFromAST(schema, type);
      return [variable.name.value, isInputType(declared) ? declared : undefined];
    }),
  );
}

async function pay(asking: Asking, cost: number | null): Promise<void> {
  if (cost === null) return;
  const { allowance } = asking;
  asking.cost = cost;
  if (cost > allowance.budget) {
    const sentence = `This could answer with ${cost} objects; at most ${allowance.budget} at once. Ask for smaller pages or fewer fields.`;
    throw refuseRequest('QUERY_TOO_EXPENSIVE', sentence, 400);
  }
  if (cost > leastCost) asking.left = await take(allowance, cost - leastCost);
}

/** Null when the variables are not as declared: then nothing is answered, and the error says which. */
function costFor(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): number | null {
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables, {
    maxErrors: 1,
  });
  return coerced ? estimateOf(operation, schema, document)(coerced) : null;
}

const estimateOf = memoByDocument(
  (operation: OperationDefinitionNode, schema: GraphQLSchema, document: DocumentNode) =>
    costOf(schema, document, operation),
);
