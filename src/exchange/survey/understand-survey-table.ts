import { understandFacilitySheet } from '../facility/understand-facility-sheet.ts';
import type { CsvRow } from '../file/read-csv.ts';
import { error } from '../reading/issues.ts';
import { mapColumns } from '../reading/sheet-columns.ts';
import type { SurveyQuestion } from '../reading/survey-question.ts';
import { readingOf, type Understanding } from '../reading/understanding.ts';
import { readFacilityKey } from '../value/read-facility-key.ts';
import { readYesOrNo } from '../value/read-yes-or-no.ts';
import { type SheetLine, sheetLine } from '../value/sheet-line.ts';
import { understandSheet } from '../value/understand-sheet.ts';
import { type RespondentField, recogniseSurveyTable, respondentColumns } from './survey-columns.ts';
import type { RespondentLine, SurveyLine } from './survey-line.ts';
import { understandEdgeList } from './understand-edge-list.ts';
import { understandMatrix } from './understand-matrix.ts';

interface Options {
  readonly file: string;
  readonly question: SurveyQuestion;
}

/** One of the tables that a survey results in, told by its header: what was answered, and who was asked. */
export function understandSurveyTable(
  header: readonly string[],
  options: Options,
): Understanding<CsvRow, SurveyLine> {
  switch (recogniseSurveyTable(header)) {
    case 'EDGES':
      return understandEdgeList(header, options);
    case 'MATRIX':
      return understandMatrix(header, options);
    case 'RESPONDENTS':
      return understandSheet(header, options.file, respondentColumns, ['key', 'answered'], respondentOf);
    case 'FACILITIES':
      return understandAsked(header, options);
    default:
      return { issues: [unknownTable(options.file)], understand: null };
  }
}

/** Without what stands there: where the header was forgotten it is the first line, which tells who answered what. */
const unknownTable = (file: string) =>
  error(
    'UNKNOWN_SURVEY_TABLE',
    { file, line: null },
    `The columns of ${file} are those of no table of a survey that is known here.`,
    'An edge list has "van" and "naar", a matrix "sleutel" and then the keys, who was asked "sleutel" and "geantwoord", ' +
      'and facilities "sleutel", "naam" and "soort".',
  );

/** A sheet of facilities is also a list of who was asked; its own column says who answered. */
function understandAsked(header: readonly string[], { file }: Options): Understanding<CsvRow, SurveyLine> {
  const columns = mapColumns<RespondentField>(header, respondentColumns);
  const ofSurvey = columns.get('answered') ?? [];
  const { issues, understand } = understandFacilitySheet(
    header.filter((name) => !ofSurvey.includes(name)),
    { file },
  );
  if (!understand) return { issues, understand };
  return {
    issues,
    understand: (row) => {
      const reading = understand(row);
      const line = sheetLine(row, columns, file);
      const asked = reading.records.map(({ key }) => ({ ...respondentOf(line), key }));
      return readingOf(file, row.line, [...reading.records, ...asked], [...reading.issues, ...line.issues]);
    },
  };
}

function respondentOf(line: SheetLine<RespondentField>): RespondentLine {
  const { key, fault } = readFacilityKey(line.text('key'));
  if (key === '') line.error('key', 'NO_KEY', 'The line has no key.');
  if (fault !== undefined) line.error('key', 'BAD_IDENTIFIER', fault);
  return { type: 'respondent', key, hasAnswered: readAnswered(line) };
}

/** Null when it is not filled in: not known. */
function readAnswered(line: SheetLine<RespondentField>): boolean | null {
  const given = line.text('answered');
  const hasAnswered = readYesOrNo(given);
  if (given !== '' && hasAnswered === null)
    line.error('answered', 'NOT_YES_OR_NO', `"${given}" is neither ja nor nee.`);
  return hasAnswered;
}
