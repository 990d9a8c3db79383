import { enumOf } from '../database/enum-of.ts';

export const NormForm = enumOf('MINIMUM_COUNT', 'MAXIMUM_DISTANCE', 'RELATION_PRESENT');
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
