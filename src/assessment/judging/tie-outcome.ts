import { isWanted } from '../../relation/themes.ts';
import type { Facts } from '../facts/facts.ts';
import type { NormFacts } from '../facts/norm-facts.ts';
import type { TieFacts } from '../facts/tie-facts.ts';
import type { RelationGapClass } from '../finding/finding-terms.ts';
import { inventoryFor } from './absence.ts';
import type { ExpectingIn } from './expecting-in.ts';
import { classOf, rank } from './relation-class.ts';

export interface Outcome {
  readonly is: RelationGapClass | 'MET';
  readonly tie: TieFacts | null;
}

/** Facilities of which any will do as a partner. */
export interface Partners {
  readonly kinds: readonly string[];
  /** Areas that one of them serves, and those of which each that serves it was asked. */
  readonly served: ReadonlySet<string>;
  readonly asked: ReadonlySet<string>;
}

export function partnersOf(facts: Facts, kinds: readonly string[]): Partners {
  const serving = facts.serving.filter(({ kind }) => kinds.includes(kind));
  const notAsked = new Set(serving.filter(({ allAsked }) => !allAsked).map(({ areaId }) => areaId));
  const served = new Set(serving.map(({ areaId }) => areaId));
  return { kinds, served, asked: new Set([...served].filter((areaId) => !notAsked.has(areaId))) };
}

/**
 * How it stands with the tie that a facility is expected to have: the nearest to a right one of its ties with any of the
 * partners; without one, whether there are partners, and whether an end was asked: itself, or all of them.
 */
export function outcomeOf(
  norm: NormFacts,
  facts: Facts,
  { facility, neighbourhood, area }: ExpectingIn,
  partners: Partners,
  ties: readonly TieFacts[],
): Outcome {
  const relevant = ties.filter(
    ({ otherKinds, theme }) =>
      otherKinds.some((kind) => partners.kinds.includes(kind)) && isWanted(norm.themes, theme),
  );
  const isAbsent = !partners.served.has(area.id) && inventoryFor(facts, partners.kinds, area.code) !== null;
  if (isAbsent && !relevant.some((tie) => tie.isCurrent)) return { is: 'NO_PARTNER_IN_AREA', tie: null };
  const { minimumLevel, particulars } = norm;
  const [best] = relevant
    .map((tie): Outcome => ({ is: classOf(tie, minimumLevel ?? 1, particulars.minimumFormality), tie }))
    .sort(
      (a, b) => rank(b.is) - rank(a.is) || (a.tie?.relationId ?? '').localeCompare(b.tie?.relationId ?? ''),
    );
  if (best) return best;
  const isAsked = facility.askedOn !== null || partners.asked.has(neighbourhood.id);
  return { is: isAsked ? 'NO_RELATION' : 'UNKNOWN', tie: null };
}
