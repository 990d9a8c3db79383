import type { FacilityRecord } from '../../facility/record/facility-record.ts';
import { readTableRecords } from '../file/read-tables.ts';
import { error, refusesFile } from '../reading/issues.ts';
import { limits } from '../reading/limits.ts';
import type { AnyRecord } from '../reading/loads.ts';
import type { Reading } from '../reading/reading.ts';
import { readingOf } from '../reading/understanding.ts';
import type { ReadOptions } from '../value/dataset.ts';
import { eachFile } from '../value/each-file.ts';
import type { Placed } from './pair-answers.ts';
import { matrixCorner, recogniseSurveyTable } from './survey-columns.ts';
import type { AnswerLine, MatrixLine, RespondentLine, SurveyLine } from './survey-line.ts';
import { surveyResult } from './survey-result.ts';
import { understandSurveyTable } from './understand-survey-table.ts';

/**
 * The files of a survey: facilities come as they are read, answers when all files were, since both sides of a pair may
 * stand anywhere. A file that is refused is the last that is read.
 */
export async function* readSurvey(
  files: readonly string[],
  options: ReadOptions,
): AsyncGenerator<Reading<AnyRecord>> {
  const { survey: question } = options;
  if (!question) throw new Error('a survey was to be read without what was asked in it');
  const answers: Placed<AnswerLine>[] = [];
  const respondents: Placed<RespondentLine>[] = [];
  const rows: Placed<MatrixLine>[] = [];
  const readings = eachFile(files, options, (path, told) =>
    readTableRecords<SurveyLine>(path, (header, file) => understandSurveyTable(header, { file, question }), {
      ...told,
      corner: matrixCorner,
      isMeant: (header) => recogniseSurveyTable(header) !== null,
    }),
  );
  for await (const { file, line, records, issues } of readings) {
    const facilities: FacilityRecord[] = [];
    for (const record of records) {
      if (record.type === 'facility') facilities.push(record);
      else if (record.type === 'answer') answers.push({ ...record, file, line });
      else if (record.type === 'respondent') respondents.push({ ...record, file, line });
      else rows.push({ ...record, file, line });
    }
    const isOfALine = records.length > 0 || issues.some((issue) => issue.line !== null);
    yield { file, line, records: facilities, issues, lines: isOfALine ? 1 : 0 };
    if (issues.some(refusesFile)) return;
    if (answers.length > limits.answers) {
      const message = `The files have more than ${limits.answers} answers, which is the most that is read.`;
      yield readingOf<AnyRecord>(file, line, [], [error('BEYOND_LIMIT', { file, line: null }, message)]);
      return;
    }
  }
  yield* surveyResult({ answers, respondents, rows }, question);
}
