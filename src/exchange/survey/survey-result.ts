import { surveyScales, tellAnswers } from '../../relation/survey-scales.ts';
import { themes } from '../../relation/themes.ts';
import type { Issue } from '../../source/issue.ts';
import { assumed, error, note } from '../reading/issues.ts';
import { limits } from '../reading/limits.ts';
import type { AnyRecord } from '../reading/loads.ts';
import type { Reading } from '../reading/reading.ts';
import type { SurveyQuestion } from '../reading/survey-question.ts';
import { type Placed, pairAnswers } from './pair-answers.ts';
import { pairsOnRoster, relationOfPair } from './relations-of-answers.ts';
import { squareFaults } from './square-matrix.ts';
import type { AnswerLine, MatrixLine, RespondentLine } from './survey-line.ts';
import { type Respondents, whoAnswered } from './who-answered.ts';

/** Where somebody was listed. */
type Listed = Pick<Placed<object>, 'file' | 'line'>;

export interface SurveyLines {
  readonly answers: readonly Placed<AnswerLine>[];
  readonly respondents: readonly Placed<RespondentLine>[];
  readonly rows: readonly Placed<MatrixLine>[];
}

/** What all files of a survey come to: its rounds, who was asked, and the relations; none of it counts as a line. */
export function* surveyResult(lines: SurveyLines, question: SurveyQuestion): Generator<Reading<AnyRecord>> {
  const { answers, respondents, rows } = lines;
  const start = answers[0] ?? respondents[0] ?? rows[0];
  if (!start) return;
  const { pairs, faults } = pairAnswers(answers, question);
  for (const { file, line, issue } of [...faults, ...squareFaults(rows)]) {
    yield { file, line, records: [], issues: [issue], lines: 0 };
  }
  const who = whoAnswered(respondents, answers, question);
  const names = listedNames(lines, who);
  const ofWhole = wholeIssues(start.file, question, names, who);
  const asked = [...new Set(answers.map(({ theme }) => theme))];
  const onThemes = asked.length === 0 && question.theme !== null ? [question.theme] : asked;
  yield {
    ...{ file: start.file, line: 1, lines: 0 },
    records: onThemes.map((theme) => roundOf(question, theme)),
    issues: [...ofWhole, ...directionIssues(start.file, onThemes)],
  };
  if (ofWhole.some(({ severity }) => severity === 'ERROR')) return;
  yield* invitations(question, onThemes, who);

  const leftOut = new Map<string, number>();
  for (const theme of onThemes) {
    const ofTheme = question.isRoster
      ? pairsOnRoster([...names.keys()], theme, pairs)
      : [...pairs.values()].filter((pair) => pair.theme === theme);
    for (const pair of ofTheme) {
      const relation = relationOfPair(pair, question, who);
      const { file, line } = pair.byOne ?? pair.byOther ?? names.get(pair.one) ?? start;
      if (relation) yield { file, line, records: [relation], issues: [], lines: 0 };
      else if (pair.byOne ?? pair.byOther) leftOut.set(file, (leftOut.get(file) ?? 0) + 1);
    }
  }
  for (const [file, count] of leftOut) {
    yield { file, line: 1, records: [], issues: [noughtsLeftOut(file, count)], lines: 0 };
  }
}

/** Who could be answered of: those who were asked, else everybody in the matrix. */
const listedNames = ({ rows }: SurveyLines, { asked }: Respondents): ReadonlyMap<string, Listed> =>
  asked ?? new Map(rows.map((row) => [row.key, row]));

function* invitations(
  { round }: SurveyQuestion,
  onThemes: readonly string[],
  { asked, hasAnswered, answeredAfterAll }: Respondents,
): Generator<Reading<AnyRecord>> {
  for (const { key, file, line } of asked?.values() ?? []) {
    const records = onThemes.map((theme) => ({
      ...{ type: 'survey-invitation' as const, round, theme },
      ...{ facilityKey: key, hasAnswered: hasAnswered(key) },
    }));
    yield { file, line, records, issues: [], lines: 0 };
  }
  for (const { key, file, line } of answeredAfterAll) {
    const at = { file, line, column: 'geantwoord', value: 'nee' };
    const message = `${key} is said not to have answered, and names a tie.`;
    yield {
      file,
      line,
      records: [],
      issues: [assumed('HAS_ANSWERED', at, message, 'it answered')],
      lines: 0,
    };
  }
}

const roundOf = ({ round, ties, isRoster, askedOn, scale, answers }: SurveyQuestion, theme: string) => ({
  ...{ type: 'survey-round' as const, code: round, theme, scale, ties, isRoster, askedOn },
  levels: tellAnswers(scale === 'FREY' ? scaleOfDigits : answers),
});

/** Of Frey's scale the names and synonyms say nothing more. */
const scaleOfDigits = Object.fromEntries(
  Object.entries(surveyScales.get('FREY').answers).filter(([text]) => /^\d$/.test(text)),
);

function wholeIssues(
  file: string,
  { isRoster }: SurveyQuestion,
  names: ReadonlyMap<string, Listed>,
  { asked, hasAnswered }: Respondents,
): Issue[] {
  const at = { file, line: null };
  if (isRoster && ![...names.keys()].some((key) => hasAnswered(key) === true)) {
    const message = 'Who left out whom says something only of who answered, and no file says who did.';
    const repair = 'Give a sheet with "sleutel" and "geantwoord" beside it, or leave out --roster.';
    return [error('NO_RESPONDENTS', at, message, repair)];
  }
  if (isRoster && names.size > limits.rosterNames) {
    const message = `${names.size} facilities are on the list that was shown; at most ${limits.rosterNames} are taken.`;
    return [
      error('ROSTER_TOO_LONG', at, message, 'Leave out --roster: what was not answered is then not known.'),
    ];
  }
  if (asked !== null) return [];
  const message = 'No file says who was asked, so that the response is not known.';
  return [note('NO_INVITATIONS', at, message, 'Give a sheet with "sleutel" and "geantwoord" beside it.')];
}

const directionIssues = (file: string, onThemes: readonly string[]): Issue[] =>
  onThemes
    .filter((theme) => themes.get(theme).direction === 'DIRECTED')
    .map((theme) => {
      const message = `${theme} goes one way, and how closely two work together does not tell which.`;
      const taken = 'both ways, unless another is known already';
      return assumed('NO_DIRECTION_ASKED', { file, line: null, value: theme }, message, taken);
    });

function noughtsLeftOut(file: string, count: number): Issue {
  const message = `Of ${count} pairs the file says that there is no tie, and nobody is known to have answered so.`;
  const repair = 'Say who answered, in a sheet with "sleutel" and "geantwoord".';
  return note('NOUGHT_LEFT_OUT', { file, line: null, value: String(count) }, message, repair);
}
