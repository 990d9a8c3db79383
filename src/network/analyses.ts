import type { CompactNetwork } from './graph/compact-network.ts';
import { shortestPaths } from './graph/shortest-paths.ts';
import { communitiesOf } from './measure/communities.ts';
import { eigenvectorCentrality } from './measure/eigenvector.ts';
import { layoutOf } from './measure/layout.ts';
import { pageRank } from './measure/page-rank.ts';

/**
 * What `analyse` can work out, by name: pure functions of a network and of options, whose answers can be sent from one
 * thread to another (numbers, texts, arrays; no functions or classes).
 */
export const analyses = {
  shortestPaths,
  communities: (network: CompactNetwork) => communitiesOf(network),
  eigenvector: (network: CompactNetwork) => ({ values: eigenvectorCentrality(network) }),
  layout: (network: CompactNetwork) => layoutOf(network),
  pageRank: (network: CompactNetwork) => ({ values: pageRank(network) }),
};
export type Analyses = typeof analyses;

/** One of them, by a name that is known only when it runs. */
export function runAnalysis(name: keyof Analyses, network: CompactNetwork, options: object): object {
  const analysis: (network: CompactNetwork, options: never) => object = analyses[name];
  return analysis(network, options as never);
}
