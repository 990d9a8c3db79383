import { enumOf } from '../database/enum-of.ts';

export const ProblemCode = enumOf(
  'REQUIRED',
  'INVALID',
  'TOO_LONG',
  'UNKNOWN',
  'ENDS_BEFORE_START',
  'PERSONAL_DATA',
  'DUPLICATE',
  'NOT_FOUND',
  'CONFLICT',
);
export type ProblemCode = keyof typeof ProblemCode;

/** Something to mend in what was filled in, said to who fills it in; `path` leads there from the argument. */
export interface Problem {
  readonly code: ProblemCode;
  readonly message: string;
  readonly path: readonly string[];
}

export const problem = (code: ProblemCode, path: readonly string[], message: string): Problem => ({
  code,
  path,
  message,
});

/** Of who puts right another version of this than there is; what it is by now is told. */
export const versionConflict = (id: string, version: number, expected: number): Problem[] =>
  version === expected
    ? []
    : [problem('CONFLICT', ['expectedVersion'], `${id} is version ${version}, not ${expected}`)];
