/** What the index is made of, each of all nodes in their order. */
export interface HubMeasures {
  readonly degree: Int32Array | Float64Array;
  readonly betweenness: Float64Array;
  /** Distinct kinds among the partners. */
  readonly kindReach: Int32Array;
  /** NaN of isolates. */
  readonly constraint: Float64Array;
}

/** A node among the nodes in the scope. */
export interface Hub {
  /** Mean of the parts, 0 to 1. */
  readonly index: number;
  /** 1: no node has a higher index; equal ones share the best rank. */
  readonly rank: number;
  /** Of how many. */
  readonly of: number;
  /** Percentile ranks, 0 (the lowest) to 1 (the highest). */
  readonly parts: {
    readonly degree: number;
    readonly betweenness: number;
    readonly kindReach: number;
    /** Of 1 - constraint: high where partners do not know each other. */
    readonly openness: number;
  };
}

export type NoHubBecause = 'FEWER_THAN_FIVE_NODES' | 'RESPONSE_BELOW_70_PERCENT';

/**
 * Spilindex: the mean of the percentile ranks of degree, betweenness, kind reach and 1 - constraint among the nodes in
 * the scope; null of others. It says who stands where among these nodes, not how much of a hub anybody is: somebody is
 * always first. Our own measure, after the hub function ("spilfunctie") of children's work.
 *
 * The percentile rank of the r-th of n in ascending order is (r - 1) / (n - 1), equal ones sharing the mean of their
 * ranks. A node without partners bridges nothing: its openness is the lowest. Below five nodes a rank says nothing; and
 * where fewer than 70 % answered, who is missing would look like no hub (non-response in networks: Kossinets 2006,
 * Effects of missing data in social networks, Social Networks 28, 247-268).
 */
export function hubsOf(
  { degree, betweenness, kindReach, constraint }: HubMeasures,
  inScope: Uint8Array,
  answered: number,
): (Hub | null)[] | NoHubBecause {
  const nodes = [...inScope.keys()].filter((node) => inScope[node]);
  const n = nodes.length;
  if (n < 5) return 'FEWER_THAN_FIVE_NODES';
  if (10 * answered < 7 * n) return 'RESPONSE_BELOW_70_PERCENT';
  const ranksOf = (measure: (node: number) => number) => doubledRanks(nodes.map(measure));
  const ranks = {
    degree: ranksOf((node) => degree[node]!),
    betweenness: ranksOf((node) => betweenness[node]!),
    kindReach: ranksOf((node) => kindReach[node]!),
    openness: ranksOf((node) =>
      Number.isNaN(constraint[node]) ? Number.NEGATIVE_INFINITY : -constraint[node]!,
    ),
  };
  const sums = nodes.map(
    (_, at) => ranks.degree[at]! + ranks.betweenness[at]! + ranks.kindReach[at]! + ranks.openness[at]!,
  );
  const rankOf = new Map<number, number>();
  [...sums]
    .sort((one, other) => other - one)
    .forEach((sum, at) => {
      if (!rankOf.has(sum)) rankOf.set(sum, at + 1);
    });
  const percentile = (doubled: number) => doubled / 2 / (n - 1);
  const hubs: (Hub | null)[] = Array.from(inScope, () => null);
  nodes.forEach((node, at) => {
    hubs[node] = {
      index: percentile(sums[at]!) / 4,
      rank: rankOf.get(sums[at]!) ?? n,
      of: n,
      parts: {
        degree: percentile(ranks.degree[at]!),
        betweenness: percentile(ranks.betweenness[at]!),
        kindReach: percentile(ranks.kindReach[at]!),
        openness: percentile(ranks.openness[at]!),
      },
    };
  });
  return hubs;
}

/**
 * Twice the rank of each value from 0, equal ones sharing the mean: whole numbers, so that sums of them are equal or
 * not. Values that differ in the last bits alone, as the betweenness of twins does, are equal.
 */
function doubledRanks(values: readonly number[]): number[] {
  const rounded = values.map((value) => Number(value.toPrecision(12)));
  const inOrder = [...rounded].sort((one, other) => (one < other ? -1 : one > other ? 1 : 0));
  const ranks = new Map<number, number>();
  for (let first = 0; first < inOrder.length; ) {
    let last = first;
    while (inOrder[last + 1] === inOrder[first]) last += 1;
    ranks.set(inOrder[first]!, first + last);
    first = last + 1;
  }
  return rounded.map((value) => ranks.get(value) ?? 0);
}
