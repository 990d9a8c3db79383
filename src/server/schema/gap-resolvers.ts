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
import { NormFields } from '../../norm/norm.graphql.ts';
import { NormParticularFields } from '../../norm/norm-particulars.graphql.ts';
import { NormSetFields } from '../../norm/norm-set.graphql.ts';
import { NormSetDifference } from '../../norm/norm-set-difference.graphql.ts';
import { NormTieFields } from '../../norm/norm-ties.graphql.ts';
import { NormUpkeepFields } from '../../norm/norm-upkeep.graphql.ts';

/** Of what is expected and what is lacking: norms and gaps. */
export const gapResolvers = [
  NormFields,
  NormParticularFields,
  NormUpkeepFields,
  NormTieFields,
  NormSetFields,
  NormSetDifference,
  NearestFields,
  AreaCoverage,
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
  AskContact,
  AssessmentFields,
  MunicipalityAssessments,
  SuggestedTiesField,
  SuggestedTieFields,
  OpenQuestionFields,
  OpenQuestionQueries,
] as const;
