import { enumOf } from '../database/enum-of.ts';

/** What a partner says is wrong with a contact. */
export const ContactReport = enumOf('OUTDATED', 'WRONG_NUMBER', 'LEFT', 'BOUNCED');
export type ContactReport = keyof typeof ContactReport;

/** What its keeper did about it. */
export const TaskOutcome = enumOf('STILL_RIGHT', 'CORRECTED', 'WITHDRAWN', 'DISMISSED');
export type TaskOutcome = keyof typeof TaskOutcome;

/** Why a contact is no more; a closed list, so that nobody writes about a person. */
export const Withdrawal = enumOf('LEFT', 'ROLE_ENDED', 'ORGANISATION_CLOSED', 'MISTAKE');
export type Withdrawal = keyof typeof Withdrawal;
