import { type Problem, type ProblemCode, problem } from '../graphql/problem.ts';
import type { Fault } from './yaml-faults.ts';

/** A fault of a file, as a problem for who fills in the form. */
export interface NormSetFault extends Fault {
  readonly code: ProblemCode;
}

export const invalid = (fault: Fault): NormSetFault => ({ code: 'INVALID', ...fault });

/** Whoever mends these reads the others next time. */
const mostProblems = 50;

/** In the order of the file, and of one place what was found first. */
export function asProblems(faults: readonly NormSetFault[]): Problem[] {
  const places = new Map<string, NormSetFault>();
  for (const one of faults) {
    const place = one.path || `${one.line} ${one.column}`;
    if (!places.has(place)) places.set(place, one);
  }
  return [...places.values()]
    .toSorted((a, b) => a.line - b.line || a.column - b.column)
    .slice(0, mostProblems)
    .map(({ code, line, column, path, message }) =>
      problem(
        code,
        ['input', 'document', ...(path === '' ? [] : path.split('.'))],
        `line ${line}, column ${column}: ${message}`,
      ),
    );
}
