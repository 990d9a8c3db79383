import { defineEntity, p } from '@mikro-orm/core';
import { FacilityTable } from '../facility/record/facility.table.ts';
import { SourceTable } from '../source/source.table.ts';
import { SurveyTies } from './survey-terms.ts';

/** A question that was put in a round of a survey; what was answered is in the relations, as claims of its day. */
export const SurveyRoundTable = defineEntity({
  name: 'SurveyRound',
  tableName: 'survey_round',
  properties: {
    source: () => p.manyToOne(SourceTable).primary().deleteRule('cascade'),
    code: p.text().primary(),
    theme: p.text().primary(),
    scale: p.text(),
    levels: p.text(),
    ties: p.enum(() => SurveyTies),
    isRoster: p.boolean(),
    askedOn: p.date(),
  },
});

/** To whom it was put, and whether they answered; how many of how many stands beside every network. */
export const SurveyInvitationTable = defineEntity({
  name: 'SurveyInvitation',
  tableName: 'survey_invitation',
  properties: {
    source: () => p.manyToOne(SourceTable).primary().deleteRule('cascade'),
    round: p.text().primary(),
    theme: p.text().primary(),
    facility: () => p.manyToOne(FacilityTable).primary().index().deleteRule('cascade'),
    /** Null: not known. */
    hasAnswered: p.boolean().nullable(),
  },
});
