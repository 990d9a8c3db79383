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

export type SignalVerdict = 'ROUTE' | 'ONLY_UNCONFIRMED' | 'TOO_LONG' | 'NO_ROUTE' | 'NOT_ASKED';

export interface SignalStep {
  readonly from: SignalFacility;
  readonly to: SignalFacility;
  readonly relationId: string;
}

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

const kindsOf = ({ kind, alsoProvides }: SignalFacility) => [kind, ...alsoProvides];
const isReceiver = (facility: SignalFacility) => kindsOf(facility).some((kind) => receivers.has(kind));
const isInBasis = (facility: SignalFacility) =>
  kindsOf(facility).some((kind) => facilityKinds.get(kind).inPedagogicalBasis);

/** Whether it, and all it passes a worry to, were asked: of who was not, it is not known to whom they pass it on. */
const isAllAsked = (from: SignalFacility, known: ReadonlyMap<string, SignalFacility>): boolean =>
  from.wasAsked && from.passesTo.every(({ toId }) => known.get(toId)?.wasAsked !== false);

/** Routes over some of the ties. */
function routesOver(known: ReadonlyMap<string, SignalFacility>, isUsed: (tie: SignalTie) => boolean) {
  const next = new Map<string, { readonly to: SignalFacility; readonly relationId: string }[]>();
  const before = new Map<string, string[]>();
  for (const [id, { passesTo }] of known) {
    const ties = passesTo.filter(isUsed).flatMap(({ toId, relationId }) => {
      const to = known.get(toId);
      return to ? [{ to, relationId }] : [];
    });
    next.set(
      id,
      ties.sort(({ to: one }, { to: other }) => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0)),
    );
    for (const { to } of ties) {
      const ids = before.get(to.id) ?? [];
      ids.push(id);
      before.set(to.id, ids);
    }
  }
  const stepsLeft = distances([...known.values()].filter(isReceiver), before);
  const nextOf = (id: string) => next.get(id) ?? [];

  function routeFrom(from: SignalFacility): SignalStep[] {
    const steps: SignalStep[] = [];
    for (let at = from, left = stepsLeft.get(from.id) ?? 0; left > 0; left -= 1) {
      const tie = nextOf(at.id).find(({ to }) => stepsLeft.get(to.id) === left - 1);
      if (!tie) throw new Error(`${at.id} is ${left} steps away, and nobody next to it is nearer`);
      steps.push({ from: at, ...tie });
      at = tie.to;
    }
    return steps.length <= furthestSignalSteps ? steps : [];
  }

  /**
   * Who is on every route of at most two steps. Two receivers at the first step share nobody; with one of them it is
   * that one, if all others lead there too; with none it is the only one between, or the only one they lead to.
   */
  function neededBy(from: SignalFacility): SignalFacility[] {
    const direct = new Set<SignalFacility>();
    const between = new Set<SignalFacility>();
    const last = new Set<SignalFacility>();
    for (const { to } of nextOf(from.id)) {
      if (isReceiver(to)) {
        direct.add(to);
        last.add(to);
        continue;
      }
      const onward = nextOf(to.id).filter((tie) => isReceiver(tie.to));
      if (onward.length > 0) between.add(to);
      for (const tie of onward) last.add(tie.to);
    }
    return [...(direct.size === 0 && between.size === 1 ? between : []), ...(last.size === 1 ? last : [])];
  }

  return { routeFrom, neededBy };
}

/** Of each facility the fewest steps to a receiver; those that reach none are not among them. */
function distances(
  starts: readonly SignalFacility[],
  before: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, number> {
  const steps = new Map(starts.map(({ id }) => [id, 0]));
  let reached = [...steps.keys()];
  for (let step = 1; reached.length > 0; step += 1) {
    reached = [...new Set(reached.flatMap((id) => before.get(id) ?? []))].filter((id) => !steps.has(id));
    for (const id of reached) steps.set(id, step);
  }
  return steps;
}

/** A facility on which routes depend, and of how many. */
export interface SignalSinglePoint {
  readonly at: SignalFacility;
  readonly routes: number;
}

/** Those without which at least one facility has no route left: of most first, then by id. */
export function singlePoints(routes: readonly SignalRoute[]): SignalSinglePoint[] {
  const counts = new Map<string, SignalSinglePoint>();
  for (const at of routes.flatMap(({ passesOnlyThrough }) => passesOnlyThrough)) {
    counts.set(at.id, { at, routes: (counts.get(at.id)?.routes ?? 0) + 1 });
  }
  return [...counts.values()].sort(
    (one, other) => other.routes - one.routes || (one.at.id < other.at.id ? -1 : 1),
  );
}

/** Whose every route goes when these facilities do; they themselves are not among them. */
export function routesLost(
  known: ReadonlyMap<string, SignalFacility>,
  routes: readonly SignalRoute[],
  gone: ReadonlySet<string>,
): SignalFacility[] {
  const had = routes.filter(({ from, verdict }) => verdict === 'ROUTE' && !gone.has(from.id));
  const left = new Map([...known].filter(([id]) => !gone.has(id)));
  const still = signalRoutes(
    left,
    had.map(({ from }) => from.id),
  ).filter(({ verdict }) => verdict === 'ROUTE');
  const kept = new Set(still.map(({ from }) => from.id));
  return had.map(({ from }) => from).filter(({ id }) => !kept.has(id));
}
