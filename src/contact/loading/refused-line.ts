import type { Issue } from '../../source/issue.ts';

/** A line that was staged and cannot be kept, and what of it. */
export interface Dropped {
  readonly file: string;
  readonly line: number;
  readonly value: string;
}

export const refused = (at: Dropped, column: string, code: string, message: string): Issue => ({
  ...{ severity: 'ERROR', code, ...at, column, message, assumed: null, repair: null },
});
