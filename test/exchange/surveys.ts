import type { SurveyQuestion } from '../../src/exchange/reading/survey-question.ts';
import { surveyScales } from '../../src/relation/survey-scales.ts';

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
