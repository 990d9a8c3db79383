import { enumOf } from '../database/enum-of.ts';

/** What the claims of both sides come to. */
export const Consensus = enumOf('CONFIRMED', 'DISPUTED', 'ONE_SIDED', 'UNVERIFIED');
export type Consensus = keyof typeof Consensus;

/** Which way a relation goes, over the pair as it is shown. */
export const RelationDirection = enumOf('MUTUAL', 'FORWARD', 'BACKWARD');
export type RelationDirection = keyof typeof RelationDirection;
