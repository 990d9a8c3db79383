import type { CapacityMeasure } from '../../facility/term/facility-terms.ts';

/** What a facility has of one measure, where it stands, and whom it works for. */
export interface SupplyFacts {
  readonly facilityId: string;
  readonly name: string;
  /** Everything it offers itself. */
  readonly kinds: readonly string[];
  /** How it is divided over them, together 1; null: nobody told. */
  readonly kindShares: Readonly<Record<string, number>> | null;
  readonly measure: CapacityMeasure;
  /** Equal when it was counted; null: not told how much, at least or at most. */
  readonly low: number | null;
  readonly high: number | null;
  /** Neighbourhood; null: not known. */
  readonly standsIn: string | null;
  /** Where it stands as far as is known, when the neighbourhood is not. */
  readonly municipalityCode: string | null;
  /** It serves that municipality, since no working area was ever told and no neighbourhood is known. */
  readonly servesMunicipality: boolean;
  readonly serves: readonly ServedFacts[];
  readonly sourceId: string | null;
  readonly row: string;
  readonly retrievedOn: string | null;
}

/** What a facility has of one measure, and all neighbourhoods whose origin is within its reach. */
export interface CatchmentFacts extends Omit<SupplyFacts, 'serves' | 'servesMunicipality'> {
  readonly reaches: readonly { readonly neighbourhoodId: string; readonly metres: number }[];
}

/** A neighbourhood that a facility works for, of any municipality. */
export interface ServedFacts {
  readonly neighbourhoodId: string;
  readonly districtId: string | null;
  readonly municipalityId: string | null;
  readonly children0to15: number | null;
  /** The area of this edition that was named with a share, and the share of the capacity that is for all of it. */
  readonly named: string | null;
  readonly share: number | null;
}
