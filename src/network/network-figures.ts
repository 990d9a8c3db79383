import { advancedMeasures, noPath } from './advanced-measures.ts';
import type { NetworkFigures } from './explain-network.ts';
import { countOf } from './graph/count-of.ts';
import type { NetworkGraph } from './graph/graph.ts';
import type { NodesAs } from './graph/network-terms.ts';
import { betweennessCentralisation } from './measure/centralisation.ts';
import { componentsOf } from './measure/components.ts';
import {
  averageDegree,
  confirmedPercent,
  degreeCentralisation,
  density,
  invited,
  isolates,
} from './measure/measures.ts';
import { reciprocity } from './measure/reciprocity.ts';
import type { NetworkAnalysis } from './network-analysis.ts';

interface Told {
  readonly graph: NetworkGraph;
  readonly analysis: NetworkAnalysis;
  readonly nodesAs: NodesAs;
  readonly where: { readonly minimumLevel: number };
  readonly edgesOutside: number;
  readonly hiddenRelations: number;
}

/** What is told of a network in words, all of it worked out. */
export async function networkFigures(network: Told, seesClaims: boolean): Promise<NetworkFigures> {
  const { graph, analysis, nodesAs, where, edgesOutside, hiddenRelations } = network;
  const { betweenness, diameter, averagePathLength } = await analysis.paths(null);
  const { isCutPoint, isBridge } = analysis.cuts();
  return {
    nodesAs,
    minimumLevel: where.minimumLevel,
    nodes: graph.order,
    inScope: analysis.inScope(),
    edges: graph.size,
    edgesOutside,
    hiddenRelations,
    invited: invited(graph),
    answered: analysis.answered(seesClaims),
    measures: {
      density: density(graph),
      averageDegree: averageDegree(graph),
      degreeCentralisation: degreeCentralisation(graph),
      betweennessCentralisation: betweennessCentralisation(betweenness),
      components: componentsOf(graph).length,
      isolates: isolates(graph),
      cutPoints: countOf(isCutPoint),
      bridges: countOf(isBridge),
      reciprocity: reciprocity(graph),
      confirmedPercent: confirmedPercent(graph),
      ...advancedMeasures(graph, analysis),
      diameter: diameter ?? noPath(graph),
      averagePathLength: averagePathLength ?? noPath(graph),
      core: analysis.cores().highest,
    },
  };
}
