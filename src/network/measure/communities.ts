import graphology from 'graphology';
import louvainModule from 'graphology-communities-louvain';
import type { CompactNetwork } from '../graph/compact-network.ts';

// Its types tell of a default export within the module, and the module is the function itself.
const louvain = louvainModule as unknown as typeof louvainModule.default;

/** Groups whose nodes are tied to each other more than to others. */
export interface Communities {
  /** Of each node: 1 is the community with most nodes, of equal ones that with the first node. */
  readonly numbers: Int32Array;
  readonly count: number;
  /** How much more ties lie within them than by chance, -0.5 to 1; NaN without ties. */
  readonly modularity: number;
}

/**
 * Communities by Louvain, unweighted, resolution 1: Blondel and others (2008), Fast unfolding of communities in large
 * networks, J. Stat. Mech. P10008. Nothing is drawn by chance: nodes are taken in the order of their keys, so that the
 * same network gives the same answer. Under other keys groups that hang together clearly are the same, and where
 * they do not, as in a ring, there are several partitions about as good. An isolate is a community of its own.
 */
export function communitiesOf(network: CompactNetwork): Communities {
  const { order, size, lower, higher } = network;
  if (size === 0) {
    return {
      numbers: Int32Array.from({ length: order }, (_, node) => node + 1),
      count: order,
      modularity: Number.NaN,
    };
  }
  const graph = new graphology.UndirectedGraph();
  for (let node = 0; node < order; node += 1) graph.addNode(node);
  for (let edge = 0; edge < size; edge += 1) graph.addEdge(lower[edge], higher[edge]);
  const found = louvain(graph, { getEdgeWeight: null, randomWalk: false });
  const numbers = numbered(Int32Array.from({ length: order }, (_, node) => found[node] ?? -1));
  return {
    numbers,
    count: numbers.reduce((most, number) => Math.max(most, number), 0),
    modularity: modularity(network, numbers),
  };
}

/** Any labels as numbers from 1, the label of most nodes first, of equal ones that of the first node. */
function numbered(labels: Int32Array): Int32Array {
  const sizes = new Map<number, number>();
  for (const label of labels) sizes.set(label, (sizes.get(label) ?? 0) + 1);
  // A map keeps the order in which labels came, and sorting keeps that of equal ones.
  const inOrder = [...sizes].sort(([, one], [, other]) => other - one).map(([label]) => label);
  const numberOf = new Map(inOrder.map((label, at) => [label, at + 1]));
  return labels.map((label) => numberOf.get(label) ?? 0);
}

/**
 * Q = the sum over groups of l_c / m - (d_c / 2m)^2, with l_c ties within a group and d_c the sum of its degrees. NaN
 * without ties. Newman and Girvan (2004), Finding and evaluating community structure, Physical Review E 69, 026113.
 */
export function modularity(
  { order, size, offsets, lower, higher }: CompactNetwork,
  labels: Int32Array,
): number {
  const [within, degrees] = [new Map<number, number>(), new Map<number, number>()];
  for (let edge = 0; edge < size; edge += 1) {
    const label = labels[lower[edge]!]!;
    if (label === labels[higher[edge]!]) within.set(label, (within.get(label) ?? 0) + 1);
  }
  for (let node = 0; node < order; node += 1) {
    const label = labels[node]!;
    degrees.set(label, (degrees.get(label) ?? 0) + offsets[node + 1]! - offsets[node]!);
  }
  if (size === 0) return Number.NaN;
  return [...degrees].reduce(
    (sum, [label, degree]) => sum + (within.get(label) ?? 0) / size - (degree / (2 * size)) ** 2,
    0,
  );
}
