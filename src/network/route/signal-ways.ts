import {
  furthestSignalSteps,
  isReceiver,
  type SignalAim,
  type SignalFacility,
  type SignalLack,
  type SignalStep,
  type SignalTie,
} from './signal-facts.ts';

/** Routes over some of the ties. */
export function routesOver(
  known: ReadonlyMap<string, SignalFacility>,
  aim: SignalAim,
  isUsed: (tie: SignalTie) => boolean,
) {
  const next = new Map<string, Onward[]>();
  const before = new Map<string, string[]>();
  for (const [id, { passesTo }] of known) {
    const ties = passesTo.filter(isUsed).flatMap((tie) => {
      const to = known.get(tie.toId);
      return to ? [{ to, tie }] : [];
    });
    next.set(id, ties.sort(byNearness));
    for (const { to } of ties) {
      const ids = before.get(to.id) ?? [];
      ids.push(id);
      before.set(to.id, ids);
    }
  }
  const stepsLeft = distances(
    [...known.values()].filter((one) => isReceiver(one, aim)),
    before,
  );
  const nextOf = (id: string) => next.get(id) ?? [];

  function routeFrom(from: SignalFacility): SignalStep[] {
    const steps: SignalStep[] = [];
    const needed = stepsLeft.get(from.id) ?? 0;
    if (needed > furthestSignalSteps) return steps;
    for (let at = from, left = needed; left > 0; left -= 1) {
      const step = nextOf(at.id).find(({ to }) => stepsLeft.get(to.id) === left - 1);
      if (!step) throw new Error(`${at.id} is ${left} steps away, and nobody next to it is nearer`);
      steps.push({ from: at, ...step });
      at = step.to;
    }
    return steps;
  }

  /** Who is on every route of at most so many steps: of the one above those without whom no other is short enough. */
  function neededBy(from: SignalFacility, mostSteps: number): SignalFacility[] {
    return routeFrom(from).flatMap(({ to }) => (hasRouteWithout(from, to, mostSteps) ? [] : [to]));
  }

  /** Nobody is looked at from whom, even with all, too many steps are left. */
  function hasRouteWithout(from: SignalFacility, gone: SignalFacility, mostSteps: number): boolean {
    const seen = new Set([from.id, gone.id]);
    let reached = [from];
    for (let left = mostSteps - 1; left >= 0; left -= 1) {
      const next = reached.flatMap(({ id }) => nextOf(id).map(({ to }) => to));
      reached = [...new Set(next)].filter(
        ({ id }) => !seen.has(id) && (stepsLeft.get(id) ?? left + 1) <= left,
      );
      if (reached.some((facility) => isReceiver(facility, aim))) return true;
      for (const { id } of reached) seen.add(id);
    }
    return false;
  }

  return { routeFrom, neededBy };
}

interface Onward {
  readonly to: SignalFacility;
  readonly tie: SignalTie;
}

/** By id; of several agreements with one facility what lacks least, or equally much by its id. */
const byNearness = ({ to: one, tie }: Onward, { to: other, tie: otherTie }: Onward) =>
  compare(one.id, other.id) ||
  lacks.indexOf(tie.lacks) - lacks.indexOf(otherTie.lacks) ||
  compare(tie.relationId, otherTie.relationId);

const lacks: readonly (SignalLack | null)[] = [null, 'UNVERIFIED', 'DISPUTED', 'ONE_SIDED', 'LAPSED'];

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

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
