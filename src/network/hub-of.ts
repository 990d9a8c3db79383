import type { Hub } from './hub.graphql.ts';
import type { NetworkAnalysis } from './network-analysis.ts';

/** The hub index of a node, or why it has none; how many answered is told as `answered` of the network is. */
export async function hubOf(analysis: NetworkAnalysis, at: number, seesClaims: boolean): Promise<Hub> {
  const [of, answered, hubs] = [
    analysis.inScope(),
    analysis.answered(seesClaims),
    await analysis.hubs(seesClaims),
  ];
  const answeredPercent = typeof answered === 'string' ? null : (100 * answered) / of;
  if (typeof hubs === 'string')
    return { index: null, rank: null, of, parts: null, answeredPercent, reason: hubs };
  const hub = hubs[at];
  if (!hub) throw new Error(`node ${at} is not in the scope, and asked for as a hub`);
  return { ...hub, answeredPercent, reason: null };
}
