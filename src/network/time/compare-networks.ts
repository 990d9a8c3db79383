import type { EdgeFacts, NetworkGraph } from '../graph/graph.ts';
import type { UndefinedBecause } from '../graph/network-terms.ts';

/** Two nodes by their keys, the smaller first. */
export type PairOfKeys = readonly [string, string];

export interface NetworkComparison {
  /** Keys of the nodes that are in both; only ties among these are compared. */
  readonly common: ReadonlySet<string>;
  /** Keys of the nodes that are in the later one alone. */
  readonly nodesGained: readonly string[];
  /** Keys of the nodes that are in the earlier one alone. */
  readonly nodesLost: readonly string[];
  readonly gained: readonly PairOfKeys[];
  readonly lost: readonly PairOfKeys[];
  readonly kept: readonly PairOfKeys[];
}

/** Nodes first: a tie of somebody who came or left says nothing of how stable the ties of the others are. */
export function compareNetworks(before: NetworkGraph, after: NetworkGraph): NetworkComparison {
  const common = new Set(before.filterNodes((key) => after.hasNode(key)));
  const [then, now] = [pairsAmong(before, common), pairsAmong(after, common)];
  return {
    common,
    nodesGained: after.filterNodes((key) => !common.has(key)),
    nodesLost: before.filterNodes((key) => !common.has(key)),
    gained: now.filter(([one, other]) => !before.hasEdge(one, other)),
    lost: then.filter(([one, other]) => !after.hasEdge(one, other)),
    kept: now.filter(([one, other]) => before.hasEdge(one, other)),
  };
}

/** The pairs among the nodes of both that are tied in either, by their keys. */
export function tiedPairs(before: NetworkGraph, after: NetworkGraph): PairOfKeys[] {
  const { gained, lost, kept } = compareNetworks(before, after);
  return [...gained, ...lost, ...kept].sort((one, other) => (one.join(' ') < other.join(' ') ? -1 : 1));
}

const pairsAmong = (graph: NetworkGraph, nodes: ReadonlySet<string>): PairOfKeys[] =>
  graph
    .filterEdges((_edge, _facts, one, other) => nodes.has(one) && nodes.has(other))
    .map((edge) => {
      const [one, other] = [graph.source(edge), graph.target(edge)];
      return one < other ? [one, other] : [other, one];
    });

/** What ties a pair; null when nothing does, or when one of the two is no node. */
export function edgeBetween(graph: NetworkGraph, [one, other]: PairOfKeys): EdgeFacts | null {
  return graph.hasEdge(one, other) ? graph.getEdgeAttributes(one, other) : null;
}

/**
 * Ties kept over ties that were there at either moment, |T1 ∩ T2| / |T1 ∪ T2|, on the nodes of both. 0 to 1. Jaccard
 * (1901), Bulletin de la Société Vaudoise des Sciences Naturelles 37; for networks over time Snijders, Van de Bunt and
 * Steglich (2010), Social Networks 32.
 */
export function stability({ gained, lost, kept }: NetworkComparison): number | UndefinedBecause {
  const either = gained.length + lost.length + kept.length;
  return either === 0 ? 'NO_RELATIONS' : kept.length / either;
}
