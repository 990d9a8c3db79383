import type { OriginPrecision } from '../../area/origin-precision.ts';
import type { SignalLack } from '../../network/route/signal-facts.ts';
import type { AnchoringValues } from '../facts/anchoring.ts';
import type { AccessDetails } from './access-details.ts';
import type { AmountDetails } from './amount-details.ts';
import type { ContactFound } from './contact-found.ts';
import type { DistanceSpread } from './distance-spread.ts';
import type { RelationGapClass } from './finding-terms.ts';
import type { Fragility } from './fragility.ts';
import type { FreshnessFound } from './freshness-found.ts';
import type { GoalFound } from './goal-found.ts';
import type { RouteLack } from './route-lack.ts';

/**
 * What only some forms of norm find, stored with the finding as it is: each form has a part of its own, and puts it there
 * whatever its verdict.
 */
export interface FindingDetails {
  readonly distance?: DistanceDetails;
  readonly amount?: AmountDetails;
  readonly access?: AccessDetails;
  readonly goal?: GoalFound;
  readonly anchoring?: AnchoringValues;
  readonly contact?: ContactFound;
  readonly freshness?: FreshnessFound;
  readonly agreement?: AgreementDetails;
  readonly signalRoute?: SignalRouteDetails;
  /** One for each kind or group of partners that the norm names. */
  readonly partnerKinds?: readonly PartnerKindDetails[];
  readonly fragility?: FragilityDetails;
}

/** How far it is, and from where that was measured. */
export interface DistanceDetails {
  /** Of the neighbourhood; above it null: of each its own. */
  readonly originPrecision: OriginPrecision | null;
  /** Over the children of neighbourhoods of which it is known how many live there and where the nearest is. */
  readonly spread: DistanceSpread | null;
}

/** Of a relation that is close enough, and not known to be laid down as far as was asked: codes of `relation-terms.ts`. */
export interface AgreementDetails {
  readonly asked: string;
  /** Null: not told. */
  readonly found: string | null;
}

/** The route of a facility that comes nearest to a right one. */
export interface SignalRouteDetails {
  /** Kinds or groups where a worry may arrive. */
  readonly receivers: readonly string[];
  /** The furthest from a right one first; none of a right one. */
  readonly lacks: readonly RouteLack[];
  readonly steps: readonly {
    readonly from: RouteStopDetails;
    readonly to: RouteStopDetails;
    readonly relationId: string;
    readonly lacks: SignalLack | null;
  }[];
  readonly passesOnlyThrough: readonly RouteStopDetails[];
}

/** A facility as it was called on the day of the facts. */
export interface RouteStopDetails {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
}

/** How it stands with one kind or group of partners. */
export interface PartnerKindDetails {
  readonly kind: string;
  /** Null: nothing. */
  readonly lacks: RelationGapClass | null;
  /** Of the tie that comes nearest to a right one. */
  readonly partnerId: string | null;
  readonly relationId: string | null;
}

/** What becomes of the network of an area without a facility, or how much of it is known. */
export interface FragilityDetails {
  /** Null: it is not fragile there, as far as is known. */
  readonly is: Fragility | null;
  /** Those that lose touch with the largest part that is left. */
  readonly cutOff: readonly RouteStopDetails[];
  /** Pairs of others in the area that hang together, and how many of these do so only through it. */
  readonly pairs: number;
  readonly pairsOnlyThrough: number;
  /** Facilities of the area in its network, and how many of them told of a relation or answered a survey. */
  readonly nodes: number;
  readonly answered: number;
}
