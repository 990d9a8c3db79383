import graphology, { type UndirectedGraph } from 'graphology';
import type { FacilityFacts, PartnerFacts, RelationFacts } from './network-facts.ts';
import type { NodesAs } from './network-terms.ts';

/** Who works with whom: undirected, no parallel edges, no loops. A key is the id of a facility or organisation. */
export type NetworkGraph = UndirectedGraph<NodeFacts, EdgeFacts>;

export type NodeFacts = {
  readonly name: string;
  /** One of the two is null: an organisation's node stands for all its facilities. */
  readonly facilityId: string | null;
  readonly organisationId: string | null;
  /** One, or of an organisation those in the network, by id. */
  readonly facilities: readonly PartnerFacts[];
  /** Brought in by its partners: it neither stands in the scope nor serves it. */
  readonly isOutside: boolean;
  /** Both false for what is outside: asking is done in the scope. */
  readonly wasAsked: boolean;
  readonly hasAnswered: boolean;
  /** The scope names it, it was reached from who is named, or the filter names its kind. */
  readonly isChosen: boolean;
  /** Steps from the ego, which is 0 itself; null for what is outside, and where the scope has no ego. */
  readonly distance: number | null;
};

export type EdgeFacts = {
  /** Highest level of the relations; null when none has one. Never `weight`: graphology takes that for a distance. */
  readonly strength: number | null;
  readonly relations: readonly RelationFacts[];
  /** That both are in, where these are asked to be drawn; with them there may be no relation (`coalition-ties.ts`). */
  readonly coalitions: readonly { readonly id: string; readonly theme: string }[];
};

export interface Drawing {
  readonly inside: readonly FacilityFacts[];
  readonly outside: readonly PartnerFacts[];
  readonly relations: readonly RelationFacts[];
  readonly nodesAs: NodesAs;
}

/** All relations of a pair are one edge. One with an end that is no node, or within one node, is left out. */
export function graphOf({ inside, outside, relations, nodesAs }: Drawing): NetworkGraph {
  const graph: NetworkGraph = new graphology.UndirectedGraph();
  for (const facility of inside) {
    graph.updateNode(keyOf(facility, nodesAs), (known: Partial<NodeFacts>) => ({
      ...nodeOf(facility, nodesAs),
      facilities: joined(known.facilities, facility),
      wasAsked: facility.wasAsked || known.wasAsked === true,
      hasAnswered: facility.hasAnswered || known.hasAnswered === true,
      isChosen: facility.isChosen === true || known.isChosen === true,
      distance: nearer(facility.distance ?? null, known.distance ?? null),
    }));
  }
  for (const partner of outside) {
    graph.updateNode(keyOf(partner, nodesAs), (known: Partial<NodeFacts>) => ({
      ...(isDrawn(known) ? known : { ...nodeOf(partner, nodesAs), isOutside: true }),
      facilities: joined(known.facilities, partner),
    }));
  }
  for (const relation of relations) {
    const [first, second] = [keyOf(relation.first, nodesAs), keyOf(relation.second, nodesAs)];
    if (first === second || !graph.hasNode(first) || !graph.hasNode(second)) continue;
    graph.updateEdge(first, second, ({ strength = null, relations: others = [] }: Partial<EdgeFacts>) => ({
      strength: higher(strength, relation.level),
      relations: [...others, relation],
      coalitions: [],
    }));
  }
  return graph;
}

/** As which node a facility is drawn: as itself too when no organisation is known to run it. */
export const keyOf = (facility: PartnerFacts, nodesAs: NodesAs): string =>
  (nodesAs === 'ORGANISATION' ? facility.organisationId : null) ?? facility.id;

/** Ids of the facilities it is drawn of, also where they are drawn as their organisation. */
export const facilitiesIn = (graph: NetworkGraph): string[] =>
  graph.mapNodes((_, { facilities }) => facilities.map(({ id }) => id)).flat();

/** The same without partners outside. */
export const facilitiesInScope = (graph: NetworkGraph): string[] =>
  graph.mapNodes((_, node) => (node.isOutside ? [] : node.facilities.map(({ id }) => id))).flat();

function nodeOf(facility: PartnerFacts, nodesAs: NodesAs): NodeFacts {
  const isItself = keyOf(facility, nodesAs) === facility.id;
  return {
    name: (isItself ? null : facility.organisationName) ?? facility.name,
    facilityId: isItself ? facility.id : null,
    organisationId: isItself ? null : facility.organisationId,
    facilities: [facility],
    isOutside: false,
    wasAsked: false,
    hasAnswered: false,
    isChosen: false,
    distance: null,
  };
}

const isDrawn = (known: Partial<NodeFacts>): known is NodeFacts => known.name !== undefined;

function joined(known: readonly PartnerFacts[] = [], facility: PartnerFacts): readonly PartnerFacts[] {
  if (known.some(({ id }) => id === facility.id)) return known;
  return [...known, facility].sort((one, other) => (one.id < other.id ? -1 : 1));
}

const nearer = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? (one ?? other) : Math.min(one, other);

const higher = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? (one ?? other) : Math.max(one, other);
