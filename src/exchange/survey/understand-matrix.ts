import type { Issue } from '../../source/issue.ts';
import type { CsvRow } from '../file/read-csv.ts';
import { error } from '../reading/issues.ts';
import { isUnanswered, offScale, readAnswer, type SurveyQuestion } from '../reading/survey-question.ts';
import type { Understanding } from '../reading/understanding.ts';
import { readFacilityKey } from '../value/read-facility-key.ts';
import type { AnswerLine, MatrixLine } from './survey-line.ts';

/**
 * An adjacency matrix: a row is what one says of each other, under their keys. An empty cell says nothing; of oneself
 * nothing is said. Whether every column has its row is seen when all rows are there (`square-matrix.ts`).
 */
export function understandMatrix(
  header: readonly string[],
  { file, question }: { readonly file: string; readonly question: SurveyQuestion },
): Understanding<CsvRow, AnswerLine | MatrixLine> {
  const [corner = '', ...columns] = header;
  const { theme } = question;
  const at = { file, line: null };
  const keys = columns.map((column) => readFacilityKey(column));
  const faults = keys.flatMap(({ key, fault }) =>
    fault === undefined ? [] : [error('BAD_IDENTIFIER', { ...at, column: key, value: key }, fault)],
  );
  if (theme === null) {
    const message = 'A matrix is about one theme, and none is named.';
    faults.push(error('UNKNOWN_THEME', at, message, 'Name the theme beside the files, with --theme.'));
  }
  if (theme === null || faults.length > 0) return { issues: faults, understand: null };

  const understand = ({ line, cells }: CsvRow) => {
    const { key: by, fault } = readFacilityKey(cells.get(corner) ?? '');
    const issues: Issue[] = [];
    const place = { file, line, column: corner, value: by };
    if (by === '') issues.push(error('NO_KEY', place, 'The row has no key.'));
    if (fault !== undefined) issues.push(error('BAD_IDENTIFIER', place, fault));
    const answers = columns.flatMap((column, index): AnswerLine[] => {
      const about = keys[index]?.key ?? column;
      const text = cells.get(column) ?? '';
      if (isUnanswered(text)) return [];
      const answer = readAnswer(question, text);
      const cell = { file, line, column, value: text };
      if (answer === null) {
        issues.push(error('OFF_SCALE', cell, offScale(question, text)));
        return [];
      }
      if (by !== about) return [{ type: 'answer', theme, by, about, answer, text, column }];
      if (answer.level > 0) {
        const message = `The cell of ${by} with itself says "${text}"; nobody has a relation with itself.`;
        issues.push(error('DIAGONAL_FILLED', cell, message, 'Leave it empty, or write 0.'));
      }
      return [];
    });
    const row: MatrixLine = { type: 'matrix-row', key: by, columns: keys.map(({ key }) => key) };
    // A row with a fault is a row all the same: without it the matrix would seem not to be square.
    return { file, line, records: issues.length > 0 ? [row] : [row, ...answers], issues };
  };
  return { issues: [], understand };
}
