import type { Area } from '../area/area.graphql.ts';
import type { Context } from '../graphql/context.ts';
import { refuse } from '../graphql/refusal.ts';
import type { NetworkDifference, NetworkMomentsInput } from './network-difference.graphql.ts';
import { type NetworkWish, networkOf } from './network-of.graphql.ts';

/**
 * An area's network at two moments. It is one area of one edition, so that both have the same boundary; what a facility
 * served by the boundaries of another year was carried over when it came in.
 */
export async function networkDifferenceOf(
  context: Context,
  area: Area,
  between: NetworkMomentsInput,
  wish: Pick<NetworkWish, 'filter' | 'nodesAs'>,
): Promise<NetworkDifference> {
  checkOrder(between);
  const draw = (asOf: string, knownAt: string | null) => networkOf(context, area, { ...wish, asOf, knownAt });
  const [before, after] = await Promise.all([
    draw(between.from, between.knownFrom ?? null),
    draw(between.to, between.knownTo ?? null),
  ]);
  return { scope: after.scope, before, after, draw };
}

/** Later minus earlier: turned round, what was gained would be told as lost. The same moment twice is no difference. */
function checkOrder({ from, to, knownFrom, knownTo }: NetworkMomentsInput): void {
  if (from > to) throw refuse('BAD_USER_INPUT', `between goes from ${from} to ${to}, which is earlier`);
  if (knownTo != null && (knownFrom == null || knownFrom > knownTo)) {
    const known = knownFrom ?? 'now (it was left out)';
    throw refuse('BAD_USER_INPUT', `between has knownFrom ${known} and knownTo ${knownTo}, which is earlier`);
  }
}
