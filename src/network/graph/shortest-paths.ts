import type { CompactNetwork } from './compact-network.ts';
import { foldTrees } from './fold-trees.ts';
import { type Followed, followPaths } from './follow-paths.ts';
import { type Unfolded, unfoldTrees } from './unfold-trees.ts';

export interface PathOptions {
  /** Null: every edge is as long as any other. Else strength is nearness: the length of an edge is 1 / strength. */
  readonly weightedBy?: 'LEVEL' | 'CONFIDENCE' | null;
  /** Above so many steps (edges times nodes from which is searched) the nodes are sampled; Infinity: never. */
  readonly mostSteps?: number;
}

/** Measures of the shortest paths of a network. Arrays are by node; NaN: undefined. */
export interface ShortestPaths {
  /**
   * The share of the shortest paths between two others that go over the node, added up over the pairs and divided by
   * their number, (n - 1)(n - 2) / 2. 0 to 1. Freeman (1977), A set of measures of centrality based on betweenness,
   * Sociometry 40, 35-41. Undefined with n < 3, and where a pair has more shortest paths than a double counts (10^308).
   */
  readonly betweenness: Float64Array;
  /**
   * Within the component of the node, which has c nodes: c - 1 divided by the sum of its distances to the others. 0 to 1
   * without strengths. Freeman (1979), Social Networks 1, 215-239. Undefined of an isolate. What networkx gives
   * (`wf_improved`) is this times (c - 1) / (n - 1).
   */
  readonly closeness: Float64Array;
  /** The distance to the farthest node of its component. Undefined of an isolate; null when nodes were sampled. */
  readonly eccentricity: Float64Array | null;
  /** Of the largest component, of equal ones that with the first node; null where it is one node. */
  readonly averagePathLength: number | null;
  /** Of that component too, and null as well when nodes were sampled: the longest path may not be among those seen. */
  readonly diameter: number | null;
  /** Edges over which no path goes: their strength is 0, or nobody knows it. */
  readonly edgesLeftOut: number;
  /** From how many nodes was searched; null: from all, and nothing is estimated. */
  readonly sampled: number | null;
  /** How far off estimates are; null where nothing is estimated. */
  readonly standardErrors: StandardErrors | null;
}

export interface StandardErrors {
  /**
   * More than eight in ten nodes are within two, and nine in ten of those with the highest betweenness. Where it is small
   * the error is told too small, and is 0 where no path that was seen goes over the node.
   */
  readonly betweenness: Float64Array;
  readonly closeness: Float64Array;
  readonly averagePathLength: number | null;
}

/** About two seconds. */
export const mostStepsByDefault = 150_000_000;
/** A step over an edge with a length takes about so many times as long. */
const slower = 4;

/**
 * Betweenness and closeness in one pass: a search from every node of the network without its trees (`follow-paths.ts`),
 * or from nodes drawn by lot where that takes too long, and then what the trees add, which follows from their sizes.
 */
export function shortestPaths(
  network: CompactNetwork,
  { weightedBy = null, mostSteps = mostStepsByDefault }: PathOptions = {},
): ShortestPaths {
  const lengths = lengthsOf(network, weightedBy);
  const folded = foldTrees(network, lengths);
  const followed = followPaths(folded.core, lengths === null ? mostSteps : mostSteps / slower);
  const unfolded = unfoldTrees(folded, followed);

  const { nodes, betweenness, sums, farthest } = unfolded;
  const pairs = ((network.order - 1) * (network.order - 2)) / 2;
  const shareOf = (value: number) => (pairs > 0 ? value / pairs : Number.NaN);
  const unlessAlone = (value: number, node: number) => (nodes[node] === 1 ? Number.NaN : value);
  const isSampled = followed.sampled !== null;
  const largest = ofLargest(unfolded, followed);
  return {
    betweenness: betweenness.map(shareOf),
    closeness: sums.map((sum, node) => unlessAlone((nodes[node]! - 1) / sum, node)),
    eccentricity: isSampled ? null : farthest.map(unlessAlone),
    averagePathLength: largest.averagePathLength,
    diameter: isSampled ? null : largest.diameter,
    edgesLeftOut:
      lengths === null ? 0 : lengths.reduce((count, length) => count + Number(Number.isNaN(length)), 0),
    sampled: followed.sampled,
    standardErrors: isSampled
      ? {
          betweenness: unfolded.betweennessErrors.map(shareOf),
          // Of a quotient: to first order the error of what is divided by, times the slope.
          closeness: unfolded.sumErrors.map((error, node) =>
            unlessAlone(((nodes[node]! - 1) * error) / sums[node]! ** 2, node),
          ),
          averagePathLength: largest.averageError,
        }
      : null,
  };
}

/** By edge; NaN where no path goes over it. Null: all are 1. */
function lengthsOf(network: CompactNetwork, weightedBy: PathOptions['weightedBy']): Float64Array | null {
  if (weightedBy == null) return null;
  const strengths = weightedBy === 'LEVEL' ? network.levels : network.confidences;
  return strengths.map((strength) => (strength > 0 ? 1 / strength : Number.NaN));
}

function ofLargest({ nodes, components, sums, farthest }: Unfolded, { totalErrors }: Followed) {
  const size = nodes.reduce((one, other) => Math.max(one, other), 0);
  if (size < 2) return { averagePathLength: null, diameter: null, averageError: null };
  const component = components[nodes.indexOf(size)]!;
  let [sum, diameter] = [0, 0];
  components.forEach((number, node) => {
    if (number !== component) return;
    sum += sums[node]!;
    diameter = Math.max(diameter, farthest[node]!);
  });
  const pairs = size * (size - 1);
  return { averagePathLength: sum / pairs, diameter, averageError: totalErrors[component]! / pairs };
}
