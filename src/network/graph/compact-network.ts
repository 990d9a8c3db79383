import type { NetworkGraph } from './graph.ts';

/**
 * A network as arrays of numbers, which is what the measures that take long read (compressed sparse rows), and what can
 * go to another thread without a copy in words. Undirected, without loops or parallel edges, as `graph.ts` draws it.
 * Node i is the i-th key in the order of keys; edge e is the e-th pair in the order of its two nodes.
 */
export interface CompactNetwork {
  /** n: nodes. */
  readonly order: number;
  /** m: edges. */
  readonly size: number;
  /** n + 1 long: the neighbours of node i stand from `offsets[i]` to before `offsets[i + 1]`. */
  readonly offsets: Int32Array;
  /** 2m long: each edge twice; ascending within a node. */
  readonly neighbours: Int32Array;
  /** 2m long, beside `neighbours`: which edge leads there. */
  readonly edges: Int32Array;
  /** m long: the lower and the higher node of each edge. */
  readonly lower: Int32Array;
  readonly higher: Int32Array;
  /** m long: the level of each edge, 0-5; NaN where nobody told it or it is disputed. */
  readonly levels: Float64Array;
  /** m long: the highest confidence of each edge's relations, 0-1; NaN where it has none. */
  readonly confidences: Float64Array;
}

/** The keys of a graph in the order of the nodes of its compact form. */
export const keysOf = (graph: NetworkGraph): string[] => graph.nodes().sort();

export function compactOf(graph: NetworkGraph): CompactNetwork {
  const keys = keysOf(graph);
  const placeOf = new Map(keys.map((key, at) => [key, at]));
  const found = graph
    .mapEdges((_, { strength, relations }, source, target) => {
      const [one, other] = [placeOf.get(source) ?? 0, placeOf.get(target) ?? 0];
      const confidences = relations.flatMap(({ confidence }) => confidence ?? []);
      return {
        ends: { lower: Math.min(one, other), higher: Math.max(one, other) },
        level: strength ?? Number.NaN,
        confidence: confidences.length === 0 ? Number.NaN : Math.max(...confidences),
      };
    })
    .sort(({ ends: one }, { ends: other }) => one.lower - other.lower || one.higher - other.higher);
  return {
    ...compactOfPairs(
      keys.length,
      found.map(({ ends }) => [ends.lower, ends.higher]),
    ),
    levels: Float64Array.from(found, ({ level }) => level),
    confidences: Float64Array.from(found, ({ confidence }) => confidence),
  };
}

/** Of pairs of node numbers in order, the lower of each first; without levels or confidences. */
export function compactOfPairs(order: number, pairs: readonly (readonly [number, number])[]): CompactNetwork {
  const size = pairs.length;
  const [lower, higher] = [new Int32Array(size), new Int32Array(size)];
  const offsets = new Int32Array(order + 1);
  pairs.forEach(([one, other], edge) => {
    lower[edge] = one;
    higher[edge] = other;
    offsets[one + 1]! += 1;
    offsets[other + 1]! += 1;
  });
  for (let node = 0; node < order; node += 1) offsets[node + 1]! += offsets[node]!;
  const [neighbours, edges, next] = [new Int32Array(2 * size), new Int32Array(2 * size), offsets.slice()];
  const add = (node: number, neighbour: number, edge: number) => {
    const place = next[node]!;
    neighbours[place] = neighbour;
    edges[place] = edge;
    next[node] = place + 1;
  };
  // All lower neighbours of a node come before its higher ones, each part in the order of the pairs: so both ascend.
  for (let edge = 0; edge < size; edge += 1) add(higher[edge]!, lower[edge]!, edge);
  for (let edge = 0; edge < size; edge += 1) add(lower[edge]!, higher[edge]!, edge);
  const unknown = () => new Float64Array(size).fill(Number.NaN);
  return {
    order,
    size,
    offsets,
    neighbours,
    edges,
    lower,
    higher,
    levels: unknown(),
    confidences: unknown(),
  };
}
