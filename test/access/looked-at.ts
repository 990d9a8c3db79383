import type { Action } from '../../src/access/policy.ts';
import { guardedQuestions, guardedTypes } from '../../src/server/request/guarded-questions.ts';
import type { Looked } from './audit-schema.ts';

const keys = 'key:read';
const agreements = 'agreement:read';
const contacts = 'contact:read';
const log = 'log:read';
const tasks = 'contact:write';

/**
 * All of the API that is of persons or of one account, or is named as if it were. Who adds a field to it says here what
 * guards it, or what it is of instead; the tests of the wall then ask it as every kind of viewer.
 */
export const lookedAt: Looked = {
  questions: guardedQuestions,
  guarded: guardedTypes,
  types: {
    AccessLogConnection: log,
    AccessLogEntry: log,
    ContactPayload: 'contact:write',
    ContactTask: tasks,
    ContactTaskConnection: tasks,
    ContactTaskPayload: tasks,
    ExportPersonPayload: 'person:export',
    PersonPayload: 'person:erase',
    Agreement: agreements,
    AgreementConnection: agreements,
    AgreementPayload: 'agreement:write',
    ApiKey: keys,
    Contact: contacts,
    ContactConnection: contacts,
    ContactDetails: 'contact:details',
    CreateApiKeyPayload: 'key:write',
    RevokeApiKeyPayload: 'key:write',
  },
  ways: {
    ...each('AccessLogConnection.nodes Query.accessLog', log),
    ...each('AgreementConnection.nodes AgreementPayload.agreement Query.agreements', agreements),
    ...each('ContactTaskConnection.nodes ContactTaskPayload.task Query.contactTasks', tasks),
    ...each('CreateApiKeyPayload.apiKey Query.apiKeys RevokeApiKeyPayload.apiKey', keys),
    ...each(
      `Area.contacts Ask.contact ContactAsk.contact ContactConnection.nodes ContactPayload.contact
      ContactTask.contact Country.contacts District.contacts ExportPersonPayload.contacts PersonPayload.contacts
      Facility.contacts IntroductionStep.contact Municipality.contacts Neighbourhood.contacts Organisation.contacts
      Query.contacts Query.node Query.nodes Query.search Relation.contacts`,
      contacts,
    ),
    'Contact.details': 'contact:details',
  },
  named: saying({
    'of an agreement': 'Agreement.name RecordAgreementInput.name',
    'of a function, which everyone may know':
      'Contact.isMailbox Contact.mailbox Contact.mainPhone ContactCount.mailbox',
    'of a person, guarded by contact:details':
      'ContactDetails.email ContactDetails.name ContactDetails.phone',
    'of a person, given by who keeps it (contact:write)': `RecordContactInput.person CorrectContactInput.person ContactPersonInput.email ContactPersonInput.name
      ContactPersonInput.phone`,
    'of a function, given by who keeps it': `RecordContactInput.mailbox RecordContactInput.mainPhone CorrectContactInput.mailbox CorrectContactInput.mainPhone`,
    'of whom is exported, erased or objects: for who answers for the data': `Mutation.erasePerson Mutation.exportPerson Mutation.erasePerson(person) Mutation.exportPerson(actor)
      Mutation.exportPerson(person) Mutation.recordObjection(person) Mutation.liftObjection(person) PersonInput.email PersonInput.name PersonInput.phone`,
    'who looked, for log:read': 'AccessLogEntry.actor AccessLogFilter.actor',
    'an organisation or municipality, never a person': 'ContactTask.reportedBy',
    'an area': 'Area.name Country.name District.name Municipality.name Neighbourhood.name',
    'an organisation, facility or what it does':
      'Activity.name Coalition.name CorrectFacilityInput.name CorrectOrganisationInput.name Facility.name NetworkNode.name Organisation.name RouteStop.name SupposedFacilityInput.name',
    'a municipality that takes part': 'Account.name',
    'likeness of two names of facilities or areas':
      'DuplicateCandidate.nameLikeness SuccessionCandidate.nameLikeness',
    'a facility or group of a network': 'Community.name ScenarioChange.facilityName',
    'a norm or a set of them': 'Norm.name NormSet.name',
    'a file or its publisher': 'ImportedFile.name Source.name',
    'a kind of facility': 'DemandWeight.by',
    'the side of a relation that says it': 'Claim.by',
    'rows and columns of a matrix': 'Network.matrix(by)',
    'a function, since registers and sheets say who checked in that way':
      'GoalCell.checkedBy PresenceReport.checkedBy Verified.by',
    'who asks, to itself alone': 'Viewer.actor',
  }),
};

function each(ways: string, action: Action): Record<string, Action> {
  return Object.fromEntries(ways.split(/\s+/).map((way) => [way, action]));
}

function saying(reasons: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(reasons).flatMap(([reason, names]) => names.split(/\s+/).map((name) => [name, reason])),
  );
}
