import { type CompactNetwork, keysOf } from '../graph/compact-network.ts';
import type { NetworkGraph } from '../graph/graph.ts';
import { kindsOf } from '../graph/node-kinds.ts';
import { isPartnerFor, partnersExpectedOf } from './expected-met.ts';

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
  const { order, offsets, neighbours } = network;
  const provided = keysOf(graph).map((key) => kindsOf(graph.getNodeAttributes(key)));
  const zeros = () => new Int32Array(order);
  const reach = { reached: zeros(), expected: zeros(), met: zeros() };
  provided.forEach((own, node) => {
    const kinds = new Set<string>();
    for (const partner of neighbours.subarray(offsets[node]!, offsets[node + 1]!)) {
      for (const kind of provided[partner] ?? []) kinds.add(kind);
    }
    const [expected, theirs] = [partnersExpectedOf(own), [...kinds]];
    reach.reached[node] = kinds.size;
    reach.expected[node] = expected.length;
    reach.met[node] = expected.filter((partner) => isPartnerFor({ partner }, theirs)).length;
  });
  return reach;
}
