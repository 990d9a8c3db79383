/** How many a list may give. A number, or as many as an argument names, or `otherwise` without it. */
export type ListSize = number | { readonly argument: string; readonly otherwise: number };

/** How many are counted of a list that is a handful; also of one that is in neither of the two lists below. */
export const handful = 10;

/**
 * The lists that are given whole and may be more than a handful, for what a question could cost. Areas from CBS 2024;
 * vocabularies as long as they are; the rest from the networks and findings of whole municipalities.
 */
export const listSizes: Readonly<Record<string, ListSize>> = {
  'Municipality.districts': 110,
  'Municipality.neighbourhoods': 517,
  'District.neighbourhoods': 39,
  'ServedIn.areas': 517,
  'BestNextSite.areas': 517,
  'Query.facilityKinds': 60,
  'Query.indicators': 100,
  'Query.sources': 60,
  'Query.nodes': { argument: 'ids', otherwise: 100 },
  'Area.coverage': { argument: 'kinds', otherwise: 50 },
  'Municipality.anchoring': { argument: 'kinds', otherwise: 50 },
  'Area.goalMatrix': 44,
  'GapSummary.cells': 500,
  'GapSummary.counts': 50,
  'GapFacets.areas': 110,
  'NormSet.norms': 50,
  'NormSet.difference': 50,
  'Network.nodes': 500,
  'Network.edges': 2_000,
  'Network.matrix': 400,
  'Network.communities': 30,
  'Community.nodes': 50,
  'Network.signalRoutes': 500,
  'Network.signalSinglePoints': 50,
  'NetworkWithout.cutOff': 50,
  'NetworkWithout.signalRoutesLost': 500,
  'NetworkDifference.nodesGained': 100,
  'NetworkDifference.nodesLost': 100,
  'NetworkDifference.ties': 500,
  'NetworkTimeline.points': 60,
  'NetworkScopeUsed.facilities': 500,
  'FragilityGap.cutOff': 50,
  'BestNextRelation.closes': 50,
  'BestNext.sites': 20,
  'BestNext.relations': 20,
  'Agreement.parties': 200,
  'Query.apiKeys': 50,
  'ContactGap.lacking': 20,
  'StaleDataGap.oldest': 20,
  'SuggestedTie.sharedPartners': 50,
  'Coalition.members': 20,
  'CompositeCandidate.facilities': 20,
};

/**
 * The lists that are a handful, or a vocabulary of which a few apply, by the type that has them. A test holds the two to
 * the schema: a new list is in one of them, or would cost less than it gives.
 */
export const handfuls: Readonly<Record<string, string>> = {
  AccessGap: 'otherwise unreached zones',
  Activity: 'audiences goals modes',
  AdvancedMeasures: 'notes',
  Agreement: 'purposes',
  Anchoring: 'items',
  AnchoringGap: 'items',
  Area: 'predecessors successors',
  Community: 'sectors',
  Contact: 'areas roles themes',
  ExpectedPartner: 'candidates themes',
  ExpectedTie: 'themes',
  ExportPersonPayload: 'contacts',
  Facility:
    'activities alsoProvides audiences conflicts contributions expectedPartners gaps identifiers lowThreshold modes parts pupils serves succeededBy successorOf',
  Gap: 'evidence statusHistory',
  GapDifference: 'counts',
  GapFacets: 'facilityKinds kinds owners statuses urgencies',
  GoalGap: 'prevention',
  ImportRun: 'files',
  IndicatorValue: 'parts',
  IntroductionRoute: 'steps',
  Introductions: 'routes',
  KindPairsOnlyThrough: 'pairs',
  Municipality: 'assessments',
  Network: 'links rounds suggestedTies',
  NetworkDifference: 'measures',
  NetworkEdge: 'coalitions relations themes',
  NetworkFilterUsed: 'formality kinds themes',
  NetworkMeasures: 'notes',
  NetworkWithout: 'expectedTiesLost',
  Norm: 'facilityKinds goals items partnerKinds themes',
  NormChange: 'words',
  Organisation: 'identifiers',
  PersonPayload: 'contacts',
  Provenance: 'facts',
  Query: 'contactCounts contactRoles goals normSets organisationKinds purposes search themes',
  Relation: 'awaiting claims history',
  RelationGap: 'partnerKinds',
  RetiredArea: 'successors',
  Scenario: 'notWorkedOut',
  SignalRoute: 'passesOnlyThrough steps',
  SignalRouteGap: 'passesOnlyThrough steps',
  StaleDataGap: 'freshness',
  SuggestedTie: 'closes expected',
  TieChange: 'themesGained themesLost',
  Viewer: 'may',
};

/**
 * What is worked out from many objects, however few of them are asked for: counted as that many. An estimate, for a
 * municipality of some 2,000 facilities.
 */
export const workedOutFrom: Readonly<Record<string, number>> = {
  'Query.__schema': 2_000,
  'Query.__type': 50,
  'Query.network': 1_000,
  'Query.networkDifference': 2_000,
  'NetworkTimeline.points': 10_000,
  'Query.introductions': 1_000,
  'Query.scenario': 5_000,
  'Query.bestNext': 10_000,
  'NetworkMeasures.advanced': 2_000,
  'Network.without': 1_000,
  'Area.network': 1_000,
  'Organisation.network': 1_000,
  // The municipalities that it stands in, works in and is near to are assessed again.
  'Mutation.correctFacility': 2_000,
  // The municipalities of both ends are assessed again.
  'Mutation.stateRelation': 2_000,
  // A municipality by every set that holds there.
  'Mutation.recordNormSet': 5_000,
};
