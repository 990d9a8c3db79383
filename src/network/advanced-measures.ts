import type { NetworkGraph } from './graph/graph.ts';
import type { UndefinedBecause } from './graph/network-terms.ts';
import { averageClustering, transitivity } from './measure/clustering.ts';
import { componentsOf } from './measure/components.ts';
import { type Measured, numberOf } from './measure/measures.ts';
import { eiIndex } from './measure/mixing.ts';
import { multiplexity } from './measure/multiplexity.ts';
import type { NetworkAnalysis } from './network-analysis.ts';

/** Less used measures of a whole network that follow from its ties at once; the undefined ones say why. */
export const advancedMeasures = (graph: NetworkGraph, analysis: NetworkAnalysis) => ({
  transitivity: transitivity(analysis.network()),
  averageClustering: averageClustering(analysis.network()),
  eiIndex: eiIndex(analysis.network(), analysis.groups().labels),
  multiplexity: multiplexity(graph),
});

/** Why a path has no length: of estimates the longest is not known either. */
export const noPath = ({ size }: NetworkGraph): UndefinedBecause => (size === 0 ? 'NO_RELATIONS' : 'SAMPLED');

/** Why measures of paths and communities have no value. */
export function undefinedPaths(
  graph: NetworkGraph,
  isSampled: boolean,
): Readonly<Record<string, UndefinedBecause>> {
  const { order, size } = graph;
  const reasons: Record<string, UndefinedBecause> = {};
  if (size === 0 || isSampled) reasons.diameter = noPath(graph);
  if (size === 0) {
    reasons.averagePathLength = 'NO_RELATIONS';
    reasons.modularity = 'NO_RELATIONS';
  }
  if (order < 3) reasons.closenessCentralisation = 'FEWER_THAN_THREE_NODES';
  else if (componentsOf(graph).length > 1) reasons.closenessCentralisation = 'NOT_CONNECTED';
  return reasons;
}

/** Measures as they are shown. */
export const numbersOf = <Name extends string>(
  measured: Readonly<Record<Name, Measured>>,
): Record<Name, number | null> =>
  Object.fromEntries(
    Object.entries<Measured>(measured).map(([name, value]) => [name, numberOf(value)]),
  ) as Record<Name, number | null>;
