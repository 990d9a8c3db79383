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
 * How a path counts for a node on it. WHOLE: as 1, from either end. BY_DISTANCE: as twice the part of the path that lies
 * between the source and the node, which makes 2 from both ends together as well. Who is next to a source is then not
 * taken for a hub, so that a sample is less off: Geisberger, Sanders and Schultes (2008), Better approximation of
 * betweenness centrality, ALENEX.
 */
export type Counting = 'WHOLE' | 'BY_DISTANCE';

/**
 * Over edges of length 1: Brandes (2001), A faster algorithm for betweenness centrality, Journal of Mathematical
 * Sociology 25, 163-177, where a node's targets count as many times as it stands for nodes.
 */
export function breadthFirst(core: Core, counting: Counting): PathsFrom {
  const { count, neighbours } = core;
  const search = {
    ...core,
    isWhole: counting === 'WHOLE',
    reached: new Int32Array(count),
    distances: new Int32Array(count).fill(farther),
    counts: new Float64Array(count),
    dependencies: new Float64Array(count),
    shares: new Float64Array(count),
    further: new Int32Array(neighbours.length + 1),
    furtherFrom: new Int32Array(count + 1),
  };
  let found = 0;
  const find = (source: number): number => {
    for (let at = 0; at < found; at += 1) search.distances[search.reached[at]!] = farther;
    found = goThere(search, source);
    goBack(search, found);
    return found;
  };
  return { ...search, find };
}

interface Search extends Core {
  readonly isWhole: boolean;
  readonly reached: Int32Array;
  readonly distances: Int32Array;
  readonly counts: Float64Array;
  readonly dependencies: Float64Array;
  /** By node: how much it adds to the dependency of those one step nearer, for each way that leads to these. */
  readonly shares: Float64Array;
  /** The edges that lead a step farther, by where they lead, of one node after another in the order of `reached`. */
  readonly further: Int32Array;
  /** By place in `reached`: where those of that node begin. */
  readonly furtherFrom: Int32Array;
}

// All that takes time is in the inner loops of these two. They take their arrays as parameters, use no destructuring
// and write down what leads farther, so that the way back decides nothing: each of the three was measured.

function goThere(
  { offsets, neighbours, reached, distances, counts, further, furtherFrom }: Search,
  source: number,
): number {
  let tail = 1;
  let edges = 0;
  reached[0] = source;
  distances[source] = 0;
  counts[source] = 1;
  for (let head = 0; head < tail; head += 1) {
    const node = reached[head]!;
    const next = distances[node]! + 1;
    const ways = counts[node]!;
    const end = offsets[node + 1]!;
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
        // 1 where the distance is `next`, 0 where it is less: a branch would be guessed wrong too often.
        const isFurther = 1 + ((distance - next) >> 31);
        counts[neighbour]! += isFurther * ways;
        edges += isFurther;
      }
    }
  }
  furtherFrom[tail] = edges;
  return tail;
}

function goBack(
  { isWhole, reached, distances, counts, dependencies, shares, further, furtherFrom, weights }: Search,
  tail: number,
): void {
  for (let at = tail - 1; at > 0; at -= 1) {
    const node = reached[at]!;
    const end = furtherFrom[at + 1]!;
    let sum = 0;
    for (let edge = furtherFrom[at]!; edge < end; edge += 1) sum += shares[further[edge]!]!;
    const ways = counts[node]!;
    const dependency = ways * sum;
    if (isWhole) {
      dependencies[node] = dependency;
      shares[node] = (weights[node]! + dependency) / ways;
    } else {
      const distance = distances[node]!;
      dependencies[node] = dependency * 2 * distance;
      shares[node] = (weights[node]! / distance + dependency) / ways;
    }
  }
}

/** More than any distance, and less than would overflow. */
const farther = 0x3fffffff;
