import { AdvancedMeasuresFields } from '../../network/advanced-measures.graphql.ts';
import { CommunityFields, NetworkCommunitiesField } from '../../network/community.graphql.ts';
import { FacilityHubField } from '../../network/facility-hub.graphql.ts';
import { MatrixSideFields, NetworkMatrixField } from '../../network/matrix.graphql.ts';
import { NetworkMeasuresFields } from '../../network/measure-fields.graphql.ts';
import { NetworkCoalitionFields, NetworkEdgeCoalitions } from '../../network/network-coalitions.graphql.ts';
import { NetworkEdgeFields, NetworkFields, NetworkNodeFields } from '../../network/network-fields.graphql.ts';
import {
  AreaNetworkFields,
  FacilityNetworkFields,
  NetworkQueries,
  OrganisationNetworkFields,
} from '../../network/network-queries.graphql.ts';
import { AdvancedNodeMeasuresFields } from '../../network/node-advanced.graphql.ts';
import { NodeMeasureFields } from '../../network/node-measure-fields.graphql.ts';
import {
  IntroductionQueries,
  IntroductionStepFields,
  NoIntroductionFields,
  WeakestStepFields,
} from '../../network/route/introductions-query.graphql.ts';
import { RouteStopFields } from '../../network/route/route-stop.graphql.ts';
import { NetworkSignalFields, SignalStepFields } from '../../network/route/signal-route-fields.graphql.ts';
import { NetworkWithoutField, NetworkWithoutFields } from '../../network/route/without-fields.graphql.ts';
import {
  NetworkDifferenceFields,
  TieChangeFields,
} from '../../network/time/network-difference-fields.graphql.ts';
import { NetworkRoundFields } from '../../network/time/network-rounds.graphql.ts';
import { NetworkTimeQueries } from '../../network/time/network-time-queries.graphql.ts';

/** Of networks: who is tied to whom, what that comes to, and how it changes. */
export const networkResolvers = [
  NetworkFields,
  NetworkNodeFields,
  NetworkEdgeFields,
  NetworkMeasuresFields,
  AdvancedMeasuresFields,
  NodeMeasureFields,
  AdvancedNodeMeasuresFields,
  NetworkCommunitiesField,
  CommunityFields,
  NetworkMatrixField,
  MatrixSideFields,
  FacilityHubField,
  NetworkCoalitionFields,
  NetworkEdgeCoalitions,
  NetworkRoundFields,
  NetworkQueries,
  AreaNetworkFields,
  RouteStopFields,
  NetworkSignalFields,
  SignalStepFields,
  NetworkWithoutField,
  NetworkWithoutFields,
  IntroductionQueries,
  IntroductionStepFields,
  WeakestStepFields,
  NoIntroductionFields,
  FacilityNetworkFields,
  OrganisationNetworkFields,
  NetworkTimeQueries,
  NetworkDifferenceFields,
  TieChangeFields,
] as const;
