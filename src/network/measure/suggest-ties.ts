import type { ExpectedTie } from '../../relation/expected-ties.ts';
import type { NetworkGraph } from '../graph/graph.ts';
import { kindsOf } from '../graph/node-kinds.ts';
import { metresBetween, type NodePlace } from '../graph/node-places.ts';
import { expectedOf, isMetBy, isPartnerFor } from './expected-met.ts';

/** Two nodes without a tie that could do with one, and why. */
export interface Suggestion {
  /** Keys, the smaller first. */
  readonly from: string;
  readonly to: string;
  /** 0-1: what it is ranked by; half of it is what is expected, a quarter each nearness and shared partners. */
  readonly score: number;
  /** Ties that kinds of the one expect of the other and have with nobody in the network. */
  readonly expected: readonly ExpectedTie[];
  /** Straight line between the nearest two of their places; 0 when they work for the same neighbourhood. */
  readonly metres: number | null;
  /** Keys of nodes both are tied to. */
  readonly sharedPartners: readonly string[];
  /** One of both was asked, so that the tie is known to be missing and not only unknown. */
  readonly isKnownMissing: boolean;
}

/** Who is expected as a partner works in reach: for the same neighbourhood, or not further than this; our choice. */
const reachMetres = 2000;

/**
 * Pairs without a tie, the best first: expected by one of both, within reach and met by nobody yet, or with two
 * partners or more in common. The weights are ours; each part is told. A pair of which nobody was asked counts half:
 * the tie may be there.
 */
export function suggestTies(graph: NetworkGraph, places: ReadonlyMap<string, NodePlace>): Suggestion[] {
  const keys = graph.filterNodes((_, node) => !node.isOutside).sort();
  const kinds = new Map(graph.mapNodes((key, node) => [key, kindsOf(node)]));
  const known = new Map<string, readonly string[]>();
  const partnersFor = (partner: string) => {
    const found = known.get(partner) ?? keys.filter((key) => isPartnerFor({ partner }, kinds.get(key) ?? []));
    known.set(partner, found);
    return found;
  };
  const pairs = new Map<string, Pair>();
  const pairOf = (one: string, other: string, metres: number | null): Pair => {
    const [from, to] = one < other ? [one, other] : [other, one];
    const begun = pairs.get(`${from} ${to}`);
    if (begun) return begun;
    const made: Pair = { from, to, metres, expected: [], sharedPartners: [] };
    pairs.set(`${from} ${to}`, made);
    return made;
  };
  const between = (one: string, other: string) => metresBetween(places.get(one), places.get(other));
  for (const key of keys) {
    const tied = new Set([key, ...graph.neighbors(key)]);
    for (const tie of unmetOf(graph, key, kinds)) {
      for (const other of partnersFor(tie.partner)) {
        if (tied.has(other)) continue;
        const metres = between(key, other);
        if ((metres ?? 0) <= reachMetres) pairOf(key, other, metres).expected.push(tie);
      }
    }
  }
  for (const key of keys) {
    for (const [other, shared] of sharedWith(graph, key)) {
      // One partner in common is no reason by itself.
      if (shared.length > 1 || pairs.has(`${key} ${other}`))
        pairOf(key, other, between(key, other)).sharedPartners.push(...shared);
    }
  }
  return [...pairs.values()]
    .map((pair) => suggestionOf(graph, pair))
    .sort(
      (one, other) => other.score - one.score || compare(one.from, other.from) || compare(one.to, other.to),
    );
}

/** With whom behind it a node has no tie, and the partners they have in common. */
function sharedWith(graph: NetworkGraph, key: string): ReadonlyMap<string, string[]> {
  const shared = new Map<string, string[]>();
  graph.forEachNeighbor(key, (between) => {
    graph.forEachNeighbor(between, (other, node) => {
      if (other <= key || node.isOutside || graph.hasEdge(key, other)) return;
      const partners = shared.get(other);
      if (partners) partners.push(between);
      else shared.set(other, [between]);
    });
  });
  return shared;
}

/** A suggestion in the making. */
interface Pair extends Pick<Suggestion, 'from' | 'to' | 'metres'> {
  readonly expected: ExpectedTie[];
  readonly sharedPartners: string[];
}

function suggestionOf(graph: NetworkGraph, pair: Pair): Suggestion {
  const isKnownMissing = [pair.from, pair.to].some((key) => graph.getNodeAttribute(key, 'wasAsked'));
  return {
    ...pair,
    sharedPartners: pair.sharedPartners.sort(),
    isKnownMissing,
    score: scoreOf(pair) * (isKnownMissing ? 1 : 0.5),
  };
}

function unmetOf(graph: NetworkGraph, key: string, kinds: ReadonlyMap<string, readonly string[]>) {
  const ties = graph.mapEdges(key, (_, { relations }, source, target) => ({
    partner: kinds.get(source === key ? target : source) ?? [],
    relations,
  }));
  return expectedOf(kinds.get(key) ?? []).filter(
    (tie) => !ties.some(({ partner, relations }) => isPartnerFor(tie, partner) && isMetBy(tie, relations)),
  );
}

/** A place that is not known says nothing: what is known then weighs all. */
function scoreOf({ expected, metres, sharedPartners: { length: shared } }: Pair): number {
  const parts = [
    { weight: 0.5, value: Math.max(0, ...expected.map(({ expectation }) => strengthOf[expectation])) },
    { weight: 0.25, value: shared / (shared + 2) },
    ...(metres === null ? [] : [{ weight: 0.25, value: 1000 / (1000 + metres) }]),
  ];
  const weights = parts.reduce((sum, { weight }) => sum + weight, 0);
  return parts.reduce((sum, { weight, value }) => sum + weight * value, 0) / weights;
}

const strengthOf = { REQUIRED: 1, EXPECTED: 0.6 } as const;

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
