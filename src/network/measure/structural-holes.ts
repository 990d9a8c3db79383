import type { CompactNetwork } from '../graph/compact-network.ts';
import { trianglesOf } from './clustering.ts';

/**
 * How far the partners of a node already have each other (Burt 1992, Structural Holes, chapter 2). Who has partners
 * that do not meet otherwise stands between them: low constraint, high effective size.
 */

/**
 * Constraint: C_i = the sum over partners j of (p_ij + the sum over shared partners q of p_iq p_qj)^2, where p_ij is
 * the part of i's ties that goes to j: 1 / d_i, or with strengths s_ij over the sum of i's strengths. Low: spans holes;
 * 1 of a node with one partner; 9/8 of one with two partners who have nobody else. NaN of an isolate, and where a
 * strength that counts is NaN. Steps: the sum of the squared degrees.
 */
export function constraint(network: CompactNetwork, strengths: Float64Array | null = null): Float64Array {
  const { order, offsets, neighbours, edges } = network;
  const strengthAt = (place: number) => (strengths === null ? 1 : strengths[edges[place]!]!);
  const totals = new Float64Array(order);
  for (let node = 0; node < order; node += 1) {
    for (let place = offsets[node]!; place < offsets[node + 1]!; place += 1)
      totals[node]! += strengthAt(place);
  }
  const result = new Float64Array(order).fill(Number.NaN);
  // What of i's ties leads to j, directly and by others; it stands for i only where `reachedFrom` says so.
  const led = new Float64Array(order);
  const reachedFrom = new Int32Array(order).fill(-1);
  for (let node = 0; node < order; node += 1) {
    const [start, end] = [offsets[node]!, offsets[node + 1]!];
    if (start === end) continue;
    for (let place = start; place < end; place += 1) {
      reachedFrom[neighbours[place]!] = node;
      led[neighbours[place]!] = strengthAt(place) / totals[node]!;
    }
    for (let place = start; place < end; place += 1) {
      const between = neighbours[place]!;
      const part = strengthAt(place) / totals[node]! / totals[between]!;
      for (let next = offsets[between]!; next < offsets[between + 1]!; next += 1) {
        const partner = neighbours[next]!;
        if (reachedFrom[partner] === node) led[partner]! += part * strengthAt(next);
      }
    }
    let sum = 0;
    for (let place = start; place < end; place += 1) sum += led[neighbours[place]!]! ** 2;
    result[node] = sum;
  }
  return result;
}

/**
 * Effective size: d_i - 2t_i / d_i, with t_i ties among its d_i partners: partners less what they have in common. 1 to
 * d_i; NaN of an isolate. Borgatti (1997), Structural holes: unpacking Burt's redundancy measures, Connections 20.
 */
export function effectiveSize(network: CompactNetwork): Float64Array {
  const { through } = trianglesOf(network);
  return Float64Array.from(through, (ties, node) => {
    const degree = network.offsets[node + 1]! - network.offsets[node]!;
    return degree === 0 ? Number.NaN : degree - (2 * ties) / degree;
  });
}

/** Effective size over degree: 0 to 1, 1 when no two partners know each other. NaN of an isolate. Borgatti (1997). */
export function efficiency(network: CompactNetwork): Float64Array {
  return effectiveSize(network).map(
    (size, node) => size / (network.offsets[node + 1]! - network.offsets[node]!),
  );
}
