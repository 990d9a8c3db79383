import { facilityKinds, kindsMeantBy } from '../../facility/term/facility-kinds.ts';

/**
 * Which way a worry about children goes from a facility of the pedagogical basis to who can help: agreements between
 * facilities to signal or refer, never a signal. Our own measure, over relations on these themes.
 */
export const signalThemes = ['SIGNALEREN', 'DOORVERWIJZEN'] as const;

/** Where a worry must arrive, and in how many steps at most. */
export interface SignalAim {
  readonly receivers: ReadonlySet<string>;
  readonly mostSteps: number;
}

/** One that passes it on, and no more: with each further one a worry is told again by who heard it. */
export const mostSignalSteps = 2;

/** With the local team or with youth help. */
export const usualAim: SignalAim = {
  receivers: new Set([...kindsMeantBy('LOKAAL_TEAM'), ...kindsMeantBy('JEUGDHULP')]),
  mostSteps: mostSignalSteps,
};

/** So far is looked, to tell a route that is too long from none. */
export const furthestSignalSteps = 4;

export interface SignalFacility {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly alsoProvides: readonly string[];
  /** Somebody asked it about its relations. */
  readonly wasAsked: boolean;
  /** To whom it passes on a worry, in the order of the relations; a mutual one is with both of its ends. */
  readonly passesTo: readonly SignalTie[];
}

/** What an agreement lacks to be one of today that both sides confirm. */
export type SignalLack = 'LAPSED' | 'ONE_SIDED' | 'DISPUTED' | 'UNVERIFIED';

export interface SignalTie {
  readonly relationId: string;
  readonly toId: string;
  readonly theme: string;
  /** Null: nothing. */
  readonly lacks: SignalLack | null;
  /** The day from which both its begin and its last confirmation hold; null: nobody confirmed it. */
  readonly toldOn: string | null;
  /** Null: nobody says so, and it is only supposed. */
  readonly sourceId: string | null;
}

export interface SignalStep {
  readonly from: SignalFacility;
  readonly to: SignalFacility;
  readonly tie: SignalTie;
}

const kindsOf = ({ kind, alsoProvides }: SignalFacility) => [kind, ...alsoProvides];

/** Whether a worry may arrive there. */
export const isReceiver = (facility: SignalFacility, { receivers }: SignalAim) =>
  kindsOf(facility).some((kind) => receivers.has(kind));

export const isInBasis = (facility: SignalFacility) =>
  kindsOf(facility).some((kind) => facilityKinds.get(kind).inPedagogicalBasis);
