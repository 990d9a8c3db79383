import { enumOf } from '../../database/enum-of.ts';

/** What became of a tie from one moment to another; in the order in which they are told. */
export const TieChangeKind = enumOf(
  'GAINED',
  'LOST',
  'CONFIRMED',
  'UNCONFIRMED',
  'DISPUTED',
  'EXPIRED',
  'STRENGTHENED',
  'WEAKENED',
  'OTHER_THEMES',
);
export type TieChangeKind = keyof typeof TieChangeKind;

/** Why two moments differ: because of what happened, or because of what was written down. */
export const ChangeReason = enumOf('REAL_CHANGE', 'LATE_RECORD', 'CORRECTION');
export type ChangeReason = keyof typeof ChangeReason;

/** Why a node is in one of two networks alone. */
export const NodeChangeReason = enumOf(
  'OPENED',
  'CLOSED',
  'SCOPE_ENTERED',
  'SCOPE_LEFT',
  'FIRST_TIE',
  'LAST_TIE',
);
export type NodeChangeReason = keyof typeof NodeChangeReason;
