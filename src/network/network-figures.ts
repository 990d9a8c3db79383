import { advancedMeasures, noPath } from './advanced-measures.ts';
import { betweennessCentralisation } from './centralisation.ts';
import { componentsOf } from './components.ts';
import { countOf } from './count-of.ts';
import type { NetworkFigures } from './explain-network.ts';
import type { NetworkGraph } from './graph.ts';
import {
  averageDegree,
  confirmedPercent,
  degreeCentralisation,
  density,
  invited,
  isolates,
} from './measures.ts';
import type { NetworkAnalysis } from './network-analysis.ts';
import type { NodesAs } from './network-terms.ts';
import { reciprocity } from './reciprocity.ts';

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
