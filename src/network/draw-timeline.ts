import { compareNetworks, stability } from './compare-networks.ts';
import { drawNetwork } from './draw.ts';
import type { NetworkGraph } from './graph.ts';
import { factsOn, type NetworkHistory } from './network-history.ts';
import type { NodesAs } from './network-terms.ts';
import type { NetworkWhere } from './network-where.ts';

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

/** One after the other, so that whoever takes them need keep no more than two networks, and can pause in between. */
export function* drawTimeline(
  history: NetworkHistory,
  days: readonly string[],
  where: NetworkWhere,
  nodesAs: NodesAs,
): Generator<DrawnDay> {
  let before: NetworkGraph | undefined;
  for (const asOf of days) {
    const { graph } = drawNetwork(factsOn(history, asOf), where, nodesAs);
    yield { asOf, graph, ...sinceThen(before, graph) };
    before = graph;
  }
}

function sinceThen(before: NetworkGraph | undefined, after: NetworkGraph): Omit<DrawnDay, 'asOf' | 'graph'> {
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
