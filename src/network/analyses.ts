import { communitiesOf } from './communities.ts';
import type { CompactNetwork } from './compact-network.ts';
import { eigenvectorCentrality } from './eigenvector.ts';
import { layoutOf } from './layout.ts';
import { pageRank } from './page-rank.ts';
import { shortestPaths } from './shortest-paths.ts';

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
