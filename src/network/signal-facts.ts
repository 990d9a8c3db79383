import { facilityKinds, kindsMeantBy } from '../facility/facility-kinds.ts';

/**
 * Which way a worry about children goes from a facility of the pedagogical basis to who can help: agreements between
 * facilities to signal or refer, never a signal. Our own measure, over relations on these themes.
 */
export const signalThemes = ['SIGNALEREN', 'DOORVERWIJZEN'] as const;

/** Where it must arrive: with the local team or with youth help. */
const receivers = new Set([...kindsMeantBy('LOKAAL_TEAM'), ...kindsMeantBy('JEUGDHULP')]);

/** One that passes it on, and no more: with each further one a worry is told again by who heard it. */
export const mostSignalSteps = 2;

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

export interface SignalTie {
  readonly relationId: string;
  readonly toId: string;
  /** Both sides say so, and that there is contact. */
  readonly isConfirmed: boolean;
}

export interface SignalStep {
  readonly from: SignalFacility;
  readonly to: SignalFacility;
  readonly relationId: string;
}

const kindsOf = ({ kind, alsoProvides }: SignalFacility) => [kind, ...alsoProvides];

/** Whether a worry may arrive there. */
export const isReceiver = (facility: SignalFacility) => kindsOf(facility).some((kind) => receivers.has(kind));

export const isInBasis = (facility: SignalFacility) =>
  kindsOf(facility).some((kind) => facilityKinds.get(kind).inPedagogicalBasis);
