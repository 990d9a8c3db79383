import type { FacilityRecord } from '../../facility/record/facility-record.ts';
import type { SurveyAnswer } from '../../relation/survey-scales.ts';

/** What one side says of another, as it stands in an edge list or in a cell of a matrix. */
export interface AnswerLine {
  readonly type: 'answer';
  readonly theme: string;
  readonly by: string;
  readonly about: string;
  readonly answer: SurveyAnswer;
  /** As it was written, and in which column. */
  readonly text: string;
  readonly column: string;
}

/** Somebody who was asked. */
export interface RespondentLine {
  readonly type: 'respondent';
  readonly key: string;
  /** Null: the file does not say. */
  readonly hasAnswered: boolean | null;
}

/** A row of a matrix: `columns` are those who may be answered of, the same in every row. */
export interface MatrixLine {
  readonly type: 'matrix-row';
  readonly key: string;
  readonly columns: readonly string[];
}

/** What a line of a survey's files says, before both sides of a pair are brought together. */
export type SurveyLine = AnswerLine | RespondentLine | MatrixLine | FacilityRecord;
