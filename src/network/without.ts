import { componentsOf } from './components.ts';
import type { NetworkGraph } from './graph.ts';
import { kindsOf } from './node-kinds.ts';

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
 * `kind-pairs.ts` counts `pairsLost` for all nodes at once.
 */
export function removeNode(graph: NetworkGraph, node: string): Removal {
  const before = componentsOf(graph);
  const rest = graph.copy() as NetworkGraph;
  rest.dropNode(node);
  const after = componentsOf(rest);
  const held = new Set(before.find((keys) => keys.includes(node)));
  const [, ...apart] = after.filter(([key = '']) => held.has(key));
  const cutOff = apart.flat();
  const met = meetings(
    graph,
    before.map((keys) => keys.filter((key) => key !== node)),
  );
  const still = meetings(graph, after);
  return {
    componentsBefore: before.length,
    componentsAfter: after.length,
    cutOff,
    pairsLost: [...met].filter(([pair]) => !still.has(pair)).map(([, kinds]) => kinds),
    pairsMeeting: meetings(graph, before).size,
    facilityIds: facilityIdsOf(graph, [node]),
    touchedIds: facilityIdsOf(graph, [node, ...cutOff]),
  };
}

const facilityIdsOf = (graph: NetworkGraph, keys: readonly string[]): string[] =>
  keys.flatMap((key) => graph.getNodeAttribute(key, 'facilities').map(({ id }) => id));

/** The pairs of different kinds that are in one of these components, by their name, in the order of the alphabet. */
function meetings(
  graph: NetworkGraph,
  components: readonly (readonly string[])[],
): ReadonlyMap<string, readonly [string, string]> {
  const pairs = components.flatMap((keys) => {
    const kinds = new Set(keys.flatMap((key) => kindsOf(graph.getNodeAttributes(key))));
    return [...kinds].flatMap((one) =>
      [...kinds].filter((other) => one < other).map((other) => [one, other] as const),
    );
  });
  const sorted = pairs.map((pair) => [pair.join(' '), pair] as const);
  return new Map(sorted.sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0)));
}
