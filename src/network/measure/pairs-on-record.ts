import { keyOf } from '../graph/graph.ts';
import type { NetworkFacts } from '../graph/network-facts.ts';
import type { NodesAs } from '../graph/network-terms.ts';

/** Pairs of nodes, `smaller larger`, with a relation on the themes that are looked at, whether or not it is drawn. */
export const pairsOnRecord = ({ relations }: NetworkFacts, nodesAs: NodesAs): ReadonlySet<string> =>
  new Set(
    relations.map(({ first, second }) => [keyOf(first, nodesAs), keyOf(second, nodesAs)].sort().join(' ')),
  );
