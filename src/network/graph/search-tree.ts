import type { CompactNetwork } from './compact-network.ts';

/** A network searched depth first, from the lowest node of each component. */
export interface SearchTree {
  /** All nodes in the order in which they were found. */
  readonly visited: Int32Array;
  /** Of each node its place in that order. */
  readonly entered: Int32Array;
  /** From which node it was found; -1 for a root. */
  readonly parents: Int32Array;
  /** The earliest place that it, or a node below it, is tied to other than through its parent (Tarjan 1972). */
  readonly low: Int32Array;
  readonly roots: readonly number[];
  /** The root of each node's component. */
  readonly rootOf: Int32Array;
  childrenOf(node: number): number[];
}

/**
 * Tarjan (1972), Depth-first search and linear graph algorithms, SIAM Journal on Computing 1, 146-160: what is below a
 * child whose `low` is not before its parent hangs on that parent. Without recursion, which a path of ten thousand nodes
 * would exhaust.
 */
export function searchTree(network: CompactNetwork): SearchTree {
  const { order, offsets, neighbours } = network;
  const visited = new Int32Array(order);
  const [entered, parents, rootOf] = [unset(order), unset(order), unset(order)];
  const [firstChild, nextSibling] = [unset(order), unset(order)];
  const roots: number[] = [];
  const next = offsets.slice(0, order);
  let count = 0;
  for (let root = 0; root < order; root += 1) {
    if (entered[root]! >= 0) continue;
    roots.push(root);
    let node = root;
    enter(root, root);
    while (node >= 0) {
      const place = next[node]!;
      if (place === offsets[node + 1]) {
        node = parents[node]!;
        continue;
      }
      next[node] = place + 1;
      const neighbour = neighbours[place]!;
      if (entered[neighbour]! >= 0) continue;
      parents[neighbour] = node;
      nextSibling[neighbour] = firstChild[node]!;
      firstChild[node] = neighbour;
      enter(neighbour, root);
      node = neighbour;
    }
  }
  return { visited, entered, parents, low: lowest(), roots, rootOf, childrenOf };

  function enter(node: number, root: number): void {
    entered[node] = count;
    visited[count] = node;
    rootOf[node] = root;
    count += 1;
  }

  function lowest(): Int32Array {
    const low = entered.slice();
    for (let at = order - 1; at >= 0; at -= 1) {
      const node = visited[at]!;
      for (let place = offsets[node]!; place < offsets[node + 1]!; place += 1) {
        const neighbour = neighbours[place]!;
        if (neighbour === parents[node]) continue;
        const reached = parents[neighbour] === node ? low[neighbour]! : entered[neighbour]!;
        low[node] = Math.min(low[node]!, reached);
      }
    }
    return low;
  }

  function childrenOf(node: number): number[] {
    const children: number[] = [];
    for (let child = firstChild[node]!; child >= 0; child = nextSibling[child]!) children.push(child);
    return children;
  }
}

const unset = (length: number): Int32Array => new Int32Array(length).fill(-1);
