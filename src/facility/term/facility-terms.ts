import { enumOf } from '../../database/enum-of.ts';

export const FacilityStatus = enumOf('PLANNED', 'ACTIVE', 'PAUSED', 'CLOSED', 'UNKNOWN');
export type FacilityStatus = keyof typeof FacilityStatus;

export const CapacityMeasure = enumOf(
  'FTE',
  'FTE_OCCUPIED',
  'PERSONS',
  'PLACES',
  'HOURS_PER_WEEK',
  'SQUARE_METRES',
);
export type CapacityMeasure = keyof typeof CapacityMeasure;

/** How well a facility's point is known. */
export const PointPrecision = enumOf('ADDRESS', 'PC6', 'PC4', 'NEIGHBOURHOOD');
export type PointPrecision = keyof typeof PointPrecision;
/** A neighbourhood is smaller than the area of four digits. */
export const bestPrecisionFirst: readonly PointPrecision[] = ['ADDRESS', 'PC6', 'NEIGHBOURHOOD', 'PC4'];

/** Who said where it stands: its own source, or one of those that are asked in this order when that does not. */
export const PointOrigin = enumOf('SOURCE', 'POINT_FILE', 'POSTCODE_TABLE', 'GEOCODER', 'PC4_POINT');
export type PointOrigin = keyof typeof PointOrigin;

/** Why no row means none: a register that is read whole, or the municipality's word. */
export const PresenceBasis = enumOf('COMPLETE_REGISTER', 'STATED_BY_MUNICIPALITY');
export type PresenceBasis = keyof typeof PresenceBasis;

/** How it is known which neighbourhoods of an edition a facility serves, from most to least certain. */
export const ServesBy = enumOf('SAID', 'STANDING', 'SUCCESSION', 'AREA_OVERLAP');
export type ServesBy = keyof typeof ServesBy;

/** The same, where nothing may be known of an edition. */
export const ServedInMethod = enumOf('SAID', 'STANDING', 'SUCCESSION', 'AREA_OVERLAP', 'UNKNOWN');
export type ServedInMethod = keyof typeof ServedInMethod;
/** What another facility is of one: named by the part's centre, by the one that came after, or by the one that is gone. */
export const LinkRole = enumOf('PART', 'PREDECESSOR', 'SUCCESSOR');
export type LinkRole = keyof typeof LinkRole;
