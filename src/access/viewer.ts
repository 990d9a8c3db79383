import type { Session } from '../database/session.ts';

/** Kinds of viewers, from nobody to the process itself; what each may is in `policy.ts`. */
export const viewerKinds = [
  'ANONYMOUS',
  'PARTNER',
  'DASHBOARD',
  'EDITOR',
  'STEWARD',
  'IMPORTER',
  'AUDITOR',
  'OPERATOR',
] as const;
export type ViewerKind = (typeof viewerKinds)[number];

/**
 * Who asks. Decided once per request, from a verified token or key, and never changed on the way. The operator is the
 * process itself (command line, assessment, tests) and never speaks over HTTP.
 */
export interface Viewer {
  readonly kind: ViewerKind;
  /** Who it is, for limits and the access log: the subject of a token or the prefix of a key. Null: nobody signed in. */
  readonly actor: string | null;
  /** The account of the municipality it belongs to, `acc_…`. */
  readonly account: string | null;
  /** The organisation it belongs to, `org_…`. */
  readonly organisation: string | null;
  /** What its token says it asks for; a question may name a purpose of its own. */
  readonly purpose: string | null;
}

const nobody = { actor: null, account: null, organisation: null, purpose: null };

export const anonymous: Viewer = { kind: 'ANONYMOUS', ...nobody };
export const operator: Viewer = { kind: 'OPERATOR', ...nobody };

/** What of a request row policies look at besides who asks. */
export interface Asked {
  /** The day the request takes it to be; else that of the clock. */
  readonly today?: string | undefined;
  /** What details of persons are asked for. */
  readonly purposes?: readonly string[] | undefined;
  /** The request itself and what in the caller's system it is part of; the access log takes them over. */
  readonly operationId?: string | undefined;
  readonly parentOperationId?: string | null | undefined;
}

/** Reads as this viewer. */
export const readerSession = (viewer: Viewer, asked: Asked = {}): Session => ({
  role: 'app_reader',
  variables: variablesOf(viewer, asked),
});

/** Writes as this viewer; row policies look at the same variables. */
export const writerSession = (viewer: Viewer, asked: Asked = {}): Session => ({
  role: 'app_writer',
  variables: variablesOf(viewer, asked),
});

/** All are set each time, also to nothing: a connection may have served somebody else. */
const variablesOf = (
  { kind, actor, account, organisation }: Viewer,
  { today, purposes = [], operationId, parentOperationId }: Asked,
): Session['variables'] => ({
  viewer: kind,
  actor: actor ?? '',
  account: account ?? '',
  organisation: organisation ?? '',
  today: today ?? '',
  purposes: purposes.filter(isCode).join(','),
  operation: operationId ?? '',
  parent_operation: parentOperationId ?? '',
});

/** A purpose is one of a list of codes; what a token says instead names none, and with a comma in it not two. */
const isCode = (purpose: string): boolean => /^[A-Z_]{1,40}$/.test(purpose);
