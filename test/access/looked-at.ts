import { guardedQuestions } from '../../src/server/guarded-questions.ts';
import type { Looked } from './audit-schema.ts';

const keys = 'key:read';

/**
 * All of the API that is of persons or of one account, or is named as if it were. Who adds a field to it says here what
 * guards it, or what it is of instead; the tests of the wall then ask it as every kind of viewer.
 */
export const lookedAt: Looked = {
  questions: guardedQuestions,
  types: {
    ApiKey: keys,
    CreateApiKeyPayload: 'key:write',
    RevokeApiKeyPayload: 'key:write',
  },
  ways: {
    'CreateApiKeyPayload.apiKey': keys,
    'Mutation.createApiKey': 'key:write',
    'Mutation.revokeApiKey': 'key:write',
    'Query.apiKeys': keys,
    'RevokeApiKeyPayload.apiKey': keys,
  },
  named: saying({
    'an area': 'Area.name Country.name District.name Municipality.name Neighbourhood.name',
    'an organisation, facility or what it does':
      'Activity.name Coalition.name Facility.name NetworkNode.name Organisation.name RouteStop.name SupposedFacilityInput.name',
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

function saying(reasons: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(reasons).flatMap(([reason, names]) => names.split(' ').map((name) => [name, reason])),
  );
}
