import type { Issue } from '../../source/issue.ts';
import { error } from '../reading/issues.ts';

/** An ERROR of the whole file for each column that the header lacks; none when all are there. */
export function findColumns(header: readonly string[], needed: readonly string[], file: string): Issue[] {
  return needed
    .filter((column) => !header.includes(column))
    .map((column) =>
      error(
        'MISSING_COLUMN',
        { file, line: null, column },
        `The file has no column "${column}".`,
        `It has: ${header.slice(0, 40).join(', ')}.`,
      ),
    );
}
