import { type Term, vocabulary } from '../graphql/term.ts';
import { levels } from './levels.ts';

/** What one answer of a survey comes to. */
export interface SurveyAnswer {
  /** Frey, 0-5. */
  readonly level: number;
  /** Code of `relation-terms.ts`, where the answer says how often rather than how closely. */
  readonly frequency: string | null;
}

/** What was asked in a survey, and the level that each answer is taken for. */
export interface SurveyScale extends Term {
  /** By the answer as it stands in a file, in small letters. Empty for a scale of somebody's own. */
  readonly answers: Readonly<Record<string, SurveyAnswer>>;
}

/**
 * Scales that surveys use. Of one that says how closely two work together each step is the level that means the same;
 * how often they are in touch says nothing of that, so there any contact is level 1, beside the frequency.
 */
export const surveyScales = vocabulary<SurveyScale>('survey scales', [
  {
    code: 'FREY',
    nl: 'niveaus van samenwerking, 0 tot en met 5',
    en: 'levels of collaboration, 0 to 5',
    // Frey, Lohmeier, Lee and Tollefson (2006), American Journal of Evaluation 27: our own levels.
    answers: Object.fromEntries(
      levels.terms.flatMap(({ level, code, nl, en, synonyms = [] }) =>
        [String(level), code, nl, en, ...synonyms].map((text) => [text.toLowerCase(), told(level)]),
      ),
    ),
  },
  {
    code: 'COLLABORATION_0_4',
    nl: 'samenwerking, 0 tot en met 4',
    en: 'collaboration, 0 to 4',
    // DHHS and Indiana networks (Luke, Wald, Carothers, Bach and Harris 2013, Health Education & Behavior 40): 1 shares
    // information only, 2 collaborates informally, 3 formally, 4 formally on several projects. No step is Frey's 5.
    answers: Object.fromEntries([0, 1, 2, 3, 4].map((level) => [String(level), told(level)])),
  },
  {
    code: 'CONTACT_0_5',
    nl: 'hoe vaak contact, 0 tot en met 5',
    en: 'how often in contact, 0 to 5',
    // The same networks: yearly, quarterly, monthly, weekly, daily; a frequency of ours is "at least", so daily is weekly.
    answers: {
      0: told(0),
      1: told(1, 'JAARLIJKS'),
      2: told(1, 'KWARTAAL'),
      3: told(1, 'MAANDELIJKS'),
      4: told(1, 'WEKELIJKS'),
      5: told(1, 'WEKELIJKS'),
    },
  },
  {
    code: 'YES_NO',
    nl: 'ja of nee',
    en: 'yes or no',
    // Yes says that there is a tie and nothing of how close: the lowest level there is.
    answers: Object.fromEntries([
      ...['ja', 'yes', 'j', 'y', 'x', 'true', 'waar', '1'].map((text) => [text, told(1)]),
      ...['nee', 'no', 'n', 'false', 'onwaar', '0'].map((text) => [text, told(0)]),
    ]),
  },
  { code: 'OWN', nl: 'eigen schaal', en: 'a scale of its own', answers: {} },
]);

function told(level: number, frequency: string | null = null): SurveyAnswer {
  return { level, frequency };
}

/** `0=0, 1=1, 2=3`: what each answer was taken for. */
export const tellAnswers = (answers: SurveyScale['answers']): string =>
  Object.entries(answers)
    .map(([text, { level }]) => `${text}=${level}`)
    .join(', ');
