import { themes } from '../../relation/themes.ts';
import { keysOf } from '../graph/compact-network.ts';
import type { NetworkGraph } from '../graph/graph.ts';
import type { PartnerFacts } from '../graph/network-facts.ts';
import { kindOf } from '../graph/node-kinds.ts';
import { componentNumbers } from './components.ts';

/** A node as it is shown. */
export interface NodeReading {
  readonly id: string;
  readonly name: string;
  readonly facilityId: string | null;
  readonly organisationId: string | null;
  readonly isOutside: boolean;
  /** One, or of an organisation those in the network. */
  readonly facilities: readonly PartnerFacts[];
  readonly isEgo: boolean;
  readonly distance: number | null;
  /** Number of partners. */
  readonly degree: number;
  /** 1 is the largest. */
  readonly component: number;
  /** Its place in the order of keys, as in the compact form. */
  readonly at: number;
}

export interface EdgeReading<Node> {
  readonly from: Node;
  readonly to: Node;
  readonly level: number | null;
  /** In the order of the vocabulary, each once. */
  readonly themeCodes: readonly string[];
  readonly relationIds: readonly string[];
  readonly confidence: number | null;
  readonly relationCount: number;
  readonly crossesKind: boolean;
  /** Its place in the order of edges, as in the compact form. */
  readonly at: number;
  readonly coalitionIds: readonly string[];
}

const names = new Intl.Collator('nl');
const allThemes = themes.terms.map(({ code }) => code);

/** By degree, the highest first, then by name and id. */
export function readNodes(graph: NetworkGraph): NodeReading[] {
  const components = componentNumbers(graph);
  const placeOf = new Map(keysOf(graph).map((key, at) => [key, at]));
  return graph
    .mapNodes((id, { name, facilityId, organisationId, isOutside, facilities, distance }) => ({
      id,
      name,
      facilityId,
      organisationId,
      isOutside,
      facilities,
      isEgo: distance === 0,
      distance,
      degree: graph.degree(id),
      component: components.get(id) ?? 0,
      at: placeOf.get(id) ?? -1,
    }))
    .sort(
      (one, other) =>
        other.degree - one.degree || names.compare(one.name, other.name) || compare(one.id, other.id),
    );
}

/** Between these nodes, from the smaller id to the larger: the strongest first, those without a level last, then by id. */
export function readEdges<Node extends NodeReading>(
  graph: NetworkGraph,
  nodes: readonly Node[],
): EdgeReading<Node>[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return graph
    .mapEdges((_, { strength, relations, coalitions }, source, target) => {
      const [from, to] = [source, target].sort().map((id) => byId.get(id));
      if (!from || !to) throw new Error(`an edge of ${source} and ${target}, and no such nodes`);
      const on = new Set([...relations, ...coalitions].map(({ theme }) => theme));
      return {
        from,
        to,
        level: strength,
        themeCodes: allThemes.filter((code) => on.has(code)),
        relationIds: relations.map(({ id }) => id),
        confidence: highest(relations.map(({ confidence }) => confidence)),
        relationCount: relations.length,
        crossesKind: kindOf(from) !== kindOf(to),
        coalitionIds: coalitions.map(({ id }) => id).sort(),
      };
    })
    .sort((one, other) => one.from.at - other.from.at || one.to.at - other.to.at)
    .map((edge, at) => ({ ...edge, at }))
    .sort(
      (one, other) =>
        (other.level ?? -1) - (one.level ?? -1) ||
        compare(one.from.id, other.from.id) ||
        compare(one.to.id, other.to.id),
    );
}

const highest = (values: readonly (number | null)[]): number | null =>
  values.reduce(
    (one, other) => (one === null || other === null ? (one ?? other) : Math.max(one, other)),
    null,
  );

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
