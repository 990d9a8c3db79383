import { once } from '../graphql/once.ts';
import { analyse as analyseBeside } from './analysts.ts';
import { type CompactNetwork, compactOf, keysOf } from './graph/compact-network.ts';
import { countOf } from './graph/count-of.ts';
import type { NetworkGraph } from './graph/graph.ts';
import { groupLabels, kindLabels } from './graph/labels.ts';
import type { StrengthOf, UndefinedBecause } from './graph/network-terms.ts';
import { kindsOf } from './graph/node-kinds.ts';
import { strengthsOf } from './graph/strengths.ts';
import { brokerage } from './measure/brokerage.ts';
import { localClustering } from './measure/clustering.ts';
import { describeCommunities } from './measure/community-names.ts';
import { coresOf } from './measure/cores.ts';
import { cutPointsOf } from './measure/cut-points.ts';
import { type Hub, hubsOf } from './measure/hub-index.ts';
import { kindPairsOnlyThrough } from './measure/kind-pairs.ts';
import { kindReach } from './measure/kind-reach.ts';
import { answered } from './measure/measures.ts';
import { nodeEiIndex } from './measure/mixing.ts';
import { overloadsOf } from './measure/overload.ts';
import { constraint, effectiveSize, efficiency } from './measure/structural-holes.ts';

/**
 * What is worked out of one drawn network. Each part when a client first asks for it, once; those that may take long go
 * through `analyse`, which keeps them and has them worked out beside the service. Arrays are in the order of `keys`.
 */
export type NetworkAnalysis = ReturnType<typeof analysisOf>;

export function analysisOf(graph: NetworkGraph, analyse = analyseBeside) {
  const keys = once(() => keysOf(graph));
  const network = once(() => compactOf(graph));
  const each = <T>(work: (network: CompactNetwork) => T) => once(() => work(network()));
  const paths = {
    NONE: each((compact) => analyse('shortestPaths', compact, { weightedBy: null })),
    LEVEL: each((compact) => analyse('shortestPaths', compact, { weightedBy: 'LEVEL' })),
    CONFIDENCE: each((compact) => analyse('shortestPaths', compact, { weightedBy: 'CONFIDENCE' })),
  };
  const kinds = once(() => kindLabels(graph));
  const groups = once(() => groupLabels(graph));
  const flags = (is: Parameters<typeof graph.mapNodes<boolean>>[0]) =>
    Uint8Array.from(keys(), (key) => (is(key, graph.getNodeAttributes(key)) ? 1 : 0));
  const degrees = once(() => Int32Array.from(keys(), (key) => graph.degree(key)));
  const inScope = once(() => flags((_, { isOutside }) => !isOutside));
  const constraints = each((compact) => constraint(compact));
  const reach = each((compact) => kindReach(graph, compact));
  // Every node tells it with its hub index, so it is counted once.
  const [toldToAll, toldToFew] = [once(() => answered(graph, false)), once(() => answered(graph, true))];
  const answeredTo = (seesClaims: boolean) => (seesClaims ? toldToFew() : toldToAll());
  const communities = each((compact) => analyse('communities', compact, {}));
  const hubs = once(async () => {
    const { betweenness } = await paths.NONE();
    const measures = {
      degree: degrees(),
      betweenness,
      kindReach: reach().reached,
      constraint: constraints(),
    };
    return hubsOf(measures, inScope(), graph.filterNodes((_, { hasAnswered }) => hasAnswered).length);
  });
  return {
    keys,
    network,
    degrees,
    kinds,
    groups,
    constraints,
    reach,
    communities,
    inScope: once(() => countOf(inScope())),
    strengths: each(strengthsOf),
    paths: (weightedBy: StrengthOf | null) => paths[weightedBy ?? 'NONE'](),
    wasAsked: once(() => flags((_, node) => node.wasAsked)),
    cuts: each(cutPointsOf),
    effectiveSizes: each(effectiveSize),
    efficiencies: each(efficiency),
    clustering: each(localClustering),
    cores: each(coresOf),
    brokerages: each((compact) => brokerage(compact, kinds().labels)),
    eiIndexes: each((compact) => nodeEiIndex(compact, groups().labels)),
    eigenvector: each((compact) => analyse('eigenvector', compact, {})),
    pageRank: each((compact) => analyse('pageRank', compact, {})),
    layout: each((compact) => analyse('layout', compact, {})),
    overloads: once(() => overloadsOf(degrees(), groups().labels, inScope())),
    kindPairs: each((compact) =>
      kindPairsOnlyThrough(
        compact,
        keys().map((key) => kindsOf(graph.getNodeAttributes(key))),
      ),
    ),
    namedCommunities: once(async () => describeCommunities(graph, (await communities()).numbers)),
    /** Who may not know how many answered must not learn it from there being hubs either. */
    async hubs(seesClaims: boolean): Promise<(Hub | null)[] | UndefinedBecause> {
      const told = answeredTo(seesClaims);
      return typeof told === 'string' ? told : hubs();
    },
    answered: answeredTo,
  };
}
