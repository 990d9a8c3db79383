import type { Issue } from '../../source/issue.ts';

/**
 * One line of a file after it was understood: what it says, and what is to be said about it. A line with an
 * ERROR carries no records; a line with neither records nor issues (a blank one) is not produced at all.
 */
export interface Reading<Record> {
  readonly file: string;
  readonly line: number;
  readonly records: readonly Record[];
  readonly issues: readonly Issue[];
  /** How many lines it stands for, where that is not the one it names. */
  readonly lines?: number;
}
