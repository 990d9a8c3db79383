import { themes } from '../../relation/themes.ts';
import type { CsvRow } from '../file/read-csv.ts';
import { error } from '../reading/issues.ts';
import type { Reading } from '../reading/reading.ts';
import { mapColumns, missingFields, type SheetColumns, unreadColumns } from '../reading/sheet-columns.ts';
import { isUnanswered, offScale, readAnswer, type SurveyQuestion } from '../reading/survey-question.ts';
import { readingOf, type Understanding } from '../reading/understanding.ts';
import { readFacilityKey } from '../value/read-facility-key.ts';
import { type SheetLine, sheetLine } from '../value/sheet-line.ts';
import { type EdgeField, edgeColumns } from './survey-columns.ts';
import type { AnswerLine } from './survey-line.ts';

/**
 * An edge list: a line is what one says of another. On the scale of yes and no a list without answers is one of those
 * that are there: each line says yes.
 */
export function understandEdgeList(
  header: readonly string[],
  { file, question }: { readonly file: string; readonly question: SurveyQuestion },
): Understanding<CsvRow, AnswerLine> {
  const { column } = question;
  const sheet: SheetColumns<EdgeField> =
    column === null ? edgeColumns : { ...edgeColumns, level: [column, column] };
  const columns = mapColumns<EdgeField>(header, sheet);
  const isListOfYes = question.scale === 'YES_NO' && column === null;
  const needed: EdgeField[] = ['from', 'to'];
  if (!isListOfYes) needed.push('level');
  if (question.theme === null) needed.push('theme');
  const faults = missingFields<EdgeField>(columns, needed, sheet, file).map((fault) =>
    fault.column === edgeColumns.level[0] ? { ...fault, repair: namedOtherwise } : fault,
  );
  const issues = [...faults, ...unreadColumns(header, columns, [], file)];
  if (faults.length > 0) return { issues, understand: null };
  return { issues, understand: (row) => understandEdge(sheetLine(row, columns, file), question) };
}

const namedOtherwise = 'Where the answers stand in a column of another name, name it with --column.';

function understandEdge(line: SheetLine<EdgeField>, question: SurveyQuestion): Reading<AnswerLine> {
  const [by, about] = [readEnd(line, 'from'), readEnd(line, 'to')];
  if (by !== '' && by === about) {
    line.error('to', 'RELATION_WITH_ITSELF', `${by} cannot have a relation with itself.`);
  }
  const theme = readTheme(line, question);
  const text = line.has('level') ? line.text('level') : 'ja';
  const answer = readAnswer(question, text);
  const at = line.at('level');
  if (isUnanswered(text)) {
    line.note('level', 'NO_ANSWER', `${by} gave no answer about ${about}.`);
    return readingOf(line.file, line.line, [], line.issues);
  }
  if (answer === null) line.issues.push(error('OFF_SCALE', at, offScale(question, text)));
  const records =
    answer === null
      ? []
      : [{ type: 'answer' as const, ...{ theme, by, about, answer, text }, column: at.column ?? 'niveau' }];
  return readingOf(line.file, line.line, records, line.issues);
}

function readEnd(line: SheetLine<EdgeField>, field: 'from' | 'to'): string {
  const given = line.text(field);
  if (given === '') line.error(field, 'NO_KEY', 'The line names nobody here.');
  const { key, fault } = readFacilityKey(given);
  if (fault !== undefined) line.error(field, 'BAD_IDENTIFIER', fault);
  return key;
}

/** The line's own, else that of the whole survey. */
function readTheme(line: SheetLine<EdgeField>, { theme }: SurveyQuestion): string {
  const given = line.text('theme');
  const own = given === '' ? theme : (themes.find(given)?.code ?? null);
  if (own === null) line.error('theme', 'UNKNOWN_THEME', `"${given}" is no theme that is known here.`);
  return own ?? '';
}
