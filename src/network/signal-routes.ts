import {
  isInBasis,
  isReceiver,
  mostSignalSteps,
  type SignalFacility,
  type SignalStep,
} from './signal-facts.ts';
import { routesOver } from './signal-ways.ts';

export type SignalVerdict = 'ROUTE' | 'ONLY_UNCONFIRMED' | 'TOO_LONG' | 'NO_ROUTE' | 'NOT_ASKED';

export interface SignalRoute {
  readonly from: SignalFacility;
  readonly verdict: SignalVerdict;
  /** The shortest, of equal ones along the smallest ids; none without a route. */
  readonly steps: readonly SignalStep[];
  /** Null without a route. */
  readonly confirmed: boolean | null;
  readonly passesOnlyThrough: readonly SignalFacility[];
}

/**
 * The route of each facility of the pedagogical basis among `starts`, in their order; where a worry must arrive is no
 * start. Breadth first from the receivers, so linear in what is given.
 */
export function signalRoutes(
  known: ReadonlyMap<string, SignalFacility>,
  starts: readonly string[],
): SignalRoute[] {
  const confirmed = routesOver(known, (tie) => tie.isConfirmed);
  const all = routesOver(known, () => true);
  return starts.flatMap((id) => {
    const from = known.get(id);
    if (!from || !isInBasis(from) || isReceiver(from)) return [];
    const steps = confirmed.routeFrom(from);
    if (steps.length > 0 && steps.length <= mostSignalSteps) {
      return [
        { from, verdict: 'ROUTE', steps, confirmed: true, passesOnlyThrough: confirmed.neededBy(from) },
      ];
    }
    const unconfirmed = all.routeFrom(from);
    if (unconfirmed.length > 0 && unconfirmed.length <= mostSignalSteps) {
      return [without(from, 'ONLY_UNCONFIRMED', unconfirmed, false)];
    }
    if (steps.length > 0) return [without(from, 'TOO_LONG', steps, true)];
    return [without(from, isAllAsked(from, known) ? 'NO_ROUTE' : 'NOT_ASKED', [], null)];
  });
}

const without = (
  from: SignalFacility,
  verdict: SignalVerdict,
  steps: readonly SignalStep[],
  confirmed: boolean | null,
): SignalRoute => ({ from, verdict, steps, confirmed, passesOnlyThrough: [] });

/** Whether it, and all it passes a worry to, were asked: of who was not, it is not known to whom they pass it on. */
const isAllAsked = (from: SignalFacility, known: ReadonlyMap<string, SignalFacility>): boolean =>
  from.wasAsked && from.passesTo.every(({ toId }) => known.get(toId)?.wasAsked !== false);
