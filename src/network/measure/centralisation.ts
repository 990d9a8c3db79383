import type { NetworkGraph } from '../graph/graph.ts';
import { componentsOf } from './components.ts';
import type { Measured } from './measures.ts';

/**
 * How far a network hangs on one node: what the most central node has more than each other, added up, over the most
 * that it can be, which is that of a star. 0: all the same, 1: a star. Freeman (1979), Centrality in social networks,
 * Social Networks 1, 215-239.
 */

/** Over betweenness as a part of the pairs of others, 0 to 1: the sum of (max b - b_i) / (n - 1). */
export function betweennessCentralisation(normalised: Float64Array): Measured {
  const n = normalised.length;
  return n < 3 ? 'FEWER_THAN_THREE_NODES' : lag(normalised) / (n - 1);
}

/**
 * Over closeness (n - 1) / sum of distances: the sum of (max c - c_i) times (2n - 3) / ((n - 1)(n - 2)). Of one
 * component alone: between two there is no distance.
 */
export function closenessCentralisation(graph: NetworkGraph, closeness: Float64Array): Measured {
  const n = graph.order;
  if (n < 3) return 'FEWER_THAN_THREE_NODES';
  if (componentsOf(graph).length > 1) return 'NOT_CONNECTED';
  return (lag(closeness) * (2 * n - 3)) / ((n - 1) * (n - 2));
}

function lag(values: Float64Array): number {
  const highest = values.reduce((one, other) => Math.max(one, other), 0);
  return values.reduce((sum, value) => sum + highest - value, 0);
}
