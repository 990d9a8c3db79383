import type { Facts } from '../assessment/facts/facts.ts';
import type { TieFacts } from '../assessment/facts/tie-facts.ts';
import type { SupposedTie } from './supposed.ts';

/** The facts with a relation, seen from both its ends, in place of what these two have on that theme now. What it rests on stays, if not told. */
export function addTie(facts: Facts, { id, ends, theme, level, isConfirmed, formality }: SupposedTie): Facts {
  const [from, to] = ends;
  const isBetween = (tie: TieFacts) =>
    (tie.facilityId === from.id && tie.otherId === to.id) ||
    (tie.facilityId === to.id && tie.otherId === from.id);
  const isReplaced = (tie: TieFacts) => tie.isCurrent && tie.theme === theme && isBetween(tie);
  const others = facts.ties.filter((tie) => !isReplaced(tie));
  const agreed = formality ?? facts.ties.find(isReplaced)?.formality ?? null;
  const seenFrom = (own: typeof from, other: typeof to): TieFacts => ({
    ...{ relationId: id, facilityId: own.id, otherId: other.id, otherKinds: other.kinds, theme },
    ...{ consensus: isConfirmed ? 'CONFIRMED' : 'ONE_SIDED', levelLow: level, levelHigh: level },
    ...{ formality: agreed, isCurrent: true, sourceId: null },
  });
  return { ...facts, ties: [...others, seenFrom(from, to), seenFrom(to, from)] };
}
