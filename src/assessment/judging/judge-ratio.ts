import { fewestShown, roundTo5 } from '../../area/figure/children.ts';
import type { UrgencyParts } from '../finding/finding.ts';
import type { Verdict } from '../finding/finding-terms.ts';

/** From this share of what the norm asks it is tight rather than short. */
const tightFrom = 0.8;

/** A ratio of what is there to what the norm asks; 1 and more meets it. */
export function verdictOf(ratio: number): Verdict {
  if (ratio >= 1) return 'MET';
  if (ratio >= tightFrom) return 'TIGHT';
  return ratio > 0 ? 'SHORT' : 'ABSENT';
}

export const isGap = (verdict: Verdict) => verdict === 'TIGHT' || verdict === 'SHORT' || verdict === 'ABSENT';

/** Where the scale of children ends: a thousand children in one area count fully. */
const manyChildren = 1_000;

export function urgencyParts(
  severity: number,
  children: number | null,
  lowIncomeShare: number | null,
): UrgencyParts {
  return {
    severity,
    children: childrenOnScale(children),
    vulnerability: lowIncomeShare === null ? null : 1 + lowIncomeShare / 100,
  };
}

/**
 * Of the children as they are shown: rounded to 5, and not known when they are too few to tell. `shared`: the number of
 * facilities that each count an equal part of them.
 */
export function childrenOnScale(children: number | null, shared = 1): number | null {
  if (children === null || (children > 0 && children < fewestShown)) return null;
  return Math.min(1, Math.log10(1 + roundTo5(children) / shared) / Math.log10(1 + manyChildren));
}

/**
 * Severity times children (log scale) times vulnerability, at most 1, to three decimals: a priority to sort by, not a
 * measurement. A part that is not known counts as half for children and as 1 for vulnerability.
 */
export function urgencyOf({ severity, children, vulnerability }: UrgencyParts): number {
  const urgency = Math.min(1, severity * (children ?? 0.5) * (vulnerability ?? 1));
  return Math.round(urgency * 1_000) / 1_000;
}
