import type { EdgeFacts, NetworkGraph } from './graph.ts';
import type { NetworkWhere } from './network-where.ts';

/** A coalition of two or more nodes of a network. */
export interface CoalitionTie {
  readonly id: string;
  readonly theme: string;
  readonly formality: string | null;
  /** Facilities of the network that are in it. */
  readonly facilityIds: readonly string[];
}

/** That one facility is in one coalition. */
export interface Membership {
  readonly parentId: string;
  readonly coalitionId: string;
  readonly theme: string;
  readonly formality: string | null;
}

/** The coalitions of which two or more nodes are members; those with one member here say nothing of who works with whom. */
export function coalitionsOf(graph: NetworkGraph, memberships: readonly Membership[]): CoalitionTie[] {
  const coalitions = new Map<string, CoalitionTie & { readonly facilityIds: string[] }>();
  for (const { parentId, coalitionId: id, theme, formality } of memberships) {
    const coalition = coalitions.get(id) ?? { id, theme, formality, facilityIds: [] };
    coalition.facilityIds.push(parentId);
    coalitions.set(id, coalition);
  }
  const nodeOf = nodesByFacility(graph);
  return [...coalitions.values()].filter((coalition) => membersIn(coalition, nodeOf).length > 1);
}

/**
 * Whether the pairs of a coalition are drawn. Sitting at one table says that they know each other (level 1) and not how
 * closely they work, so above that it is not drawn; nor where claims or a confirmation are asked, which it has none of.
 */
export const isDrawn = ({ formality }: CoalitionTie, where: NetworkWhere): boolean =>
  where.expandCoalitions &&
  where.minimumLevel <= 1 &&
  where.consensus.includes('UNVERIFIED') &&
  where.minimumConfidence === 0 &&
  (where.formality === null || (formality !== null && where.formality.includes(formality)));

/** Ties every pair of members that are nodes, but for two that came in from outside; what ties them already stays. */
export function tieCoalitions(graph: NetworkGraph, coalitions: readonly CoalitionTie[]): void {
  const nodeOf = nodesByFacility(graph);
  const isOutside = (node: string) => graph.getNodeAttribute(node, 'isOutside');
  for (const coalition of coalitions) {
    const nodes = membersIn(coalition, nodeOf);
    nodes.forEach((one, at) => {
      for (const other of nodes.slice(at + 1)) {
        if (isOutside(one) && isOutside(other)) continue;
        graph.updateEdge(one, other, (known: Partial<EdgeFacts>) => ({
          strength: known.strength ?? null,
          relations: known.relations ?? [],
          coalitions: [...(known.coalitions ?? []), { id: coalition.id, theme: coalition.theme }],
        }));
      }
    });
  }
}

const nodesByFacility = (graph: NetworkGraph): ReadonlyMap<string, string> =>
  new Map(
    graph.mapNodes((node, { facilities }) => facilities.map(({ id }): [string, string] => [id, node])).flat(),
  );

/** Nodes that stand for its members, each once, in the order of their keys. */
const membersIn = ({ facilityIds }: CoalitionTie, nodeOf: ReadonlyMap<string, string>): string[] =>
  [...new Set(facilityIds.flatMap((id) => nodeOf.get(id) ?? []))].sort();
