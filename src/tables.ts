import type { InferKyselyDB } from '@mikro-orm/sql';
import { AccessLogTable } from './account/access-log/access-log.table.ts';
import { AccessSealTable } from './account/access-log/access-seal.table.ts';
import { AccountMunicipalityTable, AccountTable } from './account/account.table.ts';
import { AgreementPartyTable, AgreementTable } from './account/agreement/agreement.table.ts';
import { IdempotentAnswerTable } from './account/idempotent-answer.table.ts';
import { ApiKeyTable } from './account/key/api-key.table.ts';
import { PrivacyKeyTable } from './account/privacy-key.table.ts';
import { AreaTable } from './area/area.table.ts';
import { AreaFigureTable } from './area/figure/area-figure.table.ts';
import { Pc4PointTable, PostcodeNeighbourhoodTable } from './area/postcode/postcode.table.ts';
import { PostcodeAreaFigureTable, PostcodeAreaTable } from './area/postcode/postcode-area.table.ts';
import { AreaSuccessionTable, GivenSuccessionTable } from './area/succession/succession.table.ts';
import { AnchoringTable } from './assessment/anchoring.table.ts';
import { AssessmentTable, FindingTable } from './assessment/finding/finding.table.ts';
import { GapAreaTable } from './assessment/gap-area.table.ts';
import { NearestDaysTable, NearestKeptTable } from './assessment/nearest/nearest-kept.table.ts';
import { ContactAreaTable, ContactTable } from './contact/contact.table.ts';
import { ContactPersonTable } from './contact/contact-person.table.ts';
import { ContactTaskTable } from './contact/keeping/contact-task.table.ts';
import { GeocodedAddressTable, KnownPointTable } from './facility/record/address-point.table.ts';
import { FacilityTable } from './facility/record/facility.table.ts';
import { FacilityActivityTable } from './facility/record/facility-activity.table.ts';
import { FacilityClaimTable, FacilitySourceTable } from './facility/record/facility-claim.table.ts';
import { FacilityConflictTable } from './facility/record/facility-conflict.table.ts';
import {
  FacilityCapacityTable,
  FacilityIdentifierTable,
  FacilityServesTable,
  FacilityStatusTable,
} from './facility/record/facility-facts.table.ts';
import { FacilityLinkTable } from './facility/record/facility-link.table.ts';
import { FacilityNeighbourhoodTable } from './facility/record/facility-neighbourhood.table.ts';
import { FacilityPupilsTable } from './facility/record/facility-pupils.table.ts';
import { InventoryTable } from './facility/record/inventory.table.ts';
import { GapStatusTable } from './gap/status/gap-status.table.ts';
import { NormSetTable, NormTable } from './norm/norm.table.ts';
import { OrganisationTable } from './organisation/organisation.table.ts';
import { OrganisationCorrectionTable } from './organisation/organisation-correction.table.ts';
import { OrganisationIdentifierTable } from './organisation/organisation-identifier.table.ts';
import { ErasureTable } from './person/erasure.table.ts';
import { ObjectionTable } from './person/objection.table.ts';
import { CoalitionMemberTable, CoalitionTable } from './relation/coalition.table.ts';
import { RelationTable } from './relation/relation.table.ts';
import { SurveyInvitationTable, SurveyRoundTable } from './relation/survey-round.table.ts';
import { ChangeLogTable } from './source/change-log.table.ts';
import { ImportIssueTable } from './source/import-issue.table.ts';
import { ImportRunTable } from './source/import-run.table.ts';
import { SourceTable } from './source/source.table.ts';

/** Every table there is, from the ground up: drives migrations, the unit of work and the types of every read. */
export const tables = [
  SourceTable,
  ImportRunTable,
  ImportIssueTable,
  ChangeLogTable,
  AreaTable,
  AreaFigureTable,
  Pc4PointTable,
  PostcodeNeighbourhoodTable,
  PostcodeAreaTable,
  PostcodeAreaFigureTable,
  GivenSuccessionTable,
  AreaSuccessionTable,
  OrganisationTable,
  OrganisationCorrectionTable,
  OrganisationIdentifierTable,
  AccountTable,
  AccountMunicipalityTable,
  AgreementTable,
  AgreementPartyTable,
  ApiKeyTable,
  AccessLogTable,
  AccessSealTable,
  PrivacyKeyTable,
  IdempotentAnswerTable,
  FacilityTable,
  FacilityStatusTable,
  FacilityCapacityTable,
  FacilityServesTable,
  FacilityIdentifierTable,
  FacilityNeighbourhoodTable,
  FacilityPupilsTable,
  KnownPointTable,
  GeocodedAddressTable,
  FacilitySourceTable,
  FacilityClaimTable,
  FacilityConflictTable,
  FacilityLinkTable,
  FacilityActivityTable,
  InventoryTable,
  RelationTable,
  CoalitionTable,
  CoalitionMemberTable,
  SurveyRoundTable,
  SurveyInvitationTable,
  ContactTable,
  ContactAreaTable,
  ContactPersonTable,
  ErasureTable,
  ObjectionTable,
  ContactTaskTable,
  NormSetTable,
  NormTable,
  GapAreaTable,
  FindingTable,
  AssessmentTable,
  AnchoringTable,
  GapStatusTable,
  NearestKeptTable,
  NearestDaysTable,
] as const;

export type Tables = InferKyselyDB<(typeof tables)[number]>;
