import { enumOf } from '../database/enum-of.ts';

export const FacilityStatus = enumOf('PLANNED', 'ACTIVE', 'PAUSED', 'CLOSED', 'UNKNOWN');
export type FacilityStatus = keyof typeof FacilityStatus;

export const CapacityMeasure = enumOf('FTE', 'FTE_OCCUPIED', 'PERSONS', 'PLACES', 'HOURS_PER_WEEK');
export type CapacityMeasure = keyof typeof CapacityMeasure;

/** How well a facility's point is known. */
export const PointPrecision = enumOf('ADDRESS', 'PC6', 'PC4', 'NEIGHBOURHOOD');
export type PointPrecision = keyof typeof PointPrecision;

/** Why no row means none: a register that is read whole, or the municipality's word. */
export const PresenceBasis = enumOf('COMPLETE_REGISTER', 'STATED_BY_MUNICIPALITY');
export type PresenceBasis = keyof typeof PresenceBasis;

/** What one facility is of another. */
export const LinkRole = enumOf('PART', 'PREDECESSOR');
export type LinkRole = keyof typeof LinkRole;
