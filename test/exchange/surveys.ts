import type { SurveyQuestion } from '../../src/exchange/reading/survey-question.ts';
import { surveyScales } from '../../src/relation/survey-scales.ts';
import type { Texts } from './nowhere.ts';
import { type Line, sheet, teams } from './sheets.ts';

/** A survey on joint activities in the levels of Frey, each line what one side says, unless said otherwise. */
export function aQuestion({ scale = 'FREY', ...said }: Partial<SurveyQuestion> = {}): SurveyQuestion {
  return {
    ...{ round: '2025', theme: 'GEZAMENLIJKE_ACTIVITEIT', askedOn: '2025-10-01', ties: 'DIRECTED' },
    ...{ isRoster: false, column: null, scale, answers: surveyScales.get(scale).answers },
    ...said,
  };
}

/** What an import of that survey is told. */
export const asked = (said: Partial<SurveyQuestion> = {}) => {
  const survey = aQuestion(said);
  return { survey, factsOn: survey.askedOn };
};

/** Teams t1 to t5, of whom all but the last answered, at work on the strand. */
export const respondents = (cells: Line = {}): Texts => ({
  'wie.csv': sheet(
    teams(5, { werkgebied: 'BU99020101', ...cells }).map((team) => ({
      ...team,
      geantwoord: team.sleutel === 't5' ? 'nee' : 'ja',
    })),
  ),
});

export const edges = (...lines: string[]): Texts => ({
  'lijnen.csv': `van;naar;niveau\n${lines.join('\n')}\n`,
});
