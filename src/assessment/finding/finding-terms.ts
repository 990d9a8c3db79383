import { enumOf } from '../../database/enum-of.ts';

export const GapKind = enumOf(
  'PROVISION',
  'DISTANCE',
  'ACCESS',
  'RELATION',
  'SIGNAL_ROUTE',
  'GOAL',
  'FRAGILITY',
  'CONTACT',
  'STALE_DATA',
  'ANCHORING',
);
export type GapKind = keyof typeof GapKind;

/** How fact and norm compare. Only TIGHT, SHORT and ABSENT are gaps; UNKNOWN is a question, never a gap. */
export const Verdict = enumOf('MET', 'TIGHT', 'SHORT', 'ABSENT', 'NOT_APPLICABLE', 'UNKNOWN');
export type Verdict = keyof typeof Verdict;

/** Why a relation is not what the norm expects, the furthest from it first. */
export const RelationGapClass = enumOf(
  'NO_PARTNER_IN_AREA',
  'UNKNOWN',
  'NO_RELATION',
  'LAPSED',
  'ONE_SIDED',
  'DISPUTED',
  'TOO_WEAK',
  'UNVERIFIED',
);
export type RelationGapClass = keyof typeof RelationGapClass;

export const SinceReason = enumOf('FACT_CHANGED', 'NORM_CHANGED', 'FIRST_MEASURED');
export type SinceReason = keyof typeof SinceReason;

export const Presence = enumOf('PRESENT', 'ABSENT_CONFIRMED', 'UNKNOWN', 'NOT_APPLICABLE');
export type Presence = keyof typeof Presence;

export const GapStatus = enumOf(
  'OPEN',
  'ACKNOWLEDGED',
  'ACTION_PLANNED',
  'RESOLVED',
  'ACCEPTED',
  'FALSE_POSITIVE',
);
export type GapStatus = keyof typeof GapStatus;
