import type { CompactNetwork } from '../graph/compact-network.ts';
import type { Measured } from './measures.ts';

/** Who works with their own and who with others. `labels` is the number of each node's kind, group or community. */

/**
 * E-I index of each node: (external - internal) / all of its ties; -1 only its own group, +1 only others. NaN without
 * ties. Krackhardt and Stern (1988), Informal networks and organizational crises, Social Psychology Quarterly 51,
 * 123-140. It depends on the sizes of the groups: who is the only one of its group can have none but external ties.
 */
export function nodeEiIndex(
  { order, offsets, neighbours }: CompactNetwork,
  labels: Int32Array,
): Float64Array {
  const index = new Float64Array(order);
  for (let node = 0; node < order; node += 1) {
    const partners = neighbours.subarray(offsets[node]!, offsets[node + 1]!);
    const external = partners.reduce((sum, partner) => sum + (labels[partner] === labels[node] ? 0 : 1), 0);
    index[node] = (2 * external - partners.length) / partners.length;
  }
  return index;
}

/** The same of all ties, each once. */
export function eiIndex({ size, lower, higher }: CompactNetwork, labels: Int32Array): Measured {
  let external = 0;
  for (let edge = 0; edge < size; edge += 1) {
    if (labels[lower[edge]!] !== labels[higher[edge]!]) external += 1;
  }
  return size === 0 ? 'NO_RELATIONS' : (2 * external - size) / size;
}

/** How two groups are tied, or one within itself. */
export interface Mixing {
  /** The lower number first. */
  readonly row: number;
  readonly column: number;
  /** Pairs of nodes there could be a tie between. */
  readonly possible: number;
  /** Pairs with a tie. */
  readonly related: number;
  /** Pairs without one of which neither was asked: nobody knows. */
  readonly notAsked: number;
}

/**
 * The network as a table: every pair of groups that have nodes, the diagonal included, by row and column. Groups of
 * one node have a diagonal without possible pairs.
 */
export function mixingMatrix(network: CompactNetwork, labels: Int32Array, wasAsked: Uint8Array): Mixing[] {
  const members = new Map<number, number>();
  const neverAsked = new Map<number, number>();
  labels.forEach((label, node) => {
    members.set(label, (members.get(label) ?? 0) + 1);
    neverAsked.set(label, (neverAsked.get(label) ?? 0) + (wasAsked[node] ? 0 : 1));
  });
  const present = [...members.keys()].sort((one, other) => one - other);
  const pairsOf = (counts: ReadonlyMap<number, number>, row: number, column: number) => {
    const [ofRow, ofColumn] = [counts.get(row) ?? 0, counts.get(column) ?? 0];
    return row === column ? (ofRow * ofRow - ofRow) / 2 : ofRow * ofColumn;
  };
  const keyOf = (one: number, other: number) => `${Math.min(one, other)} ${Math.max(one, other)}`;
  const tied = new Map<string, number>();
  const tiedUnasked = new Map<string, number>();
  for (let edge = 0; edge < network.size; edge += 1) {
    const [one, other] = [network.lower[edge]!, network.higher[edge]!];
    const key = keyOf(labels[one]!, labels[other]!);
    tied.set(key, (tied.get(key) ?? 0) + 1);
    if (!wasAsked[one] && !wasAsked[other]) tiedUnasked.set(key, (tiedUnasked.get(key) ?? 0) + 1);
  }
  return present.flatMap((row, at) =>
    present.slice(at).map((column) => ({
      row,
      column,
      possible: pairsOf(members, row, column),
      related: tied.get(keyOf(row, column)) ?? 0,
      notAsked: pairsOf(neverAsked, row, column) - (tiedUnasked.get(keyOf(row, column)) ?? 0),
    })),
  );
}
