import type { Folded } from './fold-trees.ts';
import type { Followed } from './follow-paths.ts';

/** What the paths of a whole network tell. Arrays are by node of the network. */
export interface Unfolded {
  /** Nodes of its component. */
  readonly nodes: Float64Array;
  /** Number of its component. */
  readonly components: Int32Array;
  /** Over the pairs of others, the share of the shortest paths between them that go over it. */
  readonly betweenness: Float64Array;
  /** Sum of the distances to all others of its component. */
  readonly sums: Float64Array;
  /** The farthest of these; says nothing when nodes were sampled. */
  readonly farthest: Float64Array;
  /** Standard errors; 0 where nothing is estimated. */
  readonly betweennessErrors: Float64Array;
  readonly sumErrors: Float64Array;
}

/** Adds to what the core tells what follows from the sizes of the trees that were taken off. Sources: `fold-trees.ts`. */
export function unfoldTrees(folded: Folded, followed: Followed): Unfolded {
  const { core, hung, parents, parentLengths, sizes, squares, depths, heights, secondHeights } = folded;
  const order = parents.length;
  const floats = () => new Float64Array(order);
  const [betweenness, betweennessErrors, sums, sumErrors] = [floats(), floats(), floats(), floats()];
  /** `beyond`: the farthest that does not hang on the node. */
  const [nodes, beyond, components] = [floats(), floats(), new Int32Array(order)];

  for (let component = 0; component + 1 < core.starts.length; component += 1) {
    const [from, until] = [core.starts[component]!, core.starts[component + 1]!];
    const members = core.members.subarray(from, until);
    const size = members.reduce((sum, node) => sum + sizes[node]!, 0);
    const depth = members.reduce((sum, node) => sum + depths[node]!, 0);
    members.forEach((node, at) => {
      components[node] = component;
      nodes[node] = size;
      betweenness[node] = followed.betweenness[from + at]!;
      betweennessErrors[node] = followed.betweennessErrors[from + at]!;
      sums[node] = followed.sums[from + at]! + depth;
      sumErrors[node] = followed.sumErrors[from + at]!;
      beyond[node] = followed.farthest?.[from + at] ?? 0;
    });
  }
  // From what was taken off last: so what a node hung on comes before it.
  for (let at = hung.length - 1; at >= 0; at -= 1) {
    const node = hung[at]!;
    const [parent, length] = [parents[node]!, parentLengths[node]!];
    components[node] = components[parent]!;
    nodes[node] = nodes[parent]!;
    // One step farther from all, and one nearer to what hangs on it.
    sums[node] = sums[parent]! + (nodes[node]! - 2 * sizes[node]!) * length;
    sumErrors[node] = sumErrors[parent]!;
    const isHighest = heights[node]! + length === heights[parent];
    beyond[node] = length + Math.max(beyond[parent]!, isHighest ? secondHeights[parent]! : heights[parent]!);
  }
  for (let node = 0; node < order; node += 1) {
    const [others, below] = [nodes[node]! - 1, sizes[node]! - 1];
    // All pairs of others, but for those on one branch and those of which neither hangs on the node.
    betweenness[node]! += (others ** 2 - squares[node]! - (others - below) ** 2) / 2;
  }
  const farthest = heights.map((height, node) => Math.max(height, beyond[node]!));
  return { nodes, components, betweenness, sums, farthest, betweennessErrors, sumErrors };
}
