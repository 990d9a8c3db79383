import type { CompactNetwork } from './compact-network.ts';

/**
 * A network without its trees: nodes with one neighbour are taken off until there are none, since all paths of such a
 * node go over that neighbour, and what is left stands for more nodes than itself. Sources: Puzis, Elovici, Zilberman,
 * Dolev and Brandes (2015), Topology manipulations for speeding betweenness centrality computation, Journal of Complex
 * Networks 3, 84-112; Baglioni, Geraci, Pellegrini and Lastres (2012), Fast exact computation of betweenness centrality
 * in social networks, ASONAM. A component that is a tree keeps one node.
 */
export interface Folded {
  readonly core: Core;
  /** Nodes that were taken off, each before the one it hung on. */
  readonly hung: Int32Array;
  /** By node of the network: on which it hung, and at what length; -1 of the core. */
  readonly parents: Int32Array;
  readonly parentLengths: Float64Array;
  /** By node of the network: nodes that hang on it, through others too, and itself. */
  readonly sizes: Float64Array;
  /** By node: sum over its branches of the squares of their sizes. */
  readonly squares: Float64Array;
  /** By node: sum of the distances to what hangs on it. */
  readonly depths: Float64Array;
  /** By node: the farthest of what hangs on it, and the farthest on another of its branches. */
  readonly heights: Float64Array;
  readonly secondHeights: Float64Array;
}

/** What is left, numbered anew in the order of a search, so that nodes near each other are near each other in memory. */
export interface Core {
  readonly count: number;
  /** Node of the network by node of the core. */
  readonly members: Int32Array;
  readonly offsets: Int32Array;
  readonly neighbours: Int32Array;
  /** Beside `neighbours`; null: all are 1. */
  readonly lengths: Float64Array | null;
  /** By node of the core: how many nodes it stands for, and the farthest of these. */
  readonly weights: Float64Array;
  readonly heights: Float64Array;
  /** Components stand one after another: that of number c from `starts[c]` to before `starts[c + 1]`. */
  readonly starts: readonly number[];
}

/** `lengths` by edge; NaN: no path goes over it. Null: all are 1. */
export function foldTrees(network: CompactNetwork, lengths: Float64Array | null): Folded {
  const { order, offsets, neighbours, edges } = network;
  const isOpen = (edge: number) => lengths === null || !Number.isNaN(lengths[edge]!);
  const [degrees, parents] = [new Int32Array(order), new Int32Array(order).fill(-1)];
  const [parentLengths, sizes] = [new Float64Array(order), new Float64Array(order).fill(1)];
  const [squares, depths] = [new Float64Array(order), new Float64Array(order)];
  const [heights, secondHeights] = [new Float64Array(order), new Float64Array(order)];
  const hung = new Int32Array(order);
  let [waiting, done] = [0, 0];
  for (let node = 0; node < order; node += 1) {
    for (let place = offsets[node]!; place < offsets[node + 1]!; place += 1)
      if (isOpen(edges[place]!)) degrees[node]! += 1;
    if (degrees[node] === 1) hung[waiting++] = node;
  }
  for (let at = 0; at < waiting; at += 1) {
    const node = hung[at]!;
    // The last two of a tree wait for each other; the one that comes second is what remains.
    if (degrees[node] !== 1) continue;
    hung[done++] = node;
    degrees[node] = 0;
    for (let place = offsets[node]!; place < offsets[node + 1]!; place += 1) {
      const [parent, edge] = [neighbours[place]!, edges[place]!];
      if (degrees[parent] === 0 || !isOpen(edge)) continue;
      const length = lengths === null ? 1 : lengths[edge]!;
      const size = sizes[node]!;
      parents[node] = parent;
      parentLengths[node] = length;
      sizes[parent]! += size;
      squares[parent]! += size * size;
      depths[parent]! += depths[node]! + size * length;
      const height = heights[node]! + length;
      secondHeights[parent] = Math.max(secondHeights[parent]!, Math.min(height, heights[parent]!));
      heights[parent] = Math.max(heights[parent]!, height);
      degrees[parent]! -= 1;
      if (degrees[parent] === 1) hung[waiting++] = parent;
    }
  }
  return {
    core: coreOf(network, lengths, { parents, sizes, heights }),
    hung: hung.slice(0, done),
    parents,
    parentLengths,
    sizes,
    squares,
    depths,
    heights,
    secondHeights,
  };
}

function coreOf(
  { order, offsets, neighbours, edges }: CompactNetwork,
  lengths: Float64Array | null,
  { parents, sizes, heights }: Pick<Folded, 'parents' | 'sizes' | 'heights'>,
): Core {
  const [members, numbers] = [new Int32Array(order), new Int32Array(order).fill(-1)];
  const starts = [0];
  let count = 0;
  const isCore = (node: number, edge: number) =>
    parents[node] === -1 && (lengths === null || !Number.isNaN(lengths[edge]!));
  const number = (node: number) => {
    numbers[node] = count;
    members[count++] = node;
  };
  let places = 0;
  for (let root = 0; root < order; root += 1) {
    if (parents[root] !== -1 || numbers[root] !== -1) continue;
    number(root);
    for (let at = count - 1; at < count; at += 1) {
      const node = members[at]!;
      for (let place = offsets[node]!; place < offsets[node + 1]!; place += 1) {
        const neighbour = neighbours[place]!;
        if (!isCore(neighbour, edges[place]!)) continue;
        places += 1;
        if (numbers[neighbour] === -1) number(neighbour);
      }
    }
    starts.push(count);
  }
  const core = {
    offsets: new Int32Array(count + 1),
    neighbours: new Int32Array(places),
    lengths: lengths === null ? null : new Float64Array(places),
  };
  let filled = 0;
  for (let at = 0; at < count; at += 1) {
    const node = members[at]!;
    for (let place = offsets[node]!; place < offsets[node + 1]!; place += 1) {
      if (!isCore(neighbours[place]!, edges[place]!)) continue;
      core.neighbours[filled] = numbers[neighbours[place]!]!;
      if (core.lengths !== null) core.lengths[filled] = lengths![edges[place]!]!;
      filled += 1;
    }
    core.offsets[at + 1] = filled;
  }
  const own = (values: Float64Array) =>
    Float64Array.from(members.subarray(0, count), (node) => values[node]!);
  return {
    ...core,
    count,
    members: members.slice(0, count),
    weights: own(sizes),
    heights: own(heights),
    starts,
  };
}
