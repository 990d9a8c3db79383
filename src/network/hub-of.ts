import type { Hub } from './hub.graphql.ts';
import type { NetworkAnalysis } from './network-analysis.ts';

/** The hub index of a node, or why it has none; how many answered is told as `answered` of the network is. */
export async function hubOf(analysis: NetworkAnalysis, at: number, seesClaims: boolean): Promise<Hub> {
  const hubs = await analysis.hubs();
  const { inScope, answered } = analysis.response();
  const answeredPercent =
    inScope < 5 && !seesClaims ? null : inScope === 0 ? null : (100 * answered) / inScope;
  if (typeof hubs === 'string') {
    return { index: null, rank: null, of: inScope, parts: null, answeredPercent, reason: hubs };
  }
  const hub = hubs[at];
  if (!hub) throw new Error(`node ${at} is not in the scope, and asked for as a hub`);
  return { ...hub, answeredPercent, reason: null };
}
