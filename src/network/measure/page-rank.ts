import type { CompactNetwork } from '../graph/compact-network.ts';

/** The part of a walk that goes along a tie; for the rest it begins anew anywhere. As Page and Brin, and networkx. */
const alpha = 0.85;

/** Each step leaves `alpha` of the error: after one this small less than 1e-13, and after so many steps nothing. */
const [smallestStep, mostSteps] = [1e-14, 250];

/**
 * The part of the time that somebody who walks along ties at random is at a node; the sum is 1. From an isolate the
 * walk goes anywhere, as networkx has it. Empty without nodes. Brin and Page (1998), The anatomy of a
 * large-scale hypertextual Web search engine, Computer Networks 30, 107-117. Of an undirected network it is close to
 * the degree.
 */
export function pageRank({ order, offsets, neighbours }: CompactNetwork): Float64Array {
  let ranks = new Float64Array(order).fill(1 / order);
  let next = ranks.slice();
  let step = order;
  for (let steps = 0; steps < mostSteps && step > smallestStep; steps += 1) {
    let lost = 0;
    for (let node = 0; node < order; node += 1) {
      if (offsets[node] === offsets[node + 1]) lost += ranks[node]!;
    }
    next.fill((alpha * lost + 1 - alpha) / order);
    for (let node = 0; node < order; node += 1) {
      const [start, end] = [offsets[node]!, offsets[node + 1]!];
      const share = (alpha * ranks[node]!) / (end - start);
      for (let place = start; place < end; place += 1) next[neighbours[place]!]! += share;
    }
    step = 0;
    for (let node = 0; node < order; node += 1) step += Math.abs(next[node]! - ranks[node]!);
    [ranks, next] = [next, ranks];
  }
  return ranks;
}
