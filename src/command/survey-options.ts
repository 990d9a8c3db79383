import type { SurveyQuestion } from '../exchange/reading/survey-question.ts';
import type { Dataset } from '../exchange/value/dataset.ts';
import { readLevel } from '../relation/levels.ts';
import { type SurveyScale, surveyScales } from '../relation/survey-scales.ts';
import { SurveyTies } from '../relation/survey-terms.ts';
import { themes } from '../relation/themes.ts';

/** What may be typed behind `ketenkaart import survey`. */
export interface SurveyOptions {
  readonly round?: string;
  readonly theme?: string;
  readonly ties?: string;
  readonly scale?: string;
  readonly levels?: string;
  readonly column?: string;
  readonly roster?: boolean;
}

/** What was asked, as typed; null for a dataset that is no survey. An Error names the option that is wrong. */
export function readSurveyQuestion(
  dataset: Dataset,
  options: SurveyOptions,
  askedOn: string | null,
): SurveyQuestion | null {
  if (!dataset.takesSurvey) return refuseOptions(options);
  const { round, roster = false, column } = options;
  if (round === undefined || !/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,59}$/u.test(round)) {
    throw new Error('survey needs --round, a name for it of at most 60 letters and digits, e.g. 2026-najaar');
  }
  if (askedOn === null) throw new Error('survey needs --as-of, the day of which the answers are, yyyy-mm-dd');
  const theme = options.theme === undefined ? null : themes.find(options.theme);
  if (options.theme !== undefined && theme === null) {
    const codes = themes.terms.map(({ code }) => code).join(', ');
    throw new Error(`--theme ${options.theme} is no theme; there are ${codes}`);
  }
  const ties = readTies(options.ties);
  if (roster && ties === 'CONFIRMED') {
    throw new Error(
      '--roster goes with --ties directed or reported: a tie that is not confirmed may be there',
    );
  }
  return {
    ...{ round, askedOn, ties, isRoster: roster, theme: theme?.code ?? null, column: column ?? null },
    ...readScale(options),
  };
}

const names: readonly (keyof SurveyOptions)[] = [
  'round',
  'theme',
  'ties',
  'scale',
  'levels',
  'column',
  'roster',
];

function refuseOptions(options: SurveyOptions): null {
  const given = names.find((name) => options[name] !== undefined);
  if (given !== undefined) throw new Error(`--${given} goes with import survey`);
  return null;
}

function readTies(text: string | undefined): SurveyTies {
  const ties = text?.toUpperCase() ?? '';
  if (Object.hasOwn(SurveyTies, ties)) return ties as SurveyTies;
  const known = Object.keys(SurveyTies).map((name) => name.toLowerCase());
  throw new Error(`survey needs --ties, one of ${known.join(', ')}; got "${text ?? ''}"`);
}

function readScale({ scale: text, levels }: SurveyOptions): Pick<SurveyQuestion, 'scale' | 'answers'> {
  if (levels !== undefined) {
    if (text !== undefined) throw new Error('--levels is a scale of your own, and goes without --scale');
    return { scale: 'OWN', answers: readLevels(levels) };
  }
  const found = surveyScales.terms.find(({ code }) => code === text?.toUpperCase() && code !== 'OWN');
  if (found) return { scale: found.code, answers: found.answers };
  const codes = surveyScales.terms.map(({ code }) => code).filter((code) => code !== 'OWN');
  throw new Error(
    `survey needs --scale, one of ${codes.join(', ')}, or --levels 1=1,2=3; got "${text ?? ''}"`,
  );
}

/** `1=1,2=3,nooit=0`: the level of each answer. */
function readLevels(text: string): SurveyScale['answers'] {
  return Object.fromEntries(
    text.split(',').map((part) => {
      const [answer = '', level = ''] = part.split('=').map((side) => side.trim());
      const number = readLevel(level);
      if (answer === '' || number === null) {
        throw new Error(`--levels ${text}: "${part}" is not an answer, = and a level from 0 to 5`);
      }
      return [answer.toLowerCase(), { level: number, frequency: null }];
    }),
  );
}
