import type { SurveyQuestion } from '../reading/survey-question.ts';
import type { Placed } from './pair-answers.ts';
import type { AnswerLine, RespondentLine } from './survey-line.ts';

/** Who was asked and who answered, as far as it is known. */
export interface Respondents {
  /** Everybody who was asked, by key; null: no file says so. */
  readonly asked: ReadonlyMap<string, Placed<RespondentLine>> | null;
  /** Null: not known. */
  hasAnswered(key: string): boolean | null;
  /** Said not to have answered, and a tie is in the file as theirs. */
  readonly answeredAfterAll: readonly Placed<RespondentLine>[];
}

/**
 * Whoever names a tie has answered. A row of noughts does not show that: programs fill those in for who was never
 * heard. A result without direction does not tell who named a tie, so there the lists alone say who answered.
 */
export function whoAnswered(
  respondents: readonly Placed<RespondentLine>[],
  answers: readonly AnswerLine[],
  { ties }: SurveyQuestion,
): Respondents {
  const asked = new Map<string, Placed<RespondentLine>>();
  for (const respondent of respondents) {
    const known = asked.get(respondent.key);
    // Of several lists the one that knows: a sheet of facilities and one of who answered may both name somebody.
    if (known === undefined || known.hasAnswered === null) asked.set(respondent.key, respondent);
  }
  const namesTie = new Set(
    ties === 'DIRECTED' ? answers.filter(({ answer }) => answer.level > 0).map(({ by }) => by) : [],
  );
  return {
    asked: asked.size === 0 ? null : asked,
    hasAnswered: (key) => namesTie.has(key) || (asked.get(key)?.hasAnswered ?? null),
    answeredAfterAll: [...asked.values()].filter(
      ({ key, hasAnswered }) => hasAnswered === false && namesTie.has(key),
    ),
  };
}
