import type { AreaFacts } from '../facts/area-facts.ts';
import type { NormFacts } from '../facts/norm-facts.ts';
import type { Verdict } from '../finding/finding-terms.ts';
import type { Bounds } from './access-within.ts';
import { childrenIn } from './draft.ts';
import { isTooFew, ratioOf } from './judge-amount.ts';
import { isGap, verdictOf } from './judge-ratio.ts';

/** What is there for so many people as the norm counts by, and how that compares. */
export interface Judged extends Bounds {
  readonly required: number;
  readonly actual: number | null;
  readonly ratio: number | null;
  readonly verdict: Verdict;
}

/** How what is within reach of an area compares with what is asked for it. */
export function judgeAccess(
  norm: NormFacts,
  area: AreaFacts,
  bounds: Bounds | null,
  isThere: boolean,
): Judged {
  const count = norm.particulars.per?.count ?? 1;
  const [low, high] = [count * (bounds?.low ?? 0), count * (bounds?.high ?? 0)];
  const children = childrenIn(area, norm)?.value ?? null;
  const required = askedOf(norm, area);
  const none = { low, high, required: required ?? 0, actual: null, ratio: null };
  if (bounds === null || isTooFew(norm, children)) return { ...none, verdict: 'NOT_APPLICABLE' };
  if (required === null) return { ...none, verdict: 'UNKNOWN' };

  // Nothing within reach is not the same as nothing there.
  const judged = (amount: number): Verdict =>
    amount === 0 && isThere ? 'SHORT' : verdictOf(ratioOf(amount, required));
  const verdict = judged(low);
  // Where CBS withholds the children there may be none, to whom the norm would not apply.
  if (verdict !== judged(high) || (children === null && isGap(verdict)))
    return { ...none, actual: low || null, verdict: 'UNKNOWN' };
  return { ...none, required, actual: low, ratio: ratioOf(low, required), verdict };
}

/** For the norm's number of people, and more where more households have a low income; null when that is not told. */
function askedOf({ value, particulars: { demandWeight } }: NormFacts, area: AreaFacts): number | null {
  if (!demandWeight) return value;
  return area.lowIncomeShare === null
    ? null
    : value * (1 + (demandWeight.factor * area.lowIncomeShare) / 100);
}
