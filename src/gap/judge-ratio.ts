import type { UrgencyParts } from './finding.ts';
import type { Verdict } from './finding-terms.ts';

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
    children: children === null ? null : Math.min(1, Math.log10(1 + children) / Math.log10(1 + manyChildren)),
    vulnerability: lowIncomeShare === null ? null : 1 + lowIncomeShare / 100,
  };
}

/**
 * To three decimals: severity times children (log scale) times vulnerability, at most 1: a priority to sort by, not a measurement.
 * A part that is not known counts as half for children and as 1 for vulnerability.
 */
export function urgencyOf({ severity, children, vulnerability }: UrgencyParts): number {
  const urgency = Math.min(1, severity * (children ?? 0.5) * (vulnerability ?? 1));
  return Math.round(urgency * 1_000) / 1_000;
}
