import type { CompactNetwork } from '../graph/compact-network.ts';

/** Of each node, in how many open triads it stands in the middle in each role. */
export interface Brokerage {
  /** Both others are of its own group: A A A. */
  readonly coordinator: Float64Array;
  /** From another group into its own: B A A. */
  readonly gatekeeper: Float64Array;
  /** From its own group to another: A A B. */
  readonly representative: Float64Array;
  /** Both others are of one group, not its own (itinerant broker): B A B. */
  readonly consultant: Float64Array;
  /** All three are of different groups: B A C. */
  readonly liaison: Float64Array;
  readonly total: Float64Array;
}

/**
 * Brokerage roles of Gould and Fernandez (1989), Structures of mediation, Sociological Methodology 19, 89-126. A node b
 * brokers between a and c when it is tied to both and they are not tied. Ours have no direction: each open triad is
 * read both ways, as `brokerage` of R's sna reads a symmetric matrix. So gatekeeper equals representative, and
 * the other roles are even. `labels` is the number of each node's group.
 *
 * Pairs of partners are counted by group, and those that are tied taken off: steps the sum of the squared degrees.
 */
export function brokerage(network: CompactNetwork, labels: Int32Array): Brokerage {
  const { order, offsets, neighbours } = network;
  const zeros = () => new Float64Array(order);
  const [coordinator, gatekeeper, consultant, liaison, total] = [zeros(), zeros(), zeros(), zeros(), zeros()];
  const partnerOf = new Int32Array(order).fill(-1);
  for (let node = 0; node < order; node += 1) {
    const own = labels[node]!;
    const partners = neighbours.subarray(offsets[node]!, offsets[node + 1]!);
    const ofGroup = new Map<number, number>();
    for (const partner of partners) {
      partnerOf[partner] = node;
      ofGroup.set(labels[partner]!, (ofGroup.get(labels[partner]!) ?? 0) + 1);
    }
    // Ordered pairs of partners: within a group, across it and the own one, all.
    let same = 0;
    for (const count of ofGroup.values()) same += count * (count - 1);
    const ofOwn = ofGroup.get(own) ?? 0;
    let within = ofOwn * ofOwn - ofOwn;
    let oneWay = ofOwn * (partners.length - ofOwn);
    let elsewhere = same - within;
    let open = partners.length * partners.length - partners.length;
    for (const partner of partners) {
      const group = labels[partner]!;
      for (let place = offsets[partner]!; place < offsets[partner + 1]!; place += 1) {
        if (partnerOf[neighbours[place]!] !== node) continue;
        const other = labels[neighbours[place]!]!;
        open -= 1;
        if (group === other) {
          if (group === own) within -= 1;
          else elsewhere -= 1;
        } else if (group === own) oneWay -= 1;
      }
    }
    coordinator[node] = within;
    gatekeeper[node] = oneWay;
    consultant[node] = elsewhere;
    liaison[node] = open - within - elsewhere - 2 * oneWay;
    total[node] = open;
  }
  return { coordinator, gatekeeper, representative: gatekeeper.slice(), consultant, liaison, total };
}
