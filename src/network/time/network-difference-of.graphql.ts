import { refuse } from '../../graphql/refusal.ts';
import type { Network } from '../network.graphql.ts';
import type { NetworkDifference, NetworkMomentsInput } from './network-difference.graphql.ts';

/** A network of one scope and filter at any moment. */
export type DrawAt = (asOf: string, knownAt: string | null) => Promise<Network>;

/**
 * A network at two moments, drawn by the same hand: of an area of one edition both have the same boundary, and what a
 * facility served by the boundaries of another year was carried over when it came in.
 */
export async function networkDifferenceOf(
  { from, to, knownFrom = null, knownTo = null }: NetworkMomentsInput,
  draw: DrawAt,
): Promise<NetworkDifference> {
  checkOrder({ from, to, knownFrom, knownTo });
  const [before, after] = await Promise.all([draw(from, knownFrom), draw(to, knownTo)]);
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
