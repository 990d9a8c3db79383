import type { SurveyTies } from './survey-terms.ts';

/** One question of one round of a survey: the same round on another theme is another question. */
export interface SurveyRoundRecord {
  readonly type: 'survey-round';
  /** Of the round, unique within its source, e.g. `2026-najaar`. */
  readonly code: string;
  /** Code of `themes.ts`. */
  readonly theme: string;
  /** Code of `survey-scales.ts`. */
  readonly scale: string;
  /** What each answer was taken for: `0=0, 1=1, 2=3`. */
  readonly levels: string;
  readonly ties: SurveyTies;
  /** Everybody was shown all names: who answered and left one out said that there is no tie. */
  readonly isRoster: boolean;
  readonly askedOn: string;
}

/** A facility that a question was put to. */
export interface SurveyInvitationRecord {
  readonly type: 'survey-invitation';
  readonly round: string;
  readonly theme: string;
  readonly facilityKey: string;
  /** Null: not known. */
  readonly hasAnswered: boolean | null;
}
