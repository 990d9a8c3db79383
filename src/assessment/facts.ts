import type { AreaLevel } from '../area/area-level.ts';
import type { ChildrenEstimate, FiveYearBands } from '../area/children.ts';
import type { OriginPrecision } from '../area/origin-precision.ts';
import type { AgeGroup } from '../area/people-of-ages.ts';
import type { CapacityMeasure } from '../facility/facility-terms.ts';
import type { NetworkFacts } from '../network/graph/network-facts.ts';
import type { SignalFacility } from '../network/route/signal-facts.ts';
import type { NormParticulars } from '../norm/norm-particulars.ts';
import type { DistanceMetric, LegalStatus, NormForm } from '../norm/norm-terms.ts';
import type { Consensus } from '../relation/relation-states.ts';
import type { StoredItem } from './anchoring.ts';
import type { GoalFacts } from './goal-matrix.ts';

/** What the judges get: plain facts of one or more municipalities on one day, gathered by `facts.rows.ts`. */
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

export interface AreaGoalFacts extends GoalFacts {
  readonly areaId: string;
}

/** What is said of one item of anchoring on the day. */
export interface AnchoringFacts extends StoredItem {
  readonly municipalityCode: string;
}

export interface CheckFacts {
  readonly facilityId: string;
  readonly name: string;
  /** By a person, or as its register was read; null: never. */
  readonly checkedOn: string | null;
  readonly isByRegister: boolean;
  readonly sourceId: string | null;
  readonly row: string;
}

/** Contacts of a facility on the day: its own, and those of its organisation for where it works. */
export interface ContactFacts {
  readonly facilityId: string;
  readonly name: string;
  /** How many are on record; 0: it is known that none is. */
  readonly held: number;
  /** When one of them was checked last that nobody has called wrong since; null: never. */
  readonly checkedOn: string | null;
  /** The same were all that was called wrong right after all. */
  readonly checkedAtMost: string | null;
  /** Of the contact that was checked last, else of the facility. */
  readonly sourceId: string | null;
  /** Id of that contact, else the key of the facility. */
  readonly row: string;
}

export interface AreaNetworkFacts extends NetworkFacts {
  /** Of the area. */
  readonly id: string;
}

export interface AreaFacts {
  readonly id: string;
  readonly code: string;
  /** Name under which its gaps are known; its code, unless that changed or was another area's before. */
  readonly key: string;
  /** The name of the area it mostly was before its boundary changed; null when it did not. */
  readonly previousKey: string | null;
  readonly level: AreaLevel;
  readonly parentId: string | null;
  readonly municipalityId: string | null;
  readonly municipalityCode: string;
  readonly hasOrigin: boolean;
  /** How well it stands for where people live; null without one. */
  readonly originPrecision: OriginPrecision | null;
  readonly inhabitants: number | null;
  readonly children0to15: number | null;
  /** Where those are an estimate of ours: its spread and how it was made; null when they were published. */
  readonly childrenEstimate: ChildrenEstimate | null;
  /** Of its municipality, for the municipality's own factors; null: the country's are taken. */
  readonly fiveYearBands: FiveYearBands | null;
  readonly lowIncomeShare: number | null;
  /** Published groups of ages, for norms about other ages than those of children; of levels that have such a norm. */
  readonly ageGroups: readonly PublishedGroup[];
  readonly homes: PublishedFigure | null;
  /** In hectares. */
  readonly landArea: PublishedFigure | null;
  readonly builtLand: PublishedFigure | null;
  readonly figureSourceId: string | null;
  readonly figureRetrievedOn: string | null;
}

/** A figure by which a norm counts, with where it can be looked up. */
export interface PublishedFigure {
  readonly value: number;
  readonly sourceId: string;
  readonly retrievedOn: string | null;
}

export type PublishedGroup = AgeGroup & Omit<PublishedFigure, 'value'>;

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

/** How many people live in a neighbourhood. */
export type PeopleFacts = Pick<
  AreaFacts,
  'id' | 'inhabitants' | 'children0to15' | 'childrenEstimate' | 'fiveYearBands'
>;

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

export interface InventoryFacts {
  readonly kind: string;
  readonly areaCode: string;
  readonly complete: boolean;
  readonly checkedOn: string;
  readonly unlocated: number;
  readonly sourceId: string;
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

export interface NormFacts {
  readonly id: string;
  readonly setCode: string;
  readonly code: string;
  readonly form: NormForm;
  readonly facilityKinds: readonly string[];
  readonly partnerKind: string | null;
  readonly themes: readonly string[];
  readonly minimumLevel: number | null;
  readonly value: number;
  readonly unit: string;
  readonly metric: DistanceMetric | null;
  readonly particulars: NormParticulars;
  readonly switchedOff: string | null;
  readonly sharePercent: number | null;
  readonly agesFrom: number;
  readonly agesUntil: number;
  readonly level: AreaLevel;
  readonly minimumChildren: number | null;
  readonly legalStatus: LegalStatus;
}
