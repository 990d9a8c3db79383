import { NetworkLinkFields } from '../download/network-links.graphql.ts';
import { ViewerBudget } from '../limit/viewer-budget.graphql.ts';
import { answerResolvers } from './answer-resolvers.ts';
import { factResolvers } from './fact-resolvers.ts';
import { NodeQueries } from './node.graphql.ts';
import { peopleResolvers } from './people-resolvers.ts';
import { SearchQuery } from './search.graphql.ts';

/** Every class that answers fields; a field that is not named in one of these lists is not in the schema. */
export const resolvers = [
  ...factResolvers,
  ...peopleResolvers,
  ...answerResolvers,
  ViewerBudget,
  NetworkLinkFields,
  NodeQueries,
  SearchQuery,
] as const;
