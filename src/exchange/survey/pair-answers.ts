import type { Issue } from '../../source/issue.ts';
import { error } from '../reading/issues.ts';
import type { SurveyQuestion } from '../reading/survey-question.ts';
import type { AnswerLine } from './survey-line.ts';

/** Something that was said, and where it stands. */
export type Placed<Line> = Line & { readonly file: string; readonly line: number };

/** Two facilities and what each said of the other; `one` is the first of both in the order of their keys. */
export interface AnsweredPair {
  readonly theme: string;
  readonly one: string;
  readonly other: string;
  readonly byOne: Placed<AnswerLine> | null;
  readonly byOther: Placed<AnswerLine> | null;
}

export interface Paired {
  readonly pairs: ReadonlyMap<string, AnsweredPair>;
  readonly faults: readonly Placed<{ readonly issue: Issue }>[];
}

export function pairOf(theme: string, by: string, about: string) {
  const [one, other] = by < about ? [by, about] : [about, by];
  return { name: JSON.stringify([theme, one, other]), theme, one, other };
}

/**
 * What both sides of each pair said. Who answers twice is heard the first time. In a result without direction both
 * halves must say the same, so that a pair of which they do not is left out whole.
 */
export function pairAnswers(answers: readonly Placed<AnswerLine>[], { ties }: SurveyQuestion): Paired {
  const pairs = new Map<string, AnsweredPair>();
  const crooked = new Set<string>();
  const faults: Placed<{ issue: Issue }>[] = [];
  const refuse = (answer: Placed<AnswerLine>, code: string, message: string, repair: string) => {
    const { file, line, column, text: value } = answer;
    faults.push({ file, line, issue: error(code, { file, line, column, value }, message, repair) });
  };
  for (const answer of answers) {
    const { name, ...ends } = pairOf(answer.theme, answer.by, answer.about);
    const known = pairs.get(name) ?? { ...ends, byOne: null, byOther: null };
    const [own, turned] =
      answer.by === ends.one ? [known.byOne, known.byOther] : [known.byOther, known.byOne];
    const rival = ties === 'DIRECTED' ? own : (own ?? turned);
    const saysElse = rival !== null && rival.answer.level !== answer.answer.level;
    if (ties !== 'DIRECTED' && saysElse) {
      crooked.add(name);
      refuse(
        answer,
        'NOT_SYMMETRIC',
        `${answer.by} and ${answer.about} have "${answer.text}" here and "${rival.text}" on line ${rival.line} of ${rival.file}.`,
        'Make both the same, or say with --ties directed that each line is what one side says.',
      );
    } else if (own !== null && (ties === 'DIRECTED' || own.file === answer.file)) {
      refuse(
        answer,
        'DUPLICATE_ANSWER',
        `${answer.by} has answered about ${answer.about} on line ${own.line} of ${own.file} already.`,
        'Leave one of the lines out.',
      );
    } else {
      const side = answer.by === ends.one ? { byOne: answer } : { byOther: answer };
      pairs.set(name, { ...known, ...side });
    }
  }
  for (const name of crooked) pairs.delete(name);
  return { pairs, faults };
}
