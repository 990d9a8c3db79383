import { compactOf, keysOf } from '../graph/compact-network.ts';
import type { NetworkGraph } from '../graph/graph.ts';
import { kindsOf } from '../graph/node-kinds.ts';
import { partsOf } from '../graph/parts.ts';

/** What a network loses with one of its nodes ("als deze schakel wegvalt"). */
export interface Removal {
  readonly componentsBefore: number;
  readonly componentsAfter: number;
  /** Keys of nodes that hung together with the largest part that is left, and no longer do. */
  readonly cutOff: readonly string[];
  /** Pairs of kinds, each in the order of the alphabet. */
  readonly pairsLost: readonly (readonly [string, string])[];
  /** Pairs of kinds that meet now, with the node. */
  readonly pairsMeeting: number;
  /** The facilities that the node stands for. */
  readonly facilityIds: readonly string[];
  /** These, and those of the nodes that it cuts off. */
  readonly touchedIds: readonly string[];
}

/**
 * Takes the node out and looks what is left; Wasserman and Faust (1994), chapter 4, on cut points. Of what the node held
 * together the largest part stays, of equal ones the one with the smallest key; all others are cut off from it.
 * `kind-pairs.ts` counts `pairsLost` for all nodes at once. `network` is the compact form of the graph.
 */
export function removeNode(graph: NetworkGraph, key: string, network = compactOf(graph)): Removal {
  const keys = keysOf(graph);
  const node = keys.indexOf(key);
  const kinds = keys.map((one) => kindsOf(graph.getNodeAttributes(one)));
  const [before, after] = [partsOf(network), partsOf(network, node)];
  const held = new Set(before.find((part) => part.includes(node)));
  const [, ...apart] = after.filter(([one = node]) => held.has(one));
  const cutOff = apart.flat().map((one) => keys[one]!);
  const met = meetings(
    kinds,
    before.map((part) => part.filter((one) => one !== node)),
  );
  const still = meetings(kinds, after);
  return {
    componentsBefore: before.length,
    componentsAfter: after.length,
    cutOff,
    pairsLost: [...met].filter(([pair]) => !still.has(pair)).map(([, pair]) => pair),
    pairsMeeting: meetings(kinds, before).size,
    facilityIds: facilityIdsOf(graph, [key]),
    touchedIds: facilityIdsOf(graph, [key, ...cutOff]),
  };
}

const facilityIdsOf = (graph: NetworkGraph, keys: readonly string[]): string[] =>
  keys.flatMap((key) => graph.getNodeAttribute(key, 'facilities').map(({ id }) => id));

/** The pairs of different kinds that are in one of these parts, by their name, in the order of the alphabet. */
function meetings(
  kindSets: readonly (readonly string[])[],
  parts: readonly (readonly number[])[],
): ReadonlyMap<string, readonly [string, string]> {
  const pairs = parts.flatMap((nodes) => {
    const kinds = new Set(nodes.flatMap((node) => kindSets[node] ?? []));
    return [...kinds].flatMap((one) =>
      [...kinds].filter((other) => one < other).map((other) => [one, other] as const),
    );
  });
  const sorted = pairs.map((pair) => [pair.join(' '), pair] as const);
  return new Map(sorted.sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0)));
}
