import type { CompactNetwork } from './compact-network.ts';

/**
 * Sum of the levels of each node's ties, after Barrat and others (2004), The architecture of complex weighted networks,
 * PNAS 101, 3747-3752. Ties without a level are left out; 0 of an isolate, NaN where no tie has one.
 */
export function strengthsOf({ order, offsets, edges, levels }: CompactNetwork): Float64Array {
  const strengths = new Float64Array(order);
  for (let node = 0; node < order; node += 1) {
    const ties = edges.subarray(offsets[node]!, offsets[node + 1]!);
    const told = ties.filter((edge) => !Number.isNaN(levels[edge]));
    const isUnknown = ties.length > 0 && told.length === 0;
    strengths[node] = isUnknown ? Number.NaN : told.reduce((sum, edge) => sum + levels[edge]!, 0);
  }
  return strengths;
}
