import { enumOf } from '../database/enum-of.ts';

export const NormForm = enumOf(
  'MINIMUM_COUNT',
  'RATIO',
  'MAXIMUM_DISTANCE',
  'CHOICE',
  'SURFACE',
  'HOURS',
  'ACCESS',
  'RELATION_PRESENT',
  'SIGNAL_ROUTE',
  'PARTNER_KINDS',
  'CONTACT',
  'ANCHORING',
  'RESILIENCE',
  'GOALS',
  'FRESHNESS',
);
export type NormForm = keyof typeof NormForm;

export const LegalStatus = enumOf(
  'STATUTORY',
  'BILL',
  'NATIONAL_GUIDELINE',
  'MUNICIPAL_POLICY',
  'MUNICIPAL_EXAMPLE',
  'OBSERVED_AVERAGE',
  'EXAMPLE',
);
export type LegalStatus = keyof typeof LegalStatus;

export const DistanceMetric = enumOf('STRAIGHT_LINE', 'WALK_ESTIMATE', 'ROAD');
export type DistanceMetric = keyof typeof DistanceMetric;

/** Of whom or what a ratio counts so many. */
export const RatioOf = enumOf('CHILDREN', 'INHABITANTS', 'HOMES');
export type RatioOf = keyof typeof RatioOf;

/** Which staff a norm in FTE counts: posts, or those of them that are filled. */
export const Staff = enumOf('FORMATION', 'OCCUPIED');
export type Staff = keyof typeof Staff;

/** Why the gaps do not speak of a norm. */
export const NotJudgedReason = enumOf('SWITCHED_OFF', 'FORM_NOT_JUDGED', 'METRIC_NOT_MEASURED');
export type NotJudgedReason = keyof typeof NotJudgedReason;
