import fc from 'fast-check';
import { type CompactNetwork, compactOf, compactOfPairs } from '../../src/network/graph/compact-network.ts';
import { aGraph, networks } from './networks.ts';

/** Networks as numbers, for what is measured on those. */

export type NumberedPair = readonly [number, number];

/** Of pairs in any order, each once; levels beside them, or none. */
export function aNetwork(
  order: number,
  pairs: readonly NumberedPair[],
  levels?: readonly number[],
): CompactNetwork {
  const sorted = pairs
    .map(([one, other], at) => ({ ends: [Math.min(one, other), Math.max(one, other)] as const, at }))
    .sort(({ ends: [a, b] }, { ends: [c, d] }) => a - c || b - d);
  const network = compactOfPairs(
    order,
    sorted.map(({ ends }) => ends),
  );
  return levels ? { ...network, levels: Float64Array.from(sorted, ({ at }) => levels[at]!) } : network;
}

export const upTo = (count: number): number[] => Array.from({ length: count }, (_, at) => at);

/** Two complete networks of so many nodes, and a path of so many between them. */
export function barbell(ends: number, between: number): CompactNetwork {
  const order = 2 * ends + between;
  const completeFrom = (first: number) =>
    upTo(ends).flatMap((one) => upTo(one).map((other): NumberedPair => [first + other, first + one]));
  const path = upTo(between + 1).map((at): NumberedPair => [ends - 1 + at, ends + at]);
  return aNetwork(order, [...completeFrom(0), ...path, ...completeFrom(ends + between)]);
}

/** Sparse, with groups, a few nodes of many ties, and some of none; the same for the same seed. */
export function aSparseNetwork(order: number, size: number, seed = 1): CompactNetwork {
  const random = seededRandom(seed);
  const groups = Math.ceil(order / 25);
  const anyNode = () => Math.floor(order * random() ** 1.6);
  const pairs = new Map<number, NumberedPair>();
  while (pairs.size < size) {
    const one = anyNode();
    const inGroup = (one % groups) + groups * Math.floor((random() * order) / groups);
    const other = random() < 0.6 ? inGroup : anyNode();
    if (other >= order || other === one) continue;
    pairs.set(Math.min(one, other) * order + Math.max(one, other), [one, other]);
  }
  return aNetwork(
    order,
    [...pairs.values()],
    [...pairs.keys()].map(() => 1 + Math.floor(random() * 5)),
  );
}

/** Lehmer's generator with the multiplier of Park and Miller (1988), Communications of the ACM 31, 1192-1201. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Any network of up to twelve nodes. */
export const compactNetworks = networks.map(({ nodes, pairs }) => compactOf(aGraph(pairs, nodes)));

/** Any network of up to twelve nodes, with levels 1 to 5. */
export const levelledNetworks = compactNetworks.chain((network) =>
  fc
    .array(fc.integer({ min: 1, max: 5 }), { minLength: network.size, maxLength: network.size })
    .map((levels) => ({ ...network, levels: Float64Array.from(levels) })),
);

export const pairsOf = ({ lower, higher }: CompactNetwork): NumberedPair[] =>
  Array.from(lower, (one, edge) => [one, higher[edge]!]);

/** The components of the network that these pairs make, as the number of each node's. */
export function componentOf(order: number, pairs: readonly NumberedPair[]): number[] {
  const numbers = upTo(order);
  for (const [one, other] of pairs) {
    const [from, to] = [numbers[one]!, numbers[other]!];
    if (from !== to) for (const node of upTo(order)) if (numbers[node] === from) numbers[node] = to;
  }
  return numbers;
}

/** Without the hair by which sums of fractions differ. */
export const rounded = (values: Iterable<number>) => Array.from(values, (value) => Number(value.toFixed(12)));
