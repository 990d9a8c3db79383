import { connectedComponents } from 'graphology-components';
import type { NetworkGraph } from '../graph/graph.ts';

/**
 * The parts between which there is no path, each as its keys; an isolate is a part of its own. The largest first, of
 * equal ones the one with the smallest key. Empty for an empty graph. Source: Wasserman and Faust (1994), Social
 * Network Analysis, chapter 4.
 */
export function componentsOf(graph: NetworkGraph): string[][] {
  return connectedComponents(graph)
    .map((keys) => keys.sort())
    .sort((one, other) => other.length - one.length || (String(one[0]) < String(other[0]) ? -1 : 1));
}

/** The number of each node's component, by its key: 1 is the largest. */
export function componentNumbers(graph: NetworkGraph): ReadonlyMap<string, number> {
  return new Map(componentsOf(graph).flatMap((keys, at) => keys.map((key) => [key, at + 1] as const)));
}
