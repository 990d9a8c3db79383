import { enumOf } from '../database/enum-of.ts';

/** LOADED: something changed. UNCHANGED: all of it was known. REJECTED: nothing was written but the run itself. */
export const ImportOutcome = enumOf('LOADED', 'UNCHANGED', 'REJECTED');
export type ImportOutcome = keyof typeof ImportOutcome;

export const IssueSeverity = enumOf('ERROR', 'ASSUMED', 'NOTE');

export interface ImportedFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}
