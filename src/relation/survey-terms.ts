import { enumOf } from '../database/enum-of.ts';

/** What a tie in a survey's result says, and who says it. */
export const SurveyTies = enumOf('DIRECTED', 'CONFIRMED', 'REPORTED');
export type SurveyTies = keyof typeof SurveyTies;
