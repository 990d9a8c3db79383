import type { NetworkFigures } from '../../src/network/explain-network.ts';
import { compactOf } from '../../src/network/graph/compact-network.ts';
import { transitivity } from '../../src/network/measure/clustering.ts';
import { coresOf } from '../../src/network/measure/cores.ts';
import { answered, measuresOf } from '../../src/network/measure/measures.ts';
import { multiplexity } from '../../src/network/measure/multiplexity.ts';
import { reciprocity } from '../../src/network/measure/reciprocity.ts';
import type { golden } from './known-networks.ts';

/** As the service fills them in, with those measures that are worked out here. */
export function figuresOf(
  graph: ReturnType<typeof golden>,
  known: Partial<NetworkFigures> = {},
): NetworkFigures {
  const { notes, ...counts } = measuresOf(graph, true);
  const reasons = Object.fromEntries(notes.map(({ measure, reason }) => [measure, reason]));
  const [density, averageDegree, degreeCentralisation, confirmedPercent] = [
    counts.density ?? reasons.density!,
    counts.averageDegree ?? reasons.averageDegree!,
    counts.degreeCentralisation ?? reasons.degreeCentralisation!,
    counts.confirmedPercent ?? reasons.confirmedPercent!,
  ];
  const { components, isolates } = counts;
  const { highest: core } = coresOf(compactOf(graph));
  return {
    ...{
      nodesAs: 'FACILITY',
      minimumLevel: 1,
      nodes: counts.nodes,
      inScope: counts.nodes,
      edges: counts.edges,
    },
    ...{ edgesOutside: 0, hiddenRelations: 0, invited: counts.invited, answered: answered(graph, true) },
    measures: {
      ...{ density, averageDegree, degreeCentralisation, components, isolates, confirmedPercent, core },
      ...{ reciprocity: reciprocity(graph), transitivity: transitivity(compactOf(graph)) },
      multiplexity: multiplexity(graph),
    },
    ...known,
  };
}
