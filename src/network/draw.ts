import { expectedTies } from '../relation/expected-ties.ts';
import { graphOf, keyOf, type NetworkGraph } from './graph/graph.ts';
import type { FacilityFacts, NetworkFacts, RelationFacts } from './graph/network-facts.ts';
import type { NodesAs } from './graph/network-terms.ts';
import type { NetworkWhere } from './graph/network-where.ts';

export interface Drawn {
  readonly graph: NetworkGraph;
  /** Pairs of a node and a partner outside the scope that are not drawn. */
  readonly edgesOutside: number;
}

/**
 * Decides who is a node and what is an edge. A node works in the scope, and expects a partner, has a tie, is of a kind
 * that was named, or was named itself. Thresholds (level, consensus) take away edges and never nodes: densities are only comparable
 * at the same number of nodes.
 */
export function drawNetwork(facts: NetworkFacts, where: NetworkWhere, nodesAs: NodesAs): Drawn {
  const tied = new Set(facts.relations.flatMap(({ first, second }) => [first.id, second.id]));
  const inside = facts.facilities
    .map((facility) => (where.kinds === null ? facility : { ...facility, isChosen: true }))
    .filter((facility) => facility.isChosen || expectsPartner(facility) || tied.has(facility.id));
  const ids = new Set(inside.map((facility) => facility.id));
  const relations = facts.relations.filter((relation) => passes(relation, where));
  const across = relations.filter(({ first, second }) => !ids.has(first.id) || !ids.has(second.id));
  const outside = where.includeOutside
    ? across.map(({ first, second }) => (ids.has(first.id) ? second : first))
    : [];
  return {
    graph: graphOf({ inside, outside, relations, nodesAs }),
    edgesOutside: where.includeOutside ? 0 : countPairs(across, nodesAs),
  };
}

const expecting: ReadonlySet<string> = new Set(expectedTies.map((tie) => tie.from));

const expectsPartner = ({ kind, alsoProvides }: FacilityFacts): boolean =>
  [kind, ...alsoProvides].some((code) => expecting.has(code));

/**
 * A relation of which nobody told the level, the formality or a confirmation is not known to reach any: it is drawn when
 * none is asked.
 */
export const passes = (
  { consensus, isCloseEnough, formality, confidence }: RelationFacts,
  where: NetworkWhere,
): boolean =>
  (isCloseEnough || where.minimumLevel === 0) &&
  where.consensus.includes(consensus) &&
  (where.formality === null || (formality !== null && where.formality.includes(formality))) &&
  (where.minimumConfidence === 0 || (confidence !== null && confidence >= where.minimumConfidence));

function countPairs(relations: readonly RelationFacts[], nodesAs: NodesAs): number {
  const pairs = relations
    .map(({ first, second }) => [keyOf(first, nodesAs), keyOf(second, nodesAs)].sort())
    .filter(([one, other]) => one !== other);
  return new Set(pairs.map((pair) => pair.join(' '))).size;
}
