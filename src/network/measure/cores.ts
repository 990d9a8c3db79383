import type { CompactNetwork } from '../graph/compact-network.ts';

/** The cores of a network. */
export interface Cores {
  /** Of each node the largest k with which it is in a k-core; 0 of an isolate. */
  readonly numbers: Int32Array;
  /** The largest of them; 0 of a network without ties. */
  readonly highest: number;
}

/**
 * A k-core is what is left when nodes with fewer than k partners are taken out until there are none: a group in which
 * everybody has k partners. Seidman (1983), Network structure and minimum degree, Social Networks 5, 269-287. Nodes
 * are taken out by degree, kept in buckets, in O(m): Batagelj and Zaversnik (2003), An O(m) algorithm for cores
 * decomposition of networks, arXiv cs/0310049.
 */
export function coresOf({ order, offsets, neighbours }: CompactNetwork): Cores {
  const degrees = new Int32Array(order);
  for (let node = 0; node < order; node += 1) degrees[node] = offsets[node + 1]! - offsets[node]!;
  const largest = degrees.reduce((one, other) => Math.max(one, other), 0);
  // Nodes in the order of their degree; `starts[d]` is where those of degree d begin.
  const starts = new Int32Array(largest + 2);
  for (const degree of degrees) starts[degree + 1]! += 1;
  for (let degree = 0; degree <= largest; degree += 1) starts[degree + 1]! += starts[degree]!;
  const [inOrder, places, next] = [new Int32Array(order), new Int32Array(order), starts.slice()];
  for (let node = 0; node < order; node += 1) {
    const place = next[degrees[node]!]!;
    next[degrees[node]!] = place + 1;
    places[node] = place;
    inOrder[place] = node;
  }
  // A node that loses a partner changes places with the first of its bucket, which then begins one later.
  for (let at = 0; at < order; at += 1) {
    const node = inOrder[at]!;
    for (let place = offsets[node]!; place < offsets[node + 1]!; place += 1) {
      const partner = neighbours[place]!;
      const degree = degrees[partner]!;
      if (degree <= degrees[node]!) continue;
      const first = inOrder[starts[degree]!]!;
      inOrder[places[partner]!] = first;
      places[first] = places[partner]!;
      inOrder[starts[degree]!] = partner;
      places[partner] = starts[degree]!;
      starts[degree]! += 1;
      degrees[partner] = degree - 1;
    }
  }
  return { numbers: degrees, highest: degrees.reduce((one, other) => Math.max(one, other), 0) };
}
