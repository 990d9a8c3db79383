import { kindsMeantBy } from '../facility/facility-kinds.ts';
import type { ExpectedTie } from '../relation/expected-ties.ts';
import { expectedOf, isMetBy, isPartnerFor } from './expected-met.ts';
import type { NetworkGraph } from './graph.ts';
import { kindsOf } from './node-kinds.ts';
import { metresBetween, type NodePlace } from './node-places.ts';

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
  const ofKind = Map.groupBy(
    keys.flatMap((key) => kindsOf(graph.getNodeAttributes(key)).map((kind) => ({ key, kind }))),
    ({ kind }) => kind,
  );
  const pairs = new Map<string, Pair>();
  const pairOf = (one: string, other: string): Pair => {
    const [from, to] = one < other ? [one, other] : [other, one];
    const known = pairs.get(`${from} ${to}`);
    if (known) return known;
    const metres = metresBetween(places.get(from), places.get(to));
    const made: Pair = { from, to, metres, expected: [], sharedPartners: [] };
    pairs.set(`${from} ${to}`, made);
    return made;
  };
  for (const key of keys) {
    for (const tie of unmetOf(graph, key)) {
      const candidates = kindsMeantBy(tie.partner).flatMap((kind) => ofKind.get(kind) ?? []);
      for (const other of new Set(candidates.map((candidate) => candidate.key))) {
        if (other === key || graph.hasEdge(key, other)) continue;
        const pair = pairOf(key, other);
        if ((pair.metres ?? 0) <= reachMetres) pair.expected.push(tie);
      }
    }
  }
  for (const key of keys) {
    for (const [other, shared] of sharedWith(graph, key)) {
      // One partner in common is no reason by itself.
      if (shared.length > 1 || pairs.has(`${key} ${other}`))
        pairOf(key, other).sharedPartners.push(...shared);
    }
  }
  return [...pairs.values()]
    .filter(({ expected, sharedPartners }) => expected.length > 0 || sharedPartners.length > 1)
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

function unmetOf(graph: NetworkGraph, key: string): readonly ExpectedTie[] {
  const ties = graph.mapEdges(key, (_, { relations }, source, target) => ({
    partner: graph.getNodeAttributes(source === key ? target : source),
    relations,
  }));
  return expectedOf(graph.getNodeAttributes(key)).filter(
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
