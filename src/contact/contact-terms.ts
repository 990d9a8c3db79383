import { enumOf } from '../database/enum-of.ts';

/** How near a contact is to what was asked about, nearest first. */
export const ContactNearness = enumOf('RELATION', 'FACILITY', 'ORGANISATION', 'MUNICIPALITY');
export type ContactNearness = keyof typeof ContactNearness;

/** Why the details of a person are not shown. None of them tells whether somebody objected. */
export const HiddenBecause = enumOf('SIGN_IN', 'AGREEMENT', 'PURPOSE', 'NOT_AVAILABLE');
export type HiddenBecause = keyof typeof HiddenBecause;
