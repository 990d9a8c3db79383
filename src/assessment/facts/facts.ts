import type { SignalFacility } from '../../network/route/signal-facts.ts';
import type { AnchoringFacts } from './anchoring.ts';
import type { AreaFacts, PeopleFacts } from './area-facts.ts';
import type { CheckFacts, ContactFacts } from './check-facts.ts';
import type { AreaGoalFacts } from './goal-facts.ts';
import type { CatchmentFacts, SupplyFacts } from './supply-facts.ts';
import type { AreaNetworkFacts, ExpectingFacts, TieFacts } from './tie-facts.ts';

/** What the judges get: plain facts of one or more municipalities on one day, gathered by `gather-facts.ts`. */
export interface Facts {
  readonly factsOn: string;
  readonly areas: readonly AreaFacts[];
  /** Active facilities that serve an area, by area and kind; absent: none. */
  readonly serving: readonly ServingFacts[];
  readonly nearest: readonly NearestFacts[];
  readonly supplies: readonly SupplyFacts[];
  /** Facilities with a place that reach one of the neighbourhoods, or stand in one. */
  readonly catchments: readonly CatchmentFacts[];
  /** Neighbourhoods of other municipalities that these facilities reach too. */
  readonly around: readonly PeopleFacts[];
  readonly inventories: readonly InventoryFacts[];
  /** Facilities of which a relation norm expects a tie. */
  readonly expecting: readonly ExpectingFacts[];
  readonly ties: readonly TieFacts[];
  /** To whom those that a norm about signalling routes speaks of, and all from there on, pass a worry on; also no longer. */
  readonly signals: readonly SignalFacility[];
  /** Who works in areas that a norm about their networks speaks of, and with whom; absent: nobody. */
  readonly networks: readonly AreaNetworkFacts[];
  /** What is done for which goals, of areas of which a norm asks. */
  readonly goals: readonly AreaGoalFacts[];
  readonly anchoring: readonly AnchoringFacts[];
  /** When facilities whose freshness is asked were checked last. */
  readonly checks: readonly CheckFacts[];
  /** By whom facilities whose contacts are asked can be reached. */
  readonly contacts: readonly ContactFacts[];
}

export interface ServingFacts {
  readonly areaId: string;
  readonly kind: string;
  /** By id: a combined team is one facility, also where a norm allows any of its kinds. */
  readonly facilityIds: readonly string[];
  /** Each of them was asked about its relations. */
  readonly allAsked: boolean;
}

export interface NearestFacts {
  readonly areaId: string;
  readonly kind: string;
  readonly facilityId: string;
  readonly metres: number;
  /** Of every fact: null where nobody says so, and it is only supposed. */
  readonly sourceId: string | null;
  readonly row: string;
  readonly retrievedOn: string | null;
}

export interface InventoryFacts {
  readonly kind: string;
  readonly areaCode: string;
  readonly complete: boolean;
  readonly checkedOn: string;
  readonly unlocated: number;
  readonly sourceId: string;
}
