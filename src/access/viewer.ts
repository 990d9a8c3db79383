import type { Session } from '../database/session.ts';

/**
 * Who asks. Decided once per request and never changed on the way. The operator is the process itself (command
 * line, assessment, tests) and never speaks over HTTP.
 */
export interface Viewer {
  readonly kind: 'ANONYMOUS' | 'OPERATOR';
}

export const anonymous: Viewer = { kind: 'ANONYMOUS' };
export const operator: Viewer = { kind: 'OPERATOR' };

/** Reads as this viewer. */
export const readerSession = (viewer: Viewer): Session => ({
  role: 'app_reader',
  variables: { viewer: viewer.kind },
});

/** Writes as this viewer; only the operator does so far. */
export const writerSession = (viewer: Viewer): Session => ({
  role: 'app_writer',
  variables: { viewer: viewer.kind },
});
