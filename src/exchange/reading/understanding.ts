import type { Issue } from '../../source/issue.ts';
import type { Reading } from './reading.ts';

/**
 * What can be made of a file, seen its header. `issues` are about the file as a whole, each told once; `understand`
 * reads a line, and is null when the file is refused: then one of the issues is an ERROR without a line.
 */
export interface Understanding<Line, Record> {
  readonly issues: readonly Issue[];
  readonly understand: ((line: Line) => Reading<Record>) | null;
}

/** A line understood: a line with an ERROR has no records, whatever was found on it. */
export function readingOf<Record>(
  file: string,
  line: number,
  records: readonly Record[],
  issues: readonly Issue[] = [],
): Reading<Record> {
  const isRefused = issues.some((issue) => issue.severity === 'ERROR');
  return { file, line, records: isRefused ? [] : records, issues };
}
