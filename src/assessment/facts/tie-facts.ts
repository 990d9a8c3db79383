import type { NetworkFacts } from '../../network/graph/network-facts.ts';
import type { Consensus } from '../../relation/relation-states.ts';

export interface AreaNetworkFacts extends NetworkFacts {
  /** Of the area. */
  readonly id: string;
}

export interface ExpectingFacts {
  readonly id: string;
  readonly kind: string;
  readonly neighbourhoodId: string;
  readonly askedOn: string | null;
  readonly sourceId: string | null;
  readonly row: string;
}

export interface TieFacts {
  readonly relationId: string;
  readonly facilityId: string;
  readonly otherId: string;
  readonly otherKinds: readonly string[];
  readonly theme: string;
  readonly consensus: Consensus;
  readonly levelLow: number | null;
  readonly levelHigh: number | null;
  /** Code of `relation-terms.ts`; null: not told. */
  readonly formality: string | null;
  readonly isCurrent: boolean;
  readonly sourceId: string | null;
}
