import { AreaIndicators } from '../../indicator/area-indicators.graphql.ts';
import { IndicatorQueries } from '../../indicator/indicator-queries.graphql.ts';
import { IndicatorPartFields, IndicatorValueFields } from '../../indicator/indicator-value.graphql.ts';
import { BestNextQueries } from '../../scenario/best-next-fields.graphql.ts';
import { NormSetPreview } from '../../scenario/norm-set-preview.graphql.ts';
import {
  ScenarioChangeFields,
  ScenarioFindingFields,
} from '../../scenario/scenario-change-fields.graphql.ts';
import { ScenarioFields } from '../../scenario/scenario-fields.graphql.ts';
import { gapResolvers } from './gap-resolvers.ts';
import { networkResolvers } from './network-resolvers.ts';

/** Of what follows from facts: networks, norms, gaps, comparisons and scenarios; room by room from the ground up. */
export const answerResolvers = [
  ...networkResolvers,
  ...gapResolvers,
  AreaIndicators,
  IndicatorValueFields,
  IndicatorPartFields,
  IndicatorQueries,
  NormSetPreview,
  BestNextQueries,
  ScenarioFields,
  ScenarioChangeFields,
  ScenarioFindingFields,
] as const;
