import type { QuantityPrecision } from '../../source/figure-terms.ts';
import type { FacilityStatus } from '../term/facility-terms.ts';
import type { FactField } from '../term/fact-terms.ts';

/** What was filled in of a facility. What is left out stays as it is; null says that there is none. */
export interface FacilityCorrection {
  readonly name?: string | null;
  readonly kind?: string | null;
  readonly alsoProvides?: readonly string[] | null;
  readonly address?: GivenAddress | null;
  readonly location?: GivenLocation | null;
  readonly serves?: readonly GivenServes[] | null;
  readonly ages?: { readonly from?: number | null; readonly until?: number | null } | null;
  readonly audiences?: readonly string[] | null;
  readonly modes?: readonly string[] | null;
  readonly lowThreshold?: readonly string[] | null;
  readonly contributions?: readonly string[] | null;
  readonly capacity?: GivenCapacity | null;
  readonly website?: string | null;
  readonly status?: FacilityStatus | null;
  readonly validFrom?: string | null;
  readonly validUntil?: string | null;
}

export interface GivenAddress {
  readonly street?: string | null;
  readonly houseNumber?: string | null;
  readonly postcode?: string | null;
  readonly place?: string | null;
}

export interface GivenLocation {
  readonly longitude: number;
  readonly latitude: number;
}

export interface GivenServes {
  readonly area: string;
  /** In percent. */
  readonly share?: number | null;
}

export interface GivenQuantity {
  readonly value?: number | null;
  readonly low?: number | null;
  readonly high?: number | null;
  readonly precision?: QuantityPrecision | null;
}

/** Only the measures that are named change; null: not known. */
export interface GivenCapacity {
  readonly fte?: GivenQuantity | null;
  readonly fteOccupied?: GivenQuantity | null;
  readonly persons?: GivenQuantity | null;
  readonly places?: GivenQuantity | null;
  readonly hoursPerWeek?: GivenQuantity | null;
  readonly squareMetres?: GivenQuantity | null;
}

/** A fact as claims keep it. A value of null, or empty, says that there is none. */
export interface StatedFact {
  readonly field: FactField;
  /** The measure of a capacity; empty for the others. */
  readonly part: string;
  readonly value: unknown;
}
