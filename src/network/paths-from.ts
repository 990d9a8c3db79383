import type { Core } from './fold-trees.ts';

/** The shortest paths from one source after another. The arrays are written over for the next source. */
export interface PathsFrom {
  /** Finds those from this node; gives how many nodes it reaches, itself among them. */
  readonly find: (source: number) => number;
  /** Nodes that are reached, the source first, by distance. */
  readonly reached: Int32Array;
  /** By node; of those that were not reached it says nothing. */
  readonly distances: Int32Array | Float64Array;
  /** By node: how many shortest paths lead there; not finite where a double cannot count them. */
  readonly counts: Float64Array;
  /** By node: the share of all shortest paths from the source that go over it, added up over where they end. */
  readonly dependencies: Float64Array;
}

/**
 * Over edges of length 1: Brandes (2001), A faster algorithm for betweenness centrality, Journal of Mathematical
 * Sociology 25, 163-177, where a node's targets count as many times as it stands for nodes. The way there writes down
 * each edge that leads a step further, node after node, so that the way back reads these and decides nothing.
 */
export function breadthFirst({ count, offsets, neighbours, weights }: Core): PathsFrom {
  const [reached, distances] = [new Int32Array(count), new Int32Array(count).fill(farther)];
  const [counts, dependencies, shares] = [
    new Float64Array(count),
    new Float64Array(count),
    new Float64Array(count),
  ];
  const [further, furtherFrom] = [new Int32Array(neighbours.length + 1), new Int32Array(count + 1)];
  let found = 0;

  const find = (source: number): number => {
    for (let at = 0; at < found; at += 1) distances[reached[at]!] = farther;
    let [tail, edges] = [1, 0];
    reached[0] = source;
    distances[source] = 0;
    counts[source] = 1;
    for (let head = 0; head < tail; head += 1) {
      const node = reached[head]!;
      const [next, ways, end] = [distances[node]! + 1, counts[node]!, offsets[node + 1]!];
      furtherFrom[head] = edges;
      for (let place = offsets[node]!; place < end; place += 1) {
        const neighbour = neighbours[place]!;
        const distance = distances[neighbour]!;
        further[edges] = neighbour;
        if (distance > next) {
          distances[neighbour] = next;
          counts[neighbour] = ways;
          reached[tail++] = neighbour;
          edges += 1;
        } else {
          // 1 where the distance is `next`, 0 where it is less: a branch here is guessed wrong too often to be quick.
          const isFurther = 1 + ((distance - next) >> 31);
          counts[neighbour]! += isFurther * ways;
          edges += isFurther;
        }
      }
    }
    furtherFrom[tail] = edges;
    found = tail;
    for (let at = tail - 1; at > 0; at -= 1) {
      const [node, end] = [reached[at]!, furtherFrom[at + 1]!];
      let sum = 0;
      for (let edge = furtherFrom[at]!; edge < end; edge += 1) sum += shares[further[edge]!]!;
      const ways = counts[node]!;
      const dependency = ways * sum;
      dependencies[node] = dependency;
      shares[node] = (weights[node]! + dependency) / ways;
    }
    return tail;
  };
  return { find, reached, distances, counts, dependencies };
}

/** More than any distance, and less than would overflow. */
const farther = 0x3fffffff;
