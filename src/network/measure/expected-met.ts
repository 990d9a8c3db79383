import { kindsMeantBy } from '../../facility/term/facility-kinds.ts';
import { type ExpectedTie, expectedTies } from '../../relation/expected-ties.ts';
import type { RelationFacts } from '../graph/network-facts.ts';

/** What who is of these kinds expects of others; empty for kinds that expect nobody. */
export const expectedOf = (kinds: readonly string[]): readonly ExpectedTie[] =>
  expectedTies.filter(({ from }) => kinds.includes(from));

/** Kinds and groups that who is of these kinds is expected to work with, each once. */
export const partnersExpectedOf = (kinds: readonly string[]): string[] => [
  ...new Set(expectedOf(kinds).map(({ partner }) => partner)),
];

/** Whether who is of these kinds is of the kind, or of a kind of the group, that is expected as a partner. */
export const isPartnerFor = ({ partner }: Pick<ExpectedTie, 'partner'>, kinds: readonly string[]): boolean =>
  kinds.some((kind) => meanings.get(partner)?.includes(kind));

/** Asked of every pair of a large network, so worked out once. */
const meanings = new Map(expectedTies.map(({ partner }) => [partner, kindsMeantBy(partner)]));

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
