import type { Issue } from '../../source/issue.ts';
import { error } from '../reading/issues.ts';
import type { Placed } from './pair-answers.ts';
import type { MatrixLine } from './survey-line.ts';

/** What keeps the rows of a matrix from being those of its columns: each key stands once in both. */
export function squareFaults(rows: readonly Placed<MatrixLine>[]): Placed<{ readonly issue: Issue }>[] {
  return [...Map.groupBy(rows, ({ file }) => file)].flatMap(([file, ofFile]) => {
    const columns = ofFile[0]?.columns ?? [];
    const firstRow = new Map<string, number>();
    const faults: Placed<{ issue: Issue }>[] = [];
    for (const { key, line } of ofFile) {
      const place = { file, line, column: 'sleutel', value: key };
      const first = firstRow.get(key);
      if (first !== undefined) {
        const message = `Key ${key} stands on line ${first} too.`;
        faults.push({ file, line, issue: error('DUPLICATE_KEY', place, message) });
      } else if (!columns.includes(key) && key !== '') {
        const message = `The row of ${key} has no column.`;
        faults.push({ file, line, issue: error('NOT_SQUARE', place, message, repair) });
      }
      firstRow.set(key, first ?? line);
    }
    for (const column of columns.filter((key) => !firstRow.has(key))) {
      const message = `The column of ${column} has no row.`;
      const place = { file, line: null, column, value: column };
      faults.push({ file, line: 1, issue: error('NOT_SQUARE', place, message, repair) });
    }
    return faults;
  });
}

const repair = 'A matrix has a row and a column for everybody, under the same key.';
