import { purpose, type Town, type TwoTowns } from './two-towns.ts';

/** As it is sent: by POST to /graphql, or by GET to an address. */
export interface Question {
  readonly query?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly address?: string;
}

const details = 'id mailbox isMailbox viewerCanSeeDetails hiddenBecause details { name email phone }';
const inContacts = `(purpose: ${purpose}, first: 20) { totalCount nodes { ${details} } }`;
const keys = 'id prefix label holder lastUsedOn';
const agreement = 'id name processingUrl documentUrl parties { id name } account { name } version';

/** Of everything that is of one town, and of what leads there; for either town, whoever asks. */
export function canaryQuestions(towns: TwoTowns): Question[] {
  const ids = [towns.A, towns.B].flatMap((town) => [
    ...Object.values(town.contacts),
    ...[town.agreement, town.facility, town.organisation, town.account],
  ]);
  return [
    { query: `{ viewer { kind label actor account { name } organisation { name } may { action scope } } }` },
    { query: `{ apiKeys { ${keys} organisation { name } } }` },
    { query: `{ agreements(first: 50) { totalCount nodes { ${agreement} } } }` },
    {
      query:
        '{ accessLog(first: 50) { totalCount nodes { actor action fields purpose { code } objectId traceId } } }',
    },
    { query: '{ contactTasks(first: 50) { totalCount nodes { reportedBy what contact { id mailbox } } } }' },
    { query: '{ contactCounts(where: {}) { role { code } named { value status } mailbox { value } } }' },
    { query: `{ search(text: "kanarie", first: 50) { __typename } }` },
    {
      query: `{ search(text: "kanarieB-name", first: 50) { __typename } b: search(text: "kanarieA-name") { __typename } }`,
    },
    {
      query: `query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Contact { ${details} } } }`,
      variables: { ids },
    },
    ...ids.map((id) => ({
      query: `query ($id: ID!) { node(id: $id) { __typename id ... on Contact { ${details} } ... on Facility { contacts${inContacts} } } }`,
      variables: { id },
    })),
    ...[towns.A, towns.B].flatMap(questionsAbout),
    {
      query: `{ contacts(where: { area: "GM9919" }, purpose: ${purpose}) { totalCount nodes { ${details} } } }`,
    },
    { address: `/export/network.csv?facilities=${towns.A.facility},${towns.B.facility}` },
    {
      query: `{ facilities(where: { text: "buurthuis" }, first: 50) { nodes { name contacts${inContacts} } } }`,
    },
  ];
}

function questionsAbout({ facility, organisation, contacts, agreement: id, municipality }: Town): Question[] {
  const facilities = [facility];
  return [
    {
      query: `query ($facilities: [ID!]) { contacts(where: { facilities: $facilities }, purpose: ${purpose}) {
        totalCount nodes { ${details} why { nearness } } nobodyKnown { message } } }`,
      variables: { facilities },
    },
    {
      query: `query ($facilities: [ID!]) { contacts(where: { facilities: $facilities }) { nodes { ${details} } } }`,
      variables: { facilities },
    },
    {
      query: `query ($organisations: [ID!]) { contacts(where: { organisations: $organisations }, purpose: ${purpose}) {
        nodes { ${details} } } }`,
      variables: { organisations: [organisation] },
    },
    {
      query: `query ($id: ID) { facility(id: $id) { name contacts${inContacts} organisation { name contacts${inContacts} } } }`,
      variables: { id: facility },
    },
    {
      query: `query ($id: ID) { organisation(id: $id) { name contacts${inContacts} facilities { nodes { contacts${inContacts} } } } }`,
      variables: { id: organisation },
    },
    {
      query: `query ($area: AreaCode!) { contacts(where: { area: $area }, purpose: ${purpose}) { nodes { ${details} } } }`,
      variables: { area: municipality },
    },
    {
      query: `query ($text: String!, $area: AreaCode!) { contacts(where: { text: $text, area: $area }, purpose: ${purpose}) { nodes { ${details} } } }`,
      variables: { text: contacts.PARTNERS, area: municipality },
    },
    {
      query: `mutation ($id: ID!) { exportPerson(person: { contact: $id }) {
        document contacts { ${details} } problems { code message path } } }`,
      variables: { id: contacts.PARTNERS },
    },
    {
      // Of an agreement that is another's, or is at another version: nothing is changed.
      query: `mutation ($id: ID!) { endAgreement(id: $id, until: "2099-01-01", expectedVersion: 99) {
        agreement { ${agreement} } problems { code message path } } }`,
      variables: { id },
    },
  ];
}
