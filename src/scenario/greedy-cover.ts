/** A place with what would be within its reach. */
export interface Cover {
  readonly id: string;
  readonly reaches: readonly string[];
}

export interface CoverStep {
  readonly id: string;
  /** What it reaches and none before it did. */
  readonly newly: readonly string[];
  /** Weight of that, and of all that is reached by then. */
  readonly gain: number;
  readonly total: number;
}

/**
 * Places one after the other, each the one that adds most weight to what those before it reach; fewer than asked where no
 * other adds any. All together reach at least 1 - 1/e (63 %) of what the best choice of as many could (G. L. Nemhauser,
 * L. A. Wolsey and M. L. Fisher, 1978, "An analysis of approximations for maximizing submodular set functions", Mathematical
 * Programming 14). Of two that add as much the first by id.
 */
export function greedyCover(
  places: readonly Cover[],
  weights: ReadonlyMap<string, number>,
  count: number,
): CoverStep[] {
  const left = places.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const reached = new Set<string>();
  const steps: CoverStep[] = [];
  while (steps.length < count) {
    const next = best(left, weights, reached);
    if (!next) break;
    for (const one of next.newly) reached.add(one);
    steps.push({ ...next, total: (steps.at(-1)?.total ?? 0) + next.gain });
  }
  return steps;
}

function best(
  places: readonly Cover[],
  weights: ReadonlyMap<string, number>,
  reached: ReadonlySet<string>,
): Omit<CoverStep, 'total'> | null {
  let found: Omit<CoverStep, 'total'> | null = null;
  for (const { id, reaches } of places) {
    const newly = reaches.filter((one) => weights.has(one) && !reached.has(one));
    const gain = newly.reduce((sum, one) => sum + (weights.get(one) ?? 0), 0);
    if (gain > (found?.gain ?? 0)) found = { id, newly, gain };
  }
  return found;
}
