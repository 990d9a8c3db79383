/**
 * What is in each table. PUBLIC: everyone may know it. ACCOUNT: a municipality keeps it, others may not have it all.
 * PERSON: of persons. Tables of the last two hide their rows behind row policies.
 */
export type Holds = 'PUBLIC' | 'ACCOUNT' | 'PERSON';

/** Those that are not public; the schema of the database is held to it. */
export const guardedTables = {
  access_log: 'PERSON',
  account: 'ACCOUNT',
  account_municipality: 'ACCOUNT',
  agreement: 'ACCOUNT',
  agreement_party: 'ACCOUNT',
  api_key: 'ACCOUNT',
  contact: 'ACCOUNT',
  contact_area: 'ACCOUNT',
  contact_person: 'PERSON',
  idempotent_answer: 'ACCOUNT',
} as const satisfies Record<string, Exclude<Holds, 'PUBLIC'>>;
