import { kindsMeantBy } from '../facility/facility-kinds.ts';
import { expectedTiesOf } from '../relation/expected-ties.ts';
import type { CompactNetwork } from './compact-network.ts';
import { keysOf } from './compact-network.ts';
import type { NetworkGraph } from './graph.ts';
import { kindsOf } from './node-kinds.ts';

/**
 * How many kinds of facility a node meets: our own measure of breadth, for a hub is not who has many partners but who
 * has partners of many kinds. What a partner also provides counts; what nobody is known to be does not.
 */
export interface KindReach {
  /** Distinct kinds among the partners; 0 of an isolate. */
  readonly reached: Int32Array;
  /** Kinds or groups that the node is expected to work with (`expected-ties.ts`), each once; 0: it expects nobody. */
  readonly expected: Int32Array;
  /** Those of them of which it has a partner. */
  readonly met: Int32Array;
}

/** Of each node of the graph; the network is its compact form. */
export function kindReach(graph: NetworkGraph, network: CompactNetwork): KindReach {
  const provided = keysOf(graph).map((key) => kindsOf(graph.getNodeAttributes(key)));
  return kindReachOf(network, provided, provided.map(partnersExpectedOf));
}

/** Kinds and groups that a node of these kinds is expected to work with, each once. */
export const partnersExpectedOf = (kinds: readonly string[]): string[] => [
  ...new Set(kinds.flatMap(expectedTiesOf).map(({ partner }) => partner)),
];

/** The same over what each node provides and expects. */
export function kindReachOf(
  { order, offsets, neighbours }: CompactNetwork,
  provided: readonly (readonly string[])[],
  expected: readonly (readonly string[])[],
): KindReach {
  const zeros = () => new Int32Array(order);
  const reach = { reached: zeros(), expected: zeros(), met: zeros() };
  for (let node = 0; node < order; node += 1) {
    const kinds = new Set<string>();
    for (const partner of neighbours.subarray(offsets[node]!, offsets[node + 1]!)) {
      for (const kind of provided[partner] ?? []) kinds.add(kind);
    }
    const asked = expected[node] ?? [];
    reach.reached[node] = kinds.size;
    reach.expected[node] = asked.length;
    reach.met[node] = asked.filter((code) => meant(code).some((kind) => kinds.has(kind))).length;
  }
  return reach;
}

const meanings = new Map<string, readonly string[]>();

function meant(kindOrGroup: string): readonly string[] {
  const known = meanings.get(kindOrGroup) ?? kindsMeantBy(kindOrGroup);
  meanings.set(kindOrGroup, known);
  return known;
}
