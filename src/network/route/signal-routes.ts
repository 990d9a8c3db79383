import {
  isInBasis,
  isReceiver,
  type SignalAim,
  type SignalFacility,
  type SignalStep,
  usualAim,
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
 * start.
 */
export function signalRoutes(
  known: ReadonlyMap<string, SignalFacility>,
  starts: readonly string[],
): SignalRoute[] {
  const routeOf = signalRouter(known, usualAim);
  return starts.flatMap((id) => {
    const from = known.get(id);
    return from && isInBasis(from) && !isReceiver(from, usualAim) ? [routeOf(from)] : [];
  });
}

/** The ways over agreements that both sides confirm, and over all. Breadth first from the receivers, so in linear time. */
export const signalWays = (known: ReadonlyMap<string, SignalFacility>, aim: SignalAim) => ({
  confirmed: routesOver(known, aim, ({ lacks }) => lacks === null),
  all: routesOver(known, aim, () => true),
});

/** Gives the route from a facility. */
export function signalRouter(
  known: ReadonlyMap<string, SignalFacility>,
  aim: SignalAim,
  { confirmed, all } = signalWays(known, aim),
) {
  const { mostSteps } = aim;
  return (from: SignalFacility): SignalRoute => {
    const steps = confirmed.routeFrom(from);
    if (steps.length > 0 && steps.length <= mostSteps) {
      const passesOnlyThrough = confirmed.neededBy(from, mostSteps);
      return { from, verdict: 'ROUTE', steps, confirmed: true, passesOnlyThrough };
    }
    const unconfirmed = all.routeFrom(from);
    if (unconfirmed.length > 0 && unconfirmed.length <= mostSteps)
      return without(from, 'ONLY_UNCONFIRMED', unconfirmed, false);
    if (steps.length > 0) return without(from, 'TOO_LONG', steps, true);
    return without(from, isAllAsked(from, known, mostSteps) ? 'NO_ROUTE' : 'NOT_ASKED', [], null);
  };
}

const without = (
  from: SignalFacility,
  verdict: SignalVerdict,
  steps: readonly SignalStep[],
  confirmed: boolean | null,
): SignalRoute => ({ from, verdict, steps, confirmed, passesOnlyThrough: [] });

/** Whether it, and all that a worry can come to in time to go on, were asked: of others it is not known to whom they pass it on. */
function isAllAsked(
  from: SignalFacility,
  known: ReadonlyMap<string, SignalFacility>,
  mostSteps: number,
): boolean {
  const reached = new Set([from]);
  let last = [from];
  for (let step = 1; step < mostSteps; step += 1) {
    const next = last.flatMap(({ passesTo }) => passesTo.flatMap(({ toId }) => known.get(toId) ?? []));
    last = [...new Set(next)].filter((one) => !reached.has(one));
    for (const one of last) reached.add(one);
  }
  return [...reached].every(({ wasAsked }) => wasAsked);
}
