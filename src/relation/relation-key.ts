import type { Issue } from '../source/issue.ts';

/** Of a key that names no facility that is known, or none but the line's own. */
export const unknownFacility = (at: {
  readonly file: string;
  readonly line: number;
  readonly column: string;
  readonly key: string;
}): Issue => ({
  severity: 'ERROR',
  code: 'UNKNOWN_FACILITY',
  file: at.file,
  line: at.line,
  column: at.column,
  value: at.key,
  message: `${at.key} is not another facility that is known here.`,
  assumed: null,
  repair:
    'Use the key of the sheet of teams, or SCHEME:value for one of a register, e.g. BRIN_VESTIGING:10KN00.',
});
