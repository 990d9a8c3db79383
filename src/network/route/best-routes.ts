/** An undirected tie between two nodes; a pair has at most one. */
export interface RouteTie {
  readonly one: string;
  readonly other: string;
  /** Above 0. */
  readonly cost: number;
}

export interface RouteWish {
  readonly from: ReadonlySet<string>;
  readonly to: ReadonlySet<string>;
  readonly mostSteps: number;
  readonly mostRoutes: number;
}

/**
 * The cheapest routes without loops from any of `from` to any of `to`, as the nodes along them: by cost, then by
 * number of steps; of equal ones always the same. A route begins at its first node of `from` and ends at the first of
 * `to`. Depth first with a bound (Land and Doig 1960, Econometrica 28): what is left of a route costs at least the
 * cheapest walk of so many steps, which Bellman (1958) gives for all nodes beforehand.
 */
export function bestRoutes(ties: readonly RouteTie[], wish: RouteWish): string[][] {
  const { from, to, mostSteps, mostRoutes } = wish;
  const ids = [...new Set(ties.flatMap(({ one, other }) => [one, other]))].sort();
  const place = new Map(ids.map((id, at) => [id, at]));
  const arcs = arcsOf(ties, place, wish);
  const least = leastLeft(arcs, ids, wish);
  const found: { readonly key: number; readonly route: readonly number[] }[] = [];

  function extend(route: readonly number[], key: number): void {
    const at = route[route.length - 1]!;
    if (to.has(ids[at]!)) {
      const later = found.findIndex((other) => other.key > key);
      found.splice(later < 0 ? found.length : later, 0, { key, route });
      if (found.length > mostRoutes) found.pop();
      return;
    }
    const left = least[mostSteps - route.length];
    if (!left) return;
    const onward = arcs[at]!.filter((arc) => !route.includes(arc.to))
      .map((arc) => ({ ...arc, atLeast: key + arc.key + left[arc.to]! }))
      .filter(({ atLeast }) => Number.isFinite(atLeast))
      .sort((one, other) => one.atLeast - other.atLeast || one.to - other.to);
    for (const arc of onward) {
      if (found.length === mostRoutes && arc.atLeast >= found[mostRoutes - 1]!.key) return;
      extend([...route, arc.to], key + arc.key);
    }
  }

  for (const [at, id] of ids.entries()) if (from.has(id) && !to.has(id)) extend([at], 0);
  return found.map(({ route }) => route.map((at) => ids[at]!));
}

interface Arc {
  readonly to: number;
  /** Whole numbers, so that sums are exact: the cost, and behind it one for the step. */
  readonly key: number;
}

/** Ways that can be on a route: not into where it may begin, nor out of where it ends. */
function arcsOf(
  ties: readonly RouteTie[],
  place: ReadonlyMap<string, number>,
  { from, to, mostSteps }: RouteWish,
): Arc[][] {
  const arcs: Arc[][] = Array.from({ length: place.size }, () => []);
  for (const { one, other, cost } of ties) {
    const key = Math.round(cost * 10_000) * (mostSteps + 1) + 1;
    for (const [start, end] of [
      [one, other],
      [other, one],
    ] as const) {
      if (!to.has(start) && !from.has(end)) arcs[place.get(start)!]!.push({ to: place.get(end)!, key });
    }
  }
  return arcs;
}

/** For 0, 1, … steps that are left, the least that a walk from each node to an end costs; Infinity where none does. */
function leastLeft(arcs: readonly (readonly Arc[])[], ids: readonly string[], { to, mostSteps }: RouteWish) {
  const none = Float64Array.from(ids, (id) => (to.has(id) ? 0 : Number.POSITIVE_INFINITY));
  const least = [none];
  for (let step = 1; step < mostSteps; step += 1) {
    const before = least[step - 1]!;
    least.push(
      Float64Array.from(ids, (_, at) =>
        arcs[at]!.reduce((cost, arc) => Math.min(cost, arc.key + before[arc.to]!), before[at]!),
      ),
    );
  }
  return least;
}
