import type { Core } from './fold-trees.ts';
import type { Counting, PathsFrom } from './paths-from.ts';

/**
 * Two paths whose lengths differ by less than this part of them are equally long: 1/3 + 1/3 + 1/3 is 1, also where
 * rounding says otherwise. networkx compares to the last bit, and agrees where lengths are exact or not alike.
 */
const sameLength = 1e-10;
/** The distance of what was not found yet. */
const unknown = Infinity;

/**
 * Over edges with lengths: Dijkstra's search with a heap of nodes, and the counts and dependencies of Brandes (2001),
 * section 4. Lengths are above 0.
 */
export function weightedPathsFrom(
  { count, offsets, neighbours, lengths, weights }: Core,
  counting: Counting,
): PathsFrom {
  const isWhole = counting === 'WHOLE';
  if (lengths === null) throw new Error('a network without lengths is searched breadth first');
  const [reached, distances] = [new Int32Array(count), new Float64Array(count).fill(unknown)];
  const [counts, dependencies] = [new Float64Array(count), new Float64Array(count)];
  const heap = heapBy(distances);
  let found = 0;

  const find = (source: number): number => {
    for (let at = 0; at < found; at += 1) distances[reached[at]!] = unknown;
    found = 0;
    distances[source] = 0;
    counts[source] = 1;
    heap.raise(source);
    while (heap.holds() > 0) {
      const node = heap.take();
      reached[found++] = node;
      dependencies[node] = 0;
      const [distance, ways] = [distances[node]!, counts[node]!];
      for (let place = offsets[node]!; place < offsets[node + 1]!; place += 1) {
        const neighbour = neighbours[place]!;
        const length = distance + lengths[place]!;
        const known = distances[neighbour]!;
        if (isShorter(length, known)) {
          distances[neighbour] = length;
          counts[neighbour] = ways;
          heap.raise(neighbour);
        } else if (!isShorter(known, length)) counts[neighbour]! += ways;
      }
    }
    for (let at = found - 1; at > 0; at -= 1) {
      const node = reached[at]!;
      const [distance, dependency] = [distances[node]!, dependencies[node]!];
      const share = ((isWhole ? weights[node]! : weights[node]! / distance) + dependency) / counts[node]!;
      // All that lies beyond it has told it by now.
      if (!isWhole) dependencies[node] = dependency * 2 * distance;
      for (let place = offsets[node]!; place < offsets[node + 1]!; place += 1) {
        const neighbour = neighbours[place]!;
        if (isSame(distances[neighbour]! + lengths[place]!, distance))
          dependencies[neighbour]! += counts[neighbour]! * share;
      }
    }
    return found;
  };
  return { find, reached, distances, counts, dependencies };
}

const isShorter = (one: number, other: number): boolean =>
  other === unknown ? one < unknown : one < other - sameLength * other;

const isSame = (one: number, other: number): boolean => !isShorter(one, other) && !isShorter(other, one);

/** A binary heap of nodes, the nearest on top; a node that came nearer rises from where it stands. */
function heapBy(distances: Float64Array) {
  const [nodes, places] = [new Int32Array(distances.length), new Int32Array(distances.length).fill(-1)];
  let held = 0;
  const put = (node: number, place: number) => {
    nodes[place] = node;
    places[node] = place;
  };
  return {
    holds: () => held,
    /** Of a node whose distance became less, or that was not held. */
    raise: (node: number) => {
      let place = places[node]! === -1 ? held++ : places[node]!;
      const distance = distances[node]!;
      while (place > 0) {
        const above = (place - 1) >> 1;
        if (distances[nodes[above]!]! <= distance) break;
        put(nodes[above]!, place);
        place = above;
      }
      put(node, place);
    },
    take: (): number => {
      const nearest = nodes[0]!;
      places[nearest] = -1;
      held -= 1;
      if (held === 0) return nearest;
      const last = nodes[held]!;
      const distance = distances[last]!;
      let place = 0;
      for (let below = 1; below < held; below = 2 * place + 1) {
        if (below + 1 < held && distances[nodes[below + 1]!]! < distances[nodes[below]!]!) below += 1;
        if (distances[nodes[below]!]! >= distance) break;
        put(nodes[below]!, place);
        place = below;
      }
      put(last, place);
      return nearest;
    },
  };
}
