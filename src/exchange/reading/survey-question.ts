import type { SurveyAnswer } from '../../relation/survey-scales.ts';
import type { SurveyTies } from '../../relation/survey-terms.ts';

/** What was asked in the survey that the files are the result of; said beside them, since no file tells it. */
export interface SurveyQuestion {
  readonly round: string;
  /** Code of `themes.ts`; null: every line of an edge list names its own. */
  readonly theme: string | null;
  readonly askedOn: string;
  readonly ties: SurveyTies;
  readonly isRoster: boolean;
  /** Code of `survey-scales.ts`. */
  readonly scale: string;
  /** By the answer as it stands in a file, in small letters. */
  readonly answers: Readonly<Record<string, SurveyAnswer>>;
  /** Column of an edge list that holds the answers, where it has a name of its own. */
  readonly column: string | null;
}

/** Nothing was said: an empty cell, or what R and people write for one. */
export const isUnanswered = (text: string): boolean => ['', 'NA', '-', '–'].includes(text);

/** What an answer comes to; null when it is not on the scale. `4.0` is 4, as programs write it. */
export function readAnswer({ answers }: SurveyQuestion, text: string): SurveyAnswer | null {
  const plain = text.toLowerCase().replace(/^(\d+)[.,]0+$/, '$1');
  return Object.hasOwn(answers, plain) ? (answers[plain] ?? null) : null;
}

/** With the first answers of the scale, which for one of numbers are all of them. */
export function offScale({ scale, answers }: SurveyQuestion, text: string): string {
  const known = Object.keys(answers);
  const shown = known.slice(0, 8).join(', ');
  return `"${text}" is no answer on the scale ${scale}: ${shown}${known.length > 8 ? ', …' : '.'}`;
}
