import type { CatchmentFacts } from '../assessment/facts/supply-facts.ts';
import type { CapacityMeasure } from '../facility/term/facility-terms.ts';

/** What a scenario supposes beside the facts, read and checked; facilities that close are left out when facts are gathered. */
export interface Supposed {
  readonly facilities: readonly SupposedFacility[];
  readonly moves: readonly SupposedMove[];
  readonly ties: readonly SupposedTie[];
}

/** A facility that is not there. */
export interface SupposedFacility {
  /** As it is called in the scenario; nothing that is there has it. */
  readonly id: string;
  readonly name: string;
  readonly kinds: readonly string[];
  /** Id of the neighbourhood it stands in, which may be in another municipality. */
  readonly standsIn: string;
  readonly municipalityCode: string;
  /** Ids of the neighbourhoods it works for. */
  readonly serves: readonly string[];
  /** What is not told of it is not known. */
  readonly capacity: Readonly<Partial<Record<CapacityMeasure, number>>>;
  /** Straight line to the origin of each neighbourhood, by its id. */
  readonly metresTo: Readonly<Record<string, number>>;
  /** Neighbourhoods whose origin lies as near as any norm about access looks, also of other municipalities. */
  readonly reaches: CatchmentFacts['reaches'];
}

/** Part of what a facility has, that goes to another or to other neighbourhoods. */
export interface SupposedMove {
  readonly facilityId: string;
  /** It was asked about its relations: whoever counts on it in its new neighbourhoods knows. */
  readonly wasAsked: boolean;
  readonly measure: CapacityMeasure;
  readonly amount: number;
  readonly to: { readonly facilityId: string } | { readonly neighbourhoodIds: readonly string[] };
}

/** A relation that both sides confirm, or one alone; in place of what is known between them on that theme. */
export interface SupposedTie {
  readonly id: string;
  readonly ends: readonly [TieEnd, TieEnd];
  readonly theme: string;
  readonly level: number;
  readonly isConfirmed: boolean;
  /** False: from the first of its ends to the second. */
  readonly isMutual: boolean;
  /** Code of `relation-terms.ts`; null: not told. */
  readonly formality: string | null;
}

/** One that is there, or is supposed to come. */
export interface TieEnd {
  readonly id: string;
  readonly name: string;
  readonly kinds: readonly string[];
}
