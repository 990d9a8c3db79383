import { type RawBuilder, sql } from 'kysely';
import type { Action } from '../../src/access/policy.ts';
import { aNormSet } from '../norm/a-norm-set.ts';
import type { Question } from './canary-questions.ts';
import { purpose, type Town } from './two-towns.ts';

/** What of the sample is asked about. */
export interface Sample {
  readonly gap: string;
  readonly facility: string;
}

/** Something that viewers try, and how to see in the answer that they could. */
export interface PermissionRow {
  readonly what: string;
  readonly action: Action;
  /** `own` and `other`: tried with what is of the own town and of the other; else of no town. */
  readonly of?: 'own' | 'other';
  readonly question: (town: Town, sample: Sample) => Question;
  /** Done before each of them tries: what the one before did is undone. */
  readonly anew?: (town: Town) => RawBuilder<unknown>;
  // biome-ignore lint/suspicious/noExplicitAny: each question has an answer of its own
  readonly could: (data: any) => boolean;
}

const bothTowns = (row: Omit<PermissionRow, 'of'>): PermissionRow[] =>
  (['own', 'other'] as const).map((of) => ({ ...row, of }));

const reads = (
  what: string,
  action: Action,
  query: string,
  could: PermissionRow['could'],
): PermissionRow => ({
  ...{ what, action, could },
  question: () => ({ query }),
});

// biome-ignore lint/suspicious/noExplicitAny: as above
const withoutProblems = (name: string) => (data: any) => data?.[name]?.problems.length === 0;

/** Of the report that `addTwoTowns` makes. */
const taskOf = ({ letter }: Town) => `tsk_t${letter.toLowerCase()}`;
const openTask = (town: Town) =>
  sql`update contact_task set finished_on = null, outcome = null where id = ${taskOf(town)}`;
const bringBack = ({ contacts }: Town) =>
  sql`update contact set withdrawn_because = null, valid = '(,)' where id = ${contacts.PUBLIC}`;

const whatWasReported: Omit<PermissionRow, 'action' | 'of'> = {
  what: 'what was reported of contacts that one keeps',
  anew: openTask,
  question: ({ contacts }) => ({
    query: 'query ($contacts: [ID!]) { contactTasks(where: { contacts: $contacts }) { nodes { id } } }',
    variables: { contacts: [contacts.PARTNERS] },
  }),
  could: (data) => data?.contactTasks?.nodes.length > 0,
};

const details = (withPurpose: boolean) => (town: Town) => ({
  query: `query ($facilities: [ID!]) {
    contacts(where: { facilities: $facilities }${withPurpose ? `, purpose: ${purpose}` : ''}) {
      nodes { details { name email phone } } } }`,
  variables: { facilities: [town.facility] },
});

// biome-ignore lint/suspicious/noExplicitAny: as above
const someDetails = (data: any) => data?.contacts?.nodes.some((node: any) => node.details?.name);

export const permissionRows: readonly PermissionRow[] = [
  reads(
    'areas and figures',
    'facts:read',
    '{ area(code: "GM9901") { population { inhabitants { value } } } }',
    (data) => Boolean(data?.area),
  ),
  reads(
    'sources and norms',
    'facts:read',
    '{ sources { name } normSets { name } }',
    (data) => data?.normSets?.length > 0,
  ),
  ...bothTowns({
    what: 'record a norm set',
    action: 'norm:write',
    question: ({ municipality }) => ({
      query: `mutation ($document: NormFileText!) { recordNormSet(input: { document: $document }) { problems { code message } } }`,
      variables: { document: aNormSet({ code: 'STAD_A', municipality }) },
    }),
    could: withoutProblems('recordNormSet'),
  }),
  reads(
    'facilities and organisations',
    'facts:read',
    '{ facilities(first: 1) { nodes { name organisation { name } } } }',
    (data) => data?.facilities?.nodes.length > 0,
  ),
  reads(
    'relations: theme, level and whether the two agree',
    'relation:read',
    '{ relations(first: 5) { nodes { theme { code } level consensus } } }',
    (data) => data?.relations?.nodes.length > 0,
  ),
  ...bothTowns({
    what: 'what each side says of a relation',
    action: 'relation:claims',
    question: ({ facility }) => ({
      query:
        'query ($id: ID) { facility(id: $id) { relations(first: 5) { nodes { claims { by { id } } } } } }',
      variables: { id: facility },
    }),
    could: (data) => data?.facility?.relations.nodes.some(({ claims }: { claims: [] }) => claims?.length > 0),
  }),
  ...bothTowns({
    what: 'say how a relation is',
    action: 'relation:claim',
    question: ({ facility }, sample) => ({
      query: `mutation ($facility: ID!, $partner: ID!) {
        stateRelation(input: { facility: $facility, partner: $partner, theme: "SIGNALEREN", level: 3 }) { problems { code } } }`,
      variables: { facility, partner: sample.facility },
    }),
    could: withoutProblems('stateRelation'),
  }),
  reads('gaps', 'gap:read', '{ gaps(where: { areas: ["GM9901"] }, first: 1) { nodes { id } } }', (data) =>
    Boolean(data?.gaps?.nodes.length),
  ),
  reads(
    'networks',
    'gap:read',
    '{ network(scope: { area: "WK990105" }) { hiddenRelations measures { nodes } } }',
    (data) => Boolean(data?.network),
  ),
  reads(
    'gaps by way of an area',
    'gap:read',
    '{ area(code: "GM9901") { gaps(first: 1) { totalCount } } }',
    (data) => data?.area?.gaps.totalCount > 0,
  ),
  reads(
    'indicators that are worked out from gaps',
    'gap:read',
    '{ area(code: "GM9901") { indicator(code: "MET_SHARE") { figure { value } } } ranking(indicator: "GAP_COUNT") { totalCount } }',
    (data) => Boolean(data?.area?.indicator && data.ranking),
  ),
  reads(
    'goals, anchoring and expected partners',
    'gap:read',
    '{ municipality(code: "GM9901") { goalMatrix { count } anchoring(kinds: ["KINDERWERK"]) { met } facilities(first: 1) { nodes { expectedPartners { verdict } } } } }',
    (data) => data?.municipality?.goalMatrix?.length > 0,
  ),
  ...bothTowns({
    what: 'correct a facility',
    action: 'facts:write',
    anew: ({ facility }) => sql`update facility set version = 1 where id = ${facility}`,
    question: ({ facility }) => ({
      query: `mutation ($id: ID!) { correctFacility(id: $id, expectedVersion: 1, input: { website: "buurthuis.example.nl" }) {
        problems { code message } } }`,
      variables: { id: facility },
    }),
    could: withoutProblems('correctFacility'),
  }),
  ...bothTowns({
    what: 'correct an organisation',
    action: 'facts:write',
    anew: ({ organisation }) => sql`update organisation set version = 1 where id = ${organisation}`,
    question: ({ organisation }) => ({
      query: `mutation ($id: ID!) { correctOrganisation(id: $id, expectedVersion: 1, input: { website: "welzijn.example.nl" }) {
        problems { code message } } }`,
      variables: { id: organisation },
    }),
    could: withoutProblems('correctOrganisation'),
  }),
  ...bothTowns({
    what: 'decide about a gap',
    action: 'gap:decide',
    question: (_, { gap: id }) => ({
      query: `mutation ($id: ID!) { decideGap(id: $id, input: { status: ACKNOWLEDGED }) { problems { code } } }`,
      variables: { id },
    }),
    could: withoutProblems('decideGap'),
  }),
  ...bothTowns({
    what: 'contacts: role, organisation, mailbox and main number',
    action: 'contact:read',
    question: ({ facility }) => ({
      query:
        'query ($facilities: [ID!]) { contacts(where: { facilities: $facilities }) { nodes { mailbox } } }',
      variables: { facilities: [facility] },
    }),
    could: (data) => data?.contacts?.nodes.some(({ mailbox }: { mailbox: string | null }) => mailbox),
  }),
  ...bothTowns({
    what: 'who a contact is: name, work e-mail, direct phone, with a purpose',
    action: 'contact:details',
    question: details(true),
    could: someDetails,
  }),
  reads(
    'how many contacts there are, by role; fewer than ten withheld',
    'contact:details',
    '{ contactCounts(where: {}) { role { code } named { value status } } }',
    (data) => data?.contactCounts?.length > 0,
  ),
  ...bothTowns({
    what: 'record a contact',
    action: 'contact:write',
    question: ({ facility, organisation }) => ({
      query: `mutation ($facility: ID!, $organisation: ID!) { recordContact(input: { facility: $facility,
        organisation: $organisation, roles: ["ALGEMEEN"], mailbox: "info@example.nl" }) { problems { code message } } }`,
      variables: { facility, organisation },
    }),
    // The one before may have recorded the same.
    could: (data) =>
      data?.recordContact?.problems.every(({ code }: { code: string }) => code === 'DUPLICATE'),
  }),
  ...bothTowns({
    what: 'verify a contact',
    action: 'contact:write',
    question: ({ contacts }) => ({
      query: 'mutation ($id: ID!) { verifyContact(id: $id) { problems { code } } }',
      variables: { id: contacts.PARTNERS },
    }),
    could: withoutProblems('verifyContact'),
  }),
  ...bothTowns({
    what: 'correct a contact',
    action: 'contact:write',
    anew: ({ contacts }) => sql`update contact set version = 1 where id = ${contacts.TENANT}`,
    question: ({ contacts }) => ({
      query: `mutation ($id: ID!) { correctContact(id: $id, expectedVersion: 1, input: { reachableHours: "ma 9-12" }) {
        problems { code message } } }`,
      variables: { id: contacts.TENANT },
    }),
    could: withoutProblems('correctContact'),
  }),
  ...bothTowns({
    what: 'withdraw a contact',
    action: 'contact:write',
    anew: bringBack,
    question: ({ contacts }) => ({
      query: 'mutation ($id: ID!) { withdrawContact(id: $id, reason: MISTAKE) { problems { code } } }',
      variables: { id: contacts.PUBLIC },
    }),
    could: withoutProblems('withdrawContact'),
  }),
  ...bothTowns({
    what: 'say what was done about a report',
    action: 'contact:write',
    anew: openTask,
    question: (town) => ({
      query: 'mutation ($id: ID!) { finishContactTask(id: $id, outcome: DISMISSED) { problems { code } } }',
      variables: { id: taskOf(town) },
    }),
    could: withoutProblems('finishContactTask'),
  }),
  { ...whatWasReported, action: 'contact:write', of: 'own' },
  { ...whatWasReported, action: 'contact:write', of: 'other' },
  ...bothTowns({
    what: 'report that a contact is out of date',
    action: 'contact:report',
    anew: bringBack,
    question: ({ contacts }) => ({
      query:
        'mutation ($id: ID!) { reportContact(id: $id, input: { what: OUTDATED }) { problems { code } } }',
      variables: { id: contacts.PUBLIC },
    }),
    could: withoutProblems('reportContact'),
  }),
  reads(
    'agreements of the own town, or that one is in',
    'agreement:read',
    '{ agreements { nodes { id } } }',
    (data) => Boolean(data?.agreements?.nodes.length),
  ),
  {
    what: 'record an agreement of the own town',
    action: 'agreement:write',
    anew: ({ account }) => sql`delete from agreement where account_id = ${account} and name = 'Signaleren'`,
    question: ({ organisation }) => ({
      query: `mutation ($parties: [ID!]!) { recordAgreement(input: { name: "Signaleren", parties: $parties,
        purposes: [SIGNALLING], from: "2026-10-15", until: "2027-10-15", processingUrl: "https://example.nl/register" }) {
        problems { code message } } }`,
      variables: { parties: [organisation] },
    }),
    could: withoutProblems('recordAgreement'),
  },
  ...bothTowns({
    what: 'end an agreement of the own town',
    action: 'agreement:write',
    anew: ({ agreement }) =>
      sql`update agreement set valid = '[2020-01-01,)', version = 1 where id = ${agreement}`,
    question: ({ agreement }) => ({
      query: `mutation ($id: ID!) { endAgreement(id: $id, until: "2099-01-01", expectedVersion: 1) {
        problems { code message } } }`,
      variables: { id: agreement },
    }),
    could: withoutProblems('endAgreement'),
  }),
  reads(
    'who looked at whom: the access log of the own town',
    'log:read',
    '{ accessLog { nodes { id } } }',
    (data) => Boolean(data?.accessLog?.nodes.length),
  ),
  reads(
    'API keys: of the own town; of an application its own',
    'key:read',
    '{ apiKeys { prefix lastUsedOn } }',
    (data) => Boolean(data?.apiKeys?.length),
  ),
  reads(
    'make an API key of the own town',
    'key:write',
    'mutation { createApiKey(input: { holder: DASHBOARD, label: "kaart" }) { problems { code } } }',
    withoutProblems('createApiKey'),
  ),
  ...bothTowns({
    what: 'revoke an API key of the own town',
    action: 'key:write',
    // One that nobody here signs in with.
    anew: ({ account }) =>
      sql`insert into api_key (id, prefix, digest, account_id, holder, label, expires_at)
        values ('key_tried', 'tried', 'tried', ${account}, 'DASHBOARD', 'kaart', '2099-01-01') on conflict do nothing`,
    question: () => ({ query: 'mutation { revokeApiKey(id: "key_tried") { problems { code } } }' }),
    could: withoutProblems('revokeApiKey'),
  }),
  ...bothTowns({
    what: 'export all that is held about a person',
    action: 'person:export',
    question: ({ contacts }) => ({
      query: 'mutation ($contact: ID!) { exportPerson(person: { contact: $contact }) { problems { code } } }',
      variables: { contact: contacts.PARTNERS },
    }),
    could: withoutProblems('exportPerson'),
  }),
  ...bothTowns({
    what: 'record that a person objects',
    action: 'person:erase',
    question: ({ contacts }) => ({
      query:
        'mutation ($contact: ID!) { recordObjection(person: { contact: $contact }) { problems { code } } }',
      variables: { contact: contacts.TENANT },
    }),
    could: withoutProblems('recordObjection'),
  }),
  ...bothTowns({
    what: 'lift the objection of a person',
    action: 'person:erase',
    question: ({ contacts }) => ({
      query:
        'mutation ($contact: ID!) { liftObjection(person: { contact: $contact }) { problems { code } } }',
      variables: { contact: contacts.TENANT },
    }),
    could: withoutProblems('liftObjection'),
  }),
  ...bothTowns({
    what: 'erase a person',
    action: 'person:erase',
    anew: ({ account, contacts }) =>
      sql`insert into contact_person (account_id, contact_id, name, delete_after)
        values (${account}, ${contacts.OWNER}, 'Iemand Anders', '2099-01-01') on conflict do nothing`,
    question: ({ contacts }) => ({
      query: 'mutation ($contact: ID!) { erasePerson(person: { contact: $contact }) { problems { code } } }',
      variables: { contact: contacts.OWNER },
    }),
    could: withoutProblems('erasePerson'),
  }),
  reads(
    'the schema: introspection and GraphiQL',
    'schema:read',
    '{ __schema { queryType { name } } }',
    (data) => Boolean(data?.__schema),
  ),
];
