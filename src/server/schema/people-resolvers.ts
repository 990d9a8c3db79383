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
import { ContactCountFields, ContactCountQueries } from '../../contact/answer/contact-counts.graphql.ts';
import { ContactConnectionFields } from '../../contact/answer/contact-list.graphql.ts';
import { ContactQueries } from '../../contact/answer/contact-queries.graphql.ts';
import {
  AreaContacts,
  FacilityContacts,
  OrganisationContacts,
  RelationContacts,
} from '../../contact/answer/contacts-under.graphql.ts';
import { NobodyKnownFields } from '../../contact/answer/nobody-known.graphql.ts';
import { ContactAreaFields, ContactFields, ContactWhyFields } from '../../contact/contact-fields.graphql.ts';
import { ContactRoleQueries } from '../../contact/contact-roles.graphql.ts';
import { ContactDetailsFields } from '../../contact/details/contact-details.graphql.ts';
import { ContactMutations } from '../../contact/keeping/contact-mutations.graphql.ts';
import {
  ContactStateFields,
  ContactTaskFields,
  ContactTaskQueries,
} from '../../contact/keeping/contact-task.graphql.ts';
import { ContactTaskMutations } from '../../contact/keeping/contact-task-mutations.graphql.ts';
import { ErasePersonMutation, PersonPayloadFields } from '../../person/erase-person.graphql.ts';
import { ExportPersonMutation, ExportPersonPayloadFields } from '../../person/export-person.graphql.ts';
import { ObjectionMutations } from '../../person/object-person.graphql.ts';

/** Of whom to call, who may know, and what somebody may demand; room by room from the ground up. */
export const peopleResolvers = [
  PurposeQueries,
  AccessLogQuery,
  AccessLogEntryFields,
  AgreementsQuery,
  AgreementFields,
  RecordAgreementMutation,
  EndAgreementMutation,
  ApiKeyFields,
  ApiKeyQuery,
  CreateApiKeyMutation,
  RevokeApiKeyMutation,
  ViewerFields,
  ViewerQuery,
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
  ErasePersonMutation,
  PersonPayloadFields,
  ExportPersonMutation,
  ExportPersonPayloadFields,
  ObjectionMutations,
] as const;
