import type { Core } from './fold-trees.ts';
import { breadthFirst } from './paths-from.ts';
import { pivotsAmong } from './pivots.ts';
import { weightedPathsFrom } from './weighted-paths-from.ts';

/** What the paths between the nodes of a core tell. Arrays are by node of the core. */
export interface Followed {
  /** Over the pairs of others, the share of the shortest paths between them that go over it. */
  readonly betweenness: Float64Array;
  /** Sum of the distances to all others. */
  readonly sums: Float64Array;
  /** The farthest of all others; null when sources were sampled. */
  readonly farthest: Float64Array | null;
  /** From how many nodes was searched; null: from all. */
  readonly sampled: number | null;
  /** Standard errors; 0 where nothing is estimated. */
  readonly betweennessErrors: Float64Array;
  readonly sumErrors: Float64Array;
  /** By component: of the sum over all its pairs, each way, of their distances. */
  readonly totalErrors: Float64Array;
}

const beyondCount = Infinity;
/** With fewer the standard errors themselves are too rough. */
const fewestPivots = 100;

/**
 * Searches from every node, or from so many that the steps stay within a bound. Those are drawn by lot in each
 * component, and their sums raised to the number of nodes: Brandes and Pich (2007), Centrality estimation in large
 * networks, International Journal of Bifurcation and Chaos 17, 2303-2318. The standard error is that of a sample
 * without replacement: Cochran (1977), Sampling Techniques, chapter 2.
 */
export function followPaths(core: Core, mostSteps: number): Followed {
  const { count, neighbours, lengths, weights, starts } = core;
  const most = Math.max(fewestPivots, Math.floor((2 * mostSteps) / Math.max(1, neighbours.length)));
  const isSampled = starts.some((start, component) => (starts[component + 1] ?? start) - start > most);
  const counting = isSampled ? 'BY_DISTANCE' : 'WHOLE';
  const paths = lengths === null ? breadthFirst(core, counting) : weightedPathsFrom(core, counting);
  const floats = () => new Float64Array(count);
  const [betweenness, sums, farthest] = [floats(), floats(), floats()];
  const [betweennessErrors, sumErrors, totalErrors] = [
    floats(),
    floats(),
    new Float64Array(starts.length - 1),
  ];
  const estimates = { betweennessSquares: floats(), sums: floats(), squares: floats() };
  let [searched, isUncountable] = [0, false];

  for (let component = 0; component + 1 < starts.length; component += 1) {
    const [from, until] = [starts[component]!, starts[component + 1]!];
    const isSample = until - from > most;
    const totals = new Float64Array(isSample ? most : until - from);
    const sources = pivotsAmong(from, until, totals.length);
    sources.forEach((source, at) => {
      const reached = paths.find(source);
      totals[at] = weights[source]! * add(source, reached);
      if (isSample) addToEstimates(weights[source]!, reached);
    });
    searched += sources.length;
    if (isSample) totalErrors[component] = estimate(from, until, sources, totals);
  }
  if (isUncountable) betweenness.fill(Number.NaN);
  return {
    // Each pair was met from both sides.
    betweenness: betweenness.map((value) => value / 2),
    sums,
    farthest: isSampled ? null : farthest,
    sampled: isSampled ? searched : null,
    betweennessErrors: betweennessErrors.map((value) => value / 2),
    sumErrors,
    totalErrors,
  };

  function add(source: number, reached: number): number {
    const { reached: nodes, distances, counts, dependencies } = paths;
    const { heights } = core;
    const weight = weights[source]!;
    let sum = 0;
    let far = 0;
    for (let at = 1; at < reached; at += 1) {
      const node = nodes[at]!;
      const distance = distances[node]!;
      const end = distance + heights[node]!;
      sum += weights[node]! * distance;
      if (end > far) far = end;
      betweenness[node]! += weight * dependencies[node]!;
      // Not a number either: what is beyond count was multiplied by 0.
      if (!(counts[node]! < beyondCount)) isUncountable = true;
    }
    sums[source] = sum;
    farthest[source] = far;
    return sum;
  }

  function addToEstimates(weight: number, reached: number): void {
    for (let at = 1; at < reached; at += 1) {
      const node = paths.reached[at]!;
      const distance = weight * paths.distances[node]!;
      estimates.betweennessSquares[node]! += (weight * paths.dependencies[node]!) ** 2;
      estimates.sums[node]! += distance;
      estimates.squares[node]! += distance ** 2;
    }
  }

  /** From what the sources of one component told of it to all; gives the standard error of the sum of all distances. */
  function estimate(from: number, until: number, sources: Int32Array, totals: Float64Array): number {
    const [nodes, drawn] = [until - from, sources.length];
    const errorOf = (sum: number, squares: number) =>
      nodes *
      Math.sqrt((Math.max(0, squares - sum ** 2 / drawn) / (drawn - 1) / drawn) * (1 - drawn / nodes));
    const isSource = new Set(sources);
    for (let node = from; node < until; node += 1) {
      betweennessErrors[node] = errorOf(betweenness[node]!, estimates.betweennessSquares[node]!);
      betweenness[node]! *= nodes / drawn;
      if (isSource.has(node)) continue;
      sums[node] = (estimates.sums[node]! * nodes) / drawn;
      sumErrors[node] = errorOf(estimates.sums[node]!, estimates.squares[node]!);
    }
    const [sum, squares] = totals.reduce(
      ([all, squared], total) => [all! + total, squared! + total ** 2],
      [0, 0],
    ) as [number, number];
    return errorOf(sum, squares);
  }
}
