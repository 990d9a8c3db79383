import { isIn } from '../../database/validity.ts';
import { drawNetwork } from '../draw.ts';
import { coalitionsOf, isDrawn, tieCoalitions } from '../graph/coalition-ties.ts';
import type { NetworkGraph } from '../graph/graph.ts';
import type { NodesAs } from '../graph/network-terms.ts';
import type { NetworkWhere } from '../graph/network-where.ts';
import { compareNetworks, stability } from './compare-networks.ts';
import { type DatedMembership, factsOn, type NetworkHistory } from './network-history.ts';

/** A day, its network, and what is different from the day before it in the list; all null for the first. */
export interface DrawnDay {
  readonly asOf: string;
  readonly graph: NetworkGraph;
  readonly gained: number | null;
  readonly lost: number | null;
  readonly nodesGained: number | null;
  readonly nodesLost: number | null;
  readonly stability: number | null;
}

export interface TimelineFacts {
  readonly history: NetworkHistory;
  /** In the coalitions that may be drawn; none where these are not asked for. */
  readonly memberships: readonly DatedMembership[];
}

/** What a network is drawn with, on every day alike. */
export interface TimelineDrawing extends TimelineFacts {
  readonly where: NetworkWhere;
  readonly nodesAs: NodesAs;
}

/** Beside the network of the day before it, or as the first. */
export function drawDay(
  { history, memberships, where, nodesAs }: TimelineDrawing,
  asOf: string,
  before: NetworkGraph | null,
): DrawnDay {
  const { graph } = drawNetwork(factsOn(history, asOf), where, nodesAs);
  const memberOn = memberships.filter(({ validity }) => isIn(validity, asOf));
  tieCoalitions(
    graph,
    coalitionsOf(graph, memberOn).filter((coalition) => isDrawn(coalition, where)),
  );
  return { asOf, graph, ...sinceThen(before, graph) };
}

function sinceThen(before: NetworkGraph | null, after: NetworkGraph): Omit<DrawnDay, 'asOf' | 'graph'> {
  if (!before) return { gained: null, lost: null, nodesGained: null, nodesLost: null, stability: null };
  const compared = compareNetworks(before, after);
  const jaccard = stability(compared);
  return {
    gained: compared.gained.length,
    lost: compared.lost.length,
    nodesGained: compared.nodesGained.length,
    nodesLost: compared.nodesLost.length,
    stability: typeof jaccard === 'number' ? jaccard : null,
  };
}
