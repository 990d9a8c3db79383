import type { CompactNetwork } from '../graph/compact-network.ts';
import type { Measured } from './measures.ts';

/**
 * How often two partners of a node are partners of each other. Undirected and without strengths: n nodes, d_i the
 * degree of node i, t_i the ties among its partners, which is the triangles it stands in. Meetings drawn as ties
 * between all who came make it high by themselves.
 */

/**
 * t_i of each node, and all triangles, each once. Of every tie the partners that both ends have and that stand after
 * them are looked up in two ascending lists: no more steps than the sum of the squared degrees.
 */
export function trianglesOf({ order, offsets, neighbours, edges, higher }: CompactNetwork) {
  const through = new Int32Array(order);
  let all = 0;
  for (let node = 0; node < order; node += 1) {
    const end = offsets[node + 1]!;
    for (let place = offsets[node]!; place < end; place += 1) {
      const partner = neighbours[place]!;
      if (partner !== higher[edges[place]!]) continue;
      const otherEnd = offsets[partner + 1]!;
      let one = place + 1;
      let other = offsets[partner]!;
      while (one < end && other < otherEnd) {
        const [third, fourth] = [neighbours[one]!, neighbours[other]!];
        if (third === fourth) {
          all += 1;
          through[node]! += 1;
          through[partner]! += 1;
          through[third]! += 1;
        }
        if (third <= fourth) one += 1;
        if (fourth <= third) other += 1;
      }
    }
  }
  return { through, all };
}

/**
 * Local clustering: t_i / (d_i(d_i - 1) / 2), 0 to 1; NaN of a node with fewer than two partners, which has no pair of
 * them. Watts and Strogatz (1998), Collective dynamics of small-world networks, Nature 393, 440-442.
 */
export function localClustering(network: CompactNetwork): Float64Array {
  const { through } = trianglesOf(network);
  return Float64Array.from(through, (triangles, node) => {
    const degree = network.offsets[node + 1]! - network.offsets[node]!;
    return degree < 2 ? Number.NaN : triangles / ((degree * (degree - 1)) / 2);
  });
}

/**
 * 3 x triangles / connected triples, 0 to 1; undefined when no node has two partners. A triple is a node with two of its
 * partners. Newman, Watts and Strogatz (2002); Wasserman and Faust (1994), chapter 6.
 */
export function transitivity(network: CompactNetwork): Measured {
  let triples = 0;
  for (let node = 0; node < network.order; node += 1) {
    const degree = network.offsets[node + 1]! - network.offsets[node]!;
    triples += (degree * (degree - 1)) / 2;
  }
  return triples === 0 ? 'NO_NODE_WITH_TWO_PARTNERS' : (3 * trianglesOf(network).all) / triples;
}

/**
 * Mean of the local clustering; nodes with fewer than two partners, which have none, count as 0, as networkx has it.
 * igraph leaves them out by default, as Watts and Strogatz did.
 */
export function averageClustering(network: CompactNetwork): Measured {
  const sum = localClustering(network).reduce((one, other) => one + (Number.isNaN(other) ? 0 : other), 0);
  return network.order === 0 ? 'NO_NODES' : sum / network.order;
}
