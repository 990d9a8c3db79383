import type { CompactNetwork } from '../graph/compact-network.ts';
import { searchTree } from '../graph/search-tree.ts';

/**
 * Of each node the number of pairs of kinds that meet only through it. Two different kinds meet where both are in one
 * component; without the node the others of both kinds are still there, and in no component together. A kind that is
 * gone with the node counts for nothing: it met nobody through it. Our own measure, after the cut points of Wasserman
 * and Faust (1994), chapter 4: only these can separate. `kindSets` has the kinds of each node. Linear in nodes and edges, times the
 * square of the number of kinds.
 */
export function kindPairsOnlyThrough(
  network: CompactNetwork,
  kindSets: readonly (readonly string[])[],
): Int32Array {
  const tree = searchTree(network);
  const kinds = [...new Set(kindSets.flat())].sort();
  const width = kinds.length;
  const own = countKinds(kindSets, kinds);
  const below = own.slice();
  // A node comes after its parent in the order of the search, so backwards everything below it is known.
  for (let at = network.order - 1; at >= 0; at -= 1) {
    const node = tree.visited[at]!;
    const parent = tree.parents[node]!;
    if (parent >= 0)
      for (let k = 0; k < width; k += 1) below[parent * width + k]! += below[node * width + k]!;
  }
  const places = countPlaces(tree.roots, below, width);
  const found = new Int32Array(network.order);
  for (let node = 0; node < network.order; node += 1) {
    const parts = partsWithout(node);
    if (parts.length < 2) continue;
    const left = differenceOf(below, tree.rootOf[node]!, own, [node], width);
    found[node] = countLost(left, parts);
  }
  return found;

  /** The kinds of each part that the component falls into, as counts. */
  function partsWithout(node: number): Int32Array[] {
    const isRoot = tree.parents[node]! < 0;
    const apart = tree.childrenOf(node).filter((child) => isRoot || tree.low[child]! >= tree.entered[node]!);
    if (apart.length === 0) return [];
    const parts = apart.map((child) => below.slice(child * width, (child + 1) * width));
    if (isRoot) return parts;
    const rest = differenceOf(below, tree.rootOf[node]!, below, apart, width);
    for (let k = 0; k < width; k += 1) rest[k]! -= own[node * width + k]!;
    return [...parts, rest];
  }

  /** Pairs of those that are left that no part has together, and no other component either. */
  function countLost(left: Int32Array, parts: readonly Int32Array[]): number {
    let lost = 0;
    for (let one = 0; one < width; one += 1) {
      if (left[one] === 0) continue;
      for (let other = one + 1; other < width; other += 1) {
        if (left[other] === 0 || places[one * width + other]! > 1) continue;
        if (!parts.some((part) => part[one]! > 0 && part[other]! > 0)) lost += 1;
      }
    }
    return lost;
  }
}

/** n rows of as many counts as there are kinds. */
function countKinds(kindSets: readonly (readonly string[])[], kinds: readonly string[]): Int32Array {
  const placeOf = new Map(kinds.map((kind, at) => [kind, at]));
  const counts = new Int32Array(kindSets.length * kinds.length);
  kindSets.forEach((codes, node) => {
    for (const code of codes) counts[node * kinds.length + placeOf.get(code)!]! += 1;
  });
  return counts;
}

/** In how many components each pair of kinds meets; a row of the table for the first kind of a pair. */
function countPlaces(roots: readonly number[], below: Int32Array, width: number): Int32Array {
  const places = new Int32Array(width * width);
  for (const root of roots) {
    for (let one = 0; one < width; one += 1) {
      if (below[root * width + one] === 0) continue;
      for (let other = one + 1; other < width; other += 1) {
        if (below[root * width + other]! > 0) places[one * width + other]! += 1;
      }
    }
  }
  return places;
}

/** A row of the one table less rows of the other. */
function differenceOf(
  from: Int32Array,
  row: number,
  less: Int32Array,
  rows: readonly number[],
  width: number,
): Int32Array {
  const difference = from.slice(row * width, (row + 1) * width);
  for (const one of rows) for (let k = 0; k < width; k += 1) difference[k]! -= less[one * width + k]!;
  return difference;
}
