import { kindsMeantBy } from '../facility/facility-kinds.ts';
import { type ExpectedTie, expectedTies } from '../relation/expected-ties.ts';
import type { NodeFacts } from './graph.ts';
import type { RelationFacts } from './network-facts.ts';
import { kindsOf } from './node-kinds.ts';

/** What a node's kinds expect of others; empty for kinds that expect nobody. */
export function expectedOf(node: Pick<NodeFacts, 'facilities'>): readonly ExpectedTie[] {
  const kinds = kindsOf(node);
  return expectedTies.filter(({ from }) => kinds.includes(from));
}

/** Whether a node is of the kind, or of a kind of the group, that is expected as a partner. */
export function isPartnerFor({ partner }: ExpectedTie, node: Pick<NodeFacts, 'facilities'>): boolean {
  const meant = kindsMeantBy(partner);
  return kindsOf(node).some((kind) => meant.includes(kind));
}

/**
 * Whether relations with such a partner are the tie that is expected: confirmed, on one of its themes, close enough.
 * Of a confirmed relation the lower claim is the mean rounded down, and the least that is expected is a whole level.
 */
export const isMetBy = (
  { themes, minimumLevel }: ExpectedTie,
  relations: readonly RelationFacts[],
): boolean =>
  relations.some(
    ({ consensus, level, theme }) =>
      consensus === 'CONFIRMED' &&
      (level ?? 0) >= minimumLevel &&
      (themes.length === 0 || themes.includes(theme)),
  );
