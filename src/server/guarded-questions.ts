import type { Action } from '../access/policy.ts';

/** For who did not sign in too, and whatever else may be asked: who one is, and words. */
export const anyone = 'ANYONE';
export type Guard = Action | typeof anyone;

/**
 * What each question needs of who asks it, before anything is looked up. One that is not in this list is refused to
 * all: a test holds the list to the schema.
 */
export const guardedQuestions: Readonly<Record<string, Guard>> = {
  ...needing(
    'ANYONE',
    'viewer contactRoles facilityKinds goals indicators organisationKinds purposes themes',
  ),
  ...needing(
    'facts:read',
    `area areaAt areas compositeCandidates conflicts duplicateCandidates facilities facility figures importRuns
    municipalities municipality node nodes normSets organisation organisations postcodeArea postcodeAreas ranking search
    sources successionCandidates`,
  ),
  ...needing('relation:read', 'coalitions facilitiesByRelation relations'),
  ...needing(
    'gap:read',
    `bestNext gapDifference gaps introductions network networkDifference networkTimeline openQuestions scenario`,
  ),
  ...needing('contact:read', 'contacts'),
  ...needing('agreement:read', 'agreements'),
  ...needing('key:read', 'apiKeys'),
  'Mutation.createApiKey': 'key:write',
  'Mutation.decideGap': 'gap:decide',
  'Mutation.endAgreement': 'agreement:write',
  'Mutation.recordAgreement': 'agreement:write',
  'Mutation.revokeApiKey': 'key:write',
};

/** Types that need it wherever they are reached from: an area has gaps, a network and contacts. */
export const guardedTypes: Readonly<Record<string, Action>> = {
  ContactConnection: 'contact:read',
  Coverage: 'gap:read',
  Gap: 'gap:read',
  GapConnection: 'gap:read',
  GapSummary: 'gap:read',
  Hub: 'gap:read',
  Network: 'gap:read',
  NetworkTimeline: 'gap:read',
  OpenQuestionConnection: 'gap:read',
};

function needing(guard: Guard, questions: string): Record<string, Guard> {
  return Object.fromEntries(questions.split(/\s+/).map((question) => [`Query.${question}`, guard]));
}
