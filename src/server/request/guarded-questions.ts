import type { Action } from '../../access/policy.ts';

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
  ...needing('contact:details', 'contactCounts'),
  ...needing('agreement:read', 'agreements'),
  ...needing('key:read', 'apiKeys'),
  ...needing('log:read', 'accessLog'),
  ...needing('contact:write', 'contactTasks'),
  ...doing('agreement:write', 'endAgreement recordAgreement'),
  ...doing('contact:report', 'reportContact'),
  ...doing('contact:write', 'correctContact finishContactTask recordContact verifyContact withdrawContact'),
  ...doing('facts:write', 'correctFacility correctOrganisation'),
  ...doing('gap:decide', 'decideGap'),
  ...doing('key:write', 'createApiKey revokeApiKey'),
  ...doing('norm:write', 'recordNormSet'),
  ...doing('person:erase', 'erasePerson liftObjection recordObjection'),
  ...doing('person:export', 'exportPerson'),
  ...doing('relation:claim', 'stateRelation'),
};

/**
 * Types that need it wherever they are reached from: an area has gaps, a network and contacts. A test holds the list to
 * the types that say how something stands.
 */
export const guardedTypes: Readonly<Record<string, Action>> = {
  AccessOtherwiseFound: 'gap:read',
  Anchoring: 'gap:read',
  ContactConnection: 'contact:read',
  Coverage: 'gap:read',
  ExpectedPartner: 'gap:read',
  Gap: 'gap:read',
  GapChange: 'gap:read',
  GapConnection: 'gap:read',
  GapSummary: 'gap:read',
  GapSummaryCell: 'gap:read',
  GoalCell: 'gap:read',
  Hub: 'gap:read',
  Network: 'gap:read',
  NetworkTimeline: 'gap:read',
  OpenQuestionConnection: 'gap:read',
  ScenarioFinding: 'gap:read',
  SignalRoute: 'gap:read',
  VerdictCount: 'gap:read',
};

function needing(guard: Guard, questions: string) {
  return each('Query', guard, questions);
}

function doing(guard: Guard, mutations: string) {
  return each('Mutation', guard, mutations);
}

function each(root: string, guard: Guard, names: string): Record<string, Guard> {
  return Object.fromEntries(names.split(/\s+/).map((name) => [`${root}.${name}`, guard]));
}
