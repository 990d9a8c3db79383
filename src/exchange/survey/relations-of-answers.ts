import type { ClaimRecord, RelationRecord } from '../../relation/relation-record.ts';
import type { SurveyAnswer } from '../../relation/survey-scales.ts';
import type { SurveyQuestion } from '../reading/survey-question.ts';
import { type AnsweredPair, pairOf } from './pair-answers.ts';
import type { Respondents } from './who-answered.ts';

const none: SurveyAnswer = { level: 0, frequency: null };

/**
 * What a pair comes to: claims of the day of the round, or a level that was reported. Null when nothing is known of it.
 * That there is no tie counts only of who answered: a nought may have been filled in, and in a result of ties that both
 * confirm it says that one of the two did not name it, and not which.
 */
export function relationOfPair(
  { theme, one, other, byOne, byOther }: AnsweredPair,
  { ties, isRoster, askedOn }: SurveyQuestion,
  { hasAnswered }: Respondents,
): RelationRecord | null {
  const said = (answer: SurveyAnswer | undefined, ...ends: string[]): SurveyAnswer | null => {
    const told = answer ?? (isRoster ? none : null);
    if (told === null || told.level > 0) return told;
    return ties !== 'CONFIRMED' && ends.some((end) => hasAnswered(end) === true) ? told : null;
  };
  const claim = (answer: SurveyAnswer | null): ClaimRecord | null =>
    answer && { ...answer, claimedOn: askedOn };
  const ofBoth = ties === 'DIRECTED' ? null : said((byOne ?? byOther)?.answer, one, other);
  const claims = {
    DIRECTED: [claim(said(byOne?.answer, one)), claim(said(byOther?.answer, other))],
    CONFIRMED: [claim(ofBoth), claim(ofBoth)],
    REPORTED: [null, null],
  } as const;
  const [fromClaim, toClaim] = claims[ties];
  const reported = ties === 'REPORTED' ? ofBoth : null;
  if (fromClaim === null && toClaim === null && reported === null) return null;
  return {
    ...{ type: 'relation', fromKey: one, toKey: other, theme, direction: 'MUTUAL' },
    ...{ fromClaim, toClaim, reported, formality: null, documentUrl: null, status: null },
    ...{ validFrom: askedOn, isStartAssumed: true, validUntil: null, answeredOn: askedOn },
  };
}

/** Every pair of those on the list, with what was answered of it, and those with a partner who is not on it. */
export function* pairsOnRoster(
  names: readonly string[],
  theme: string,
  answered: ReadonlyMap<string, AnsweredPair>,
): Generator<AnsweredPair> {
  const listed = new Set(names);
  for (const pair of answered.values()) {
    if (pair.theme === theme && !(listed.has(pair.one) && listed.has(pair.other))) yield pair;
  }
  for (const [at, by] of names.entries()) {
    for (const about of names.slice(at + 1)) {
      const { name, ...ends } = pairOf(theme, by, about);
      yield answered.get(name) ?? { ...ends, byOne: null, byOther: null };
    }
  }
}
