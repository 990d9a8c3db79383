import { AccessLogEntryFields } from '../../account/access-log/access-log.graphql.ts';
import { AccessLogQuery } from '../../account/access-log/access-log-query.graphql.ts';
import { AgreementFields } from '../../account/agreement/agreement.graphql.ts';
import { AgreementsQuery } from '../../account/agreement/agreements-query.graphql.ts';
import { EndAgreementMutation } from '../../account/agreement/end-agreement.graphql.ts';
import { PurposeQueries } from '../../account/agreement/purposes.graphql.ts';
import { RecordAgreementMutation } from '../../account/agreement/record-agreement.graphql.ts';
import { ApiKeyFields, ApiKeyQuery } from '../../account/key/api-key.graphql.ts';
import { CreateApiKeyMutation } from '../../account/key/create-api-key.graphql.ts';
import { RevokeApiKeyMutation } from '../../account/key/revoke-api-key.graphql.ts';
import { ViewerFields, ViewerQuery } from '../../account/viewer.graphql.ts';
import { AreaFields, DistrictFields, MunicipalityFields } from '../../area/area-fields.graphql.ts';
import { AreaQueries } from '../../area/area-queries.graphql.ts';
import { AreaAtQuery } from '../../area/boundary/area-at.graphql.ts';
import { AreaShapeFields } from '../../area/boundary/area-shape-fields.graphql.ts';
import { FigureQueries, FigureRowFields } from '../../area/figure/figure-queries.graphql.ts';
import { IndicatorFields } from '../../area/figure/indicators.graphql.ts';
import { AreaPopulation } from '../../area/figure/population-field.graphql.ts';
import { PostcodeAreaFields } from '../../area/postcode/postcode-area-fields.graphql.ts';
import { PostcodeAreaQueries } from '../../area/postcode/postcode-area-queries.graphql.ts';
import { AreaFigureThen } from '../../area/succession/figure-then.graphql.ts';
import {
  AreaSuccessionFields,
  RetiredAreaFields,
  SuccessionFields,
} from '../../area/succession/succession-fields.graphql.ts';
import { ContactCountFields, ContactCountQueries } from '../../contact/contact-counts.graphql.ts';
import { ContactDetailsFields } from '../../contact/contact-details.graphql.ts';
import { ContactAreaFields, ContactFields, ContactWhyFields } from '../../contact/contact-fields.graphql.ts';
import { ContactConnectionFields } from '../../contact/contact-list.graphql.ts';
import { ContactMutations } from '../../contact/contact-mutations.graphql.ts';
import { ContactQueries } from '../../contact/contact-queries.graphql.ts';
import { ContactRoleQueries } from '../../contact/contact-roles.graphql.ts';
import {
  ContactStateFields,
  ContactTaskFields,
  ContactTaskQueries,
} from '../../contact/contact-task.graphql.ts';
import { ContactTaskMutations } from '../../contact/contact-task-mutations.graphql.ts';
import {
  AreaContacts,
  FacilityContacts,
  OrganisationContacts,
  RelationContacts,
} from '../../contact/contacts-under.graphql.ts';
import { NobodyKnownFields } from '../../contact/nobody-known.graphql.ts';
import { ActivityFields, FacilityActivities } from '../../facility/activity-fields.graphql.ts';
import { ConflictFields, FacilityConflictFields } from '../../facility/conflict.graphql.ts';
import { ConflictQueries } from '../../facility/conflicts-query.graphql.ts';
import { CorrectOrganisationMutation } from '../../facility/correct-organisation.graphql.ts';
import { DuplicateCandidateFields, DuplicateQueries } from '../../facility/duplicates.graphql.ts';
import { AreaFacilityFields, OrganisationFacilityFields } from '../../facility/facilities-under.graphql.ts';
import { FacilityFields, ServedAreaFields } from '../../facility/facility-fields.graphql.ts';
import { FacilityKindFields } from '../../facility/facility-kinds.graphql.ts';
import { FacilityLinkFields } from '../../facility/facility-links.graphql.ts';
import { FacilityConnectionFields } from '../../facility/facility-list.graphql.ts';
import { FacilityOwnFields } from '../../facility/facility-own-fields.graphql.ts';
import { FacilityQueries } from '../../facility/facility-queries.graphql.ts';
import { FactFields, ProvenanceFields } from '../../facility/facts.graphql.ts';
import { GoalQueries } from '../../facility/goals.graphql.ts';
import {
  CompositeCandidateFields,
  LinkCandidateQueries,
  SuccessionCandidateFields,
} from '../../facility/link-candidates.graphql.ts';
import { OrganisationsQuery } from '../../facility/organisations-query.graphql.ts';
import { FacilityPupils } from '../../facility/pupils.graphql.ts';
import { FacilityServedIn, ServedInFields } from '../../facility/served-in.graphql.ts';
import { AccessGapFields } from '../../gap/access-gap.graphql.ts';
import {
  AnchoringFields,
  AnchoringItemFields,
  MunicipalityAnchoring,
} from '../../gap/anchoring-fields.graphql.ts';
import { AnchoringGapFields } from '../../gap/anchoring-gap.graphql.ts';
import { AssessmentFields, MunicipalityAssessments } from '../../gap/assessment.graphql.ts';
import { ContactGapFields } from '../../gap/contact-gap.graphql.ts';
import { CorrectFacilityMutation } from '../../gap/correct-facility.graphql.ts';
import { AreaCoverage } from '../../gap/coverage/area-coverage.graphql.ts';
import { CoverageAmountFields } from '../../gap/coverage/coverage-amount-fields.graphql.ts';
import { CoverageFields } from '../../gap/coverage/coverage-fields.graphql.ts';
import { GapSummaryCellFields, VerdictCountFields } from '../../gap/coverage/gap-summary-fields.graphql.ts';
import { AreaGoalMatrix, GoalCellFields } from '../../gap/coverage/goal-matrix.graphql.ts';
import { NearestFields } from '../../gap/coverage/nearest.graphql.ts';
import { GapChangeFields, GapDifferenceFields } from '../../gap/difference/gap-difference-fields.graphql.ts';
import { DistanceGapFields } from '../../gap/distance-gap-fields.graphql.ts';
import { EvidenceFields } from '../../gap/evidence-fields.graphql.ts';
import { FacilityGaps } from '../../gap/facility-gaps.graphql.ts';
import { FragilityGapFields } from '../../gap/fragility-gap.graphql.ts';
import { GapAreaCountFields, GapOwnerCountFields } from '../../gap/gap-facets.graphql.ts';
import { GapFields } from '../../gap/gap-fields.graphql.ts';
import { AreaGaps, GapQueries } from '../../gap/gap-queries.graphql.ts';
import { GoalGapFields, GoalGapLevelFields } from '../../gap/goal-gap.graphql.ts';
import { OpenQuestionFields } from '../../gap/open-question.graphql.ts';
import { OpenQuestionQueries } from '../../gap/open-question-queries.graphql.ts';
import { ProvisionGapFields } from '../../gap/provision-gap-fields.graphql.ts';
import { RecordNormSetMutation } from '../../gap/record-norm-set.graphql.ts';
import { RelationGapFields } from '../../gap/relation-gap-fields.graphql.ts';
import { SignalRouteGapFields } from '../../gap/signal-route-gap.graphql.ts';
import { StaleDataGapFields } from '../../gap/stale-data-gap.graphql.ts';
import { StateRelationMutation } from '../../gap/state-relation.graphql.ts';
import { DecideGapMutation } from '../../gap/status/decide-gap.graphql.ts';
import { GapStatusFields } from '../../gap/status/gap-status.graphql.ts';
import { AskContact } from '../../gap/suggestion/ask-contact.graphql.ts';
import {
  ExpectedPartnerFields,
  FacilityExpectedPartners,
} from '../../gap/suggestion/expected-partners.graphql.ts';
import { PartnerKindStateFields, PartnerKindsField } from '../../gap/suggestion/partner-kinds.graphql.ts';
import { SuggestedTieFields, SuggestedTiesField } from '../../gap/suggestion/suggested-ties.graphql.ts';
import { GapSuggestionField, GapSuggestionFields } from '../../gap/suggestion/suggestion.graphql.ts';
import { TermFields } from '../../graphql/term.graphql.ts';
import { AreaIndicators } from '../../indicator/area-indicators.graphql.ts';
import { IndicatorQueries } from '../../indicator/indicator-queries.graphql.ts';
import { IndicatorPartFields, IndicatorValueFields } from '../../indicator/indicator-value.graphql.ts';
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
import { NormFields } from '../../norm/norm.graphql.ts';
import { NormParticularFields } from '../../norm/norm-particulars.graphql.ts';
import { NormSetFields } from '../../norm/norm-set.graphql.ts';
import { NormSetDifference } from '../../norm/norm-set-difference.graphql.ts';
import { NormTieFields } from '../../norm/norm-ties.graphql.ts';
import { NormUpkeepFields } from '../../norm/norm-upkeep.graphql.ts';
import { OrganisationFields } from '../../organisation/organisation.graphql.ts';
import { OrganisationKindQueries } from '../../organisation/organisation-kinds.graphql.ts';
import { OrganisationQueries } from '../../organisation/organisation-queries.graphql.ts';
import { ErasePersonMutation, PersonPayloadFields } from '../../person/erase-person.graphql.ts';
import { ExportPersonMutation, ExportPersonPayloadFields } from '../../person/export-person.graphql.ts';
import { ObjectionMutations } from '../../person/object-person.graphql.ts';
import { CoalitionFields, CoalitionMemberFields } from '../../relation/coalition-fields.graphql.ts';
import { CoalitionQueries } from '../../relation/coalition-queries.graphql.ts';
import { ExpectedTieFields } from '../../relation/expected-ties.graphql.ts';
import { FacilitiesByRelationQuery, PartnerFields } from '../../relation/partners.graphql.ts';
import { ClaimFields, RelationFields } from '../../relation/relation-fields.graphql.ts';
import { RelationHistoryFields, RelationVersionFields } from '../../relation/relation-history.graphql.ts';
import { FacilityRelationFields, RelationQueries } from '../../relation/relation-queries.graphql.ts';
import { SurveyRoundFields } from '../../relation/survey-round.graphql.ts';
import { ThemeQueries } from '../../relation/themes.graphql.ts';
import { BestNextQueries } from '../../scenario/best-next-fields.graphql.ts';
import { NormSetPreview } from '../../scenario/norm-set-preview.graphql.ts';
import {
  ScenarioChangeFields,
  ScenarioFindingFields,
} from '../../scenario/scenario-change-fields.graphql.ts';
import { ScenarioFields } from '../../scenario/scenario-fields.graphql.ts';
import { FigureFields } from '../../source/figure.graphql.ts';
import { ImportRunFields, ImportRunQueries } from '../../source/import-run-queries.graphql.ts';
import { SourceQueries } from '../../source/source.graphql.ts';
import { NetworkLinkFields } from '../download/network-links.graphql.ts';
import { ViewerBudget } from '../limit/viewer-budget.graphql.ts';
import { NodeQueries } from './node.graphql.ts';
import { SearchQuery } from './search.graphql.ts';

/**
 * Every class that answers fields, room by room from the ground up; a field that is not named here is not in the
 * schema.
 */

export const resolvers = [
  TermFields,
  FigureFields,
  ImportRunQueries,
  ImportRunFields,
  SourceQueries,
  AreaFields,
  AreaShapeFields,
  AreaPopulation,
  MunicipalityFields,
  DistrictFields,
  AreaQueries,
  AreaAtQuery,
  AreaSuccessionFields,
  SuccessionFields,
  RetiredAreaFields,
  IndicatorFields,
  FigureQueries,
  FigureRowFields,
  AreaFigureThen,
  PostcodeAreaQueries,
  PostcodeAreaFields,
  OrganisationKindQueries,
  OrganisationQueries,
  OrganisationFields,
  AreaFacilityFields,
  OrganisationFacilityFields,
  FacilityFields,
  ServedAreaFields,
  FacilityServedIn,
  ServedInFields,
  FacilityKindFields,
  FacilityConnectionFields,
  FacilityOwnFields,
  FacilityPupils,
  FacilityQueries,
  ProvenanceFields,
  FactFields,
  ConflictFields,
  FacilityConflictFields,
  ConflictQueries,
  FacilityLinkFields,
  DuplicateQueries,
  DuplicateCandidateFields,
  LinkCandidateQueries,
  CompositeCandidateFields,
  SuccessionCandidateFields,
  GoalQueries,
  OrganisationsQuery,
  PartnerFields,
  FacilitiesByRelationQuery,
  ExpectedTieFields,
  RelationFields,
  ClaimFields,
  RelationQueries,
  FacilityRelationFields,
  CoalitionQueries,
  CoalitionFields,
  CoalitionMemberFields,
  RelationHistoryFields,
  RelationVersionFields,
  SurveyRoundFields,
  ThemeQueries,
  AreaContacts,
  ContactAreaFields,
  ContactConnectionFields,
  ContactCountFields,
  ContactCountQueries,
  ContactDetailsFields,
  ContactFields,
  ContactQueries,
  ContactMutations,
  ContactStateFields,
  ContactTaskFields,
  ContactTaskQueries,
  ContactTaskMutations,
  ContactRoleQueries,
  ContactWhyFields,
  FacilityContacts,
  NobodyKnownFields,
  OrganisationContacts,
  RelationContacts,
  PurposeQueries,
  AccessLogQuery,
  AccessLogEntryFields,
  ErasePersonMutation,
  PersonPayloadFields,
  ExportPersonMutation,
  ExportPersonPayloadFields,
  ObjectionMutations,
  AgreementsQuery,
  AgreementFields,
  RecordAgreementMutation,
  EndAgreementMutation,
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
  NearestFields,
  FacilityActivities,
  ActivityFields,
  AreaCoverage,
  AreaIndicators,
  IndicatorValueFields,
  IndicatorPartFields,
  IndicatorQueries,
  CoverageFields,
  CoverageAmountFields,
  AreaGoalMatrix,
  GoalCellFields,
  MunicipalityAnchoring,
  AnchoringFields,
  AnchoringItemFields,
  GapSummaryCellFields,
  VerdictCountFields,
  GapFields,
  GapStatusFields,
  DecideGapMutation,
  CorrectFacilityMutation,
  CorrectOrganisationMutation,
  ApiKeyFields,
  ApiKeyQuery,
  CreateApiKeyMutation,
  RevokeApiKeyMutation,
  ViewerFields,
  ViewerQuery,
  ViewerBudget,
  RecordNormSetMutation,
  StateRelationMutation,
  GapChangeFields,
  GapDifferenceFields,
  FacilityGaps,
  FacilityExpectedPartners,
  ExpectedPartnerFields,
  GapSuggestionField,
  GapSuggestionFields,
  GapAreaCountFields,
  GapOwnerCountFields,
  ProvisionGapFields,
  DistanceGapFields,
  AccessGapFields,
  RelationGapFields,
  GoalGapFields,
  GoalGapLevelFields,
  AnchoringGapFields,
  ContactGapFields,
  StaleDataGapFields,
  PartnerKindsField,
  PartnerKindStateFields,
  SignalRouteGapFields,
  FragilityGapFields,
  EvidenceFields,
  GapQueries,
  AreaGaps,
  NormFields,
  NormParticularFields,
  NormUpkeepFields,
  NormTieFields,
  NormSetFields,
  AskContact,
  AssessmentFields,
  MunicipalityAssessments,
  NormSetDifference,
  NormSetPreview,
  BestNextQueries,
  ScenarioFields,
  ScenarioChangeFields,
  ScenarioFindingFields,
  SuggestedTiesField,
  SuggestedTieFields,
  OpenQuestionFields,
  OpenQuestionQueries,
  NetworkLinkFields,
  NodeQueries,
  SearchQuery,
] as const;
