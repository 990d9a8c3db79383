import type { CompactNetwork } from '../graph/compact-network.ts';
import { searchTree } from '../graph/search-tree.ts';

/** Where a network comes apart. */
export interface CutPoints {
  /** By node: 1 when without it there are more components among the others. */
  readonly isCutPoint: Uint8Array;
  /** By edge: 1 when without it there is one component more. */
  readonly isBridge: Uint8Array;
  /** By node: how many components more there are without it; 0 where it is no cut point. */
  readonly partsAdded: Int32Array;
  /** By node: pairs of others that have a path, and have none without it. */
  readonly pairsSeparated: Float64Array;
}

/**
 * In time linear in nodes and edges: Hopcroft and Tarjan (1973), Algorithm 447: efficient algorithms for graph
 * manipulation, Communications of the ACM 16, 372-378. What is below a child hangs on its parent alone when nothing in
 * it is tied to what was found before the parent; on the edge between them when not even to the parent.
 */
export function cutPointsOf(network: CompactNetwork): CutPoints {
  const { order, size, offsets, neighbours, edges } = network;
  const { visited, entered, parents, low, rootOf } = searchTree(network);
  const [isCutPoint, isBridge] = [new Uint8Array(order), new Uint8Array(size)];
  const partsAdded = new Int32Array(order);
  const [below, apart, squares] = [
    new Float64Array(order).fill(1),
    new Float64Array(order),
    new Float64Array(order),
  ];
  // Whatever is below a node was found after it, so backwards it is counted before.
  for (let at = order - 1; at >= 0; at -= 1) {
    const node = visited[at]!;
    const parent = parents[node]!;
    if (parent === -1) continue;
    const nodes = below[node]!;
    below[parent]! += nodes;
    if (low[node]! < entered[parent]!) continue;
    partsAdded[parent]! += 1;
    apart[parent]! += nodes;
    squares[parent]! += nodes * nodes;
    if (low[node]! > entered[parent]!) isBridge[edgeBetween(node, parent)] = 1;
  }
  const pairsSeparated = new Float64Array(order);
  for (let node = 0; node < order; node += 1) {
    // Above a root there is nothing, so that its first part is none more.
    if (parents[node] === -1 && partsAdded[node]! > 0) partsAdded[node]! -= 1;
    if (partsAdded[node] === 0) continue;
    isCutPoint[node] = 1;
    const others = below[rootOf[node]!]! - 1;
    pairsSeparated[node] = (others ** 2 - squares[node]! - (others - apart[node]!) ** 2) / 2;
  }
  return { isCutPoint, isBridge, partsAdded, pairsSeparated };

  function edgeBetween(node: number, neighbour: number): number {
    let place = offsets[node]!;
    while (neighbours[place] !== neighbour) place += 1;
    return edges[place]!;
  }
}
