import {
  furthestSignalSteps,
  isReceiver,
  type SignalFacility,
  type SignalStep,
  type SignalTie,
} from './signal-facts.ts';

/** Routes over some of the ties. */
export function routesOver(known: ReadonlyMap<string, SignalFacility>, isUsed: (tie: SignalTie) => boolean) {
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
