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
import { ActivityFields, FacilityActivities } from '../../facility/activity-fields.graphql.ts';
import { DuplicateCandidateFields, DuplicateQueries } from '../../facility/candidate/duplicates.graphql.ts';
import {
  CompositeCandidateFields,
  LinkCandidateQueries,
  SuccessionCandidateFields,
} from '../../facility/candidate/link-candidates.graphql.ts';
import { ConflictFields, FacilityConflictFields } from '../../facility/conflict.graphql.ts';
import { ConflictQueries } from '../../facility/conflicts-query.graphql.ts';
import { CorrectOrganisationMutation } from '../../facility/correction/correct-organisation.graphql.ts';
import { AreaFacilityFields, OrganisationFacilityFields } from '../../facility/facilities-under.graphql.ts';
import { FacilityFields, ServedAreaFields } from '../../facility/facility-fields.graphql.ts';
import { FacilityLinkFields } from '../../facility/facility-links.graphql.ts';
import { FacilityConnectionFields } from '../../facility/facility-list.graphql.ts';
import { FacilityOwnFields } from '../../facility/facility-own-fields.graphql.ts';
import { FacilityQueries } from '../../facility/facility-queries.graphql.ts';
import { FactFields, ProvenanceFields } from '../../facility/facts.graphql.ts';
import { OrganisationCheckField } from '../../facility/organisation-check.graphql.ts';
import { OrganisationsQuery } from '../../facility/organisations-query.graphql.ts';
import { FacilityPupils } from '../../facility/pupils.graphql.ts';
import { FacilityServedIn, ServedInFields } from '../../facility/served-in.graphql.ts';
import { FacilityKindFields } from '../../facility/term/facility-kinds.graphql.ts';
import { GoalQueries } from '../../facility/term/goals.graphql.ts';
import { TermFields } from '../../graphql/term.graphql.ts';
import { OrganisationFields } from '../../organisation/organisation.graphql.ts';
import { OrganisationKindQueries } from '../../organisation/organisation-kinds.graphql.ts';
import { OrganisationQueries } from '../../organisation/organisation-queries.graphql.ts';
import { CoalitionFields, CoalitionMemberFields } from '../../relation/coalition-fields.graphql.ts';
import { CoalitionQueries } from '../../relation/coalition-queries.graphql.ts';
import { ExpectedTieFields } from '../../relation/expected-ties.graphql.ts';
import { FacilitiesByRelationQuery, PartnerFields } from '../../relation/partners.graphql.ts';
import { FacilityRecognition } from '../../relation/recognition.graphql.ts';
import { ClaimFields, RelationFields } from '../../relation/relation-fields.graphql.ts';
import { RelationHistoryFields, RelationVersionFields } from '../../relation/relation-history.graphql.ts';
import { FacilityRelationFields, RelationQueries } from '../../relation/relation-queries.graphql.ts';
import { SurveyRoundFields } from '../../relation/survey-round.graphql.ts';
import { ThemeQueries } from '../../relation/themes.graphql.ts';
import { FigureFields } from '../../source/figure.graphql.ts';
import { ImportRunFields, ImportRunQueries } from '../../source/import-run-queries.graphql.ts';
import { SourceQueries } from '../../source/source.graphql.ts';

/** Of what there is: sources, areas, organisations, facilities and relations; room by room from the ground up. */
export const factResolvers = [
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
  OrganisationCheckField,
  OrganisationsQuery,
  FacilityActivities,
  ActivityFields,
  CorrectOrganisationMutation,
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
  FacilityRecognition,
  RelationHistoryFields,
  RelationVersionFields,
  SurveyRoundFields,
  ThemeQueries,
] as const;
