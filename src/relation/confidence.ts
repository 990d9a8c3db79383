import { monthsBetween } from '../source/months.ts';
import type { Agreement } from './agree.ts';

/** Months in which a confirmation loses half its weight; our choice, no publication gives one. */
export const halfLifeMonths = 12;

/** Months that a confirmation is good for (`freshness.ts`); after these it is due for a call. */
export const goodForMonths = 12;

/**
 * The weight of a relation on a day, 0-1: what it started with when it was last confirmed, halved every
 * `halfLifeMonths` since. Not a probability. Null when nobody confirmed it, or when the two sides disagree.
 */
export function confidenceOn(
  day: string,
  consensus: Agreement['consensus'],
  confirmedOn: string | null,
  halfLife: number = halfLifeMonths,
): number | null {
  const start = startOf[consensus];
  if (start === null || confirmedOn === null) return null;
  return start * 0.5 ** (Math.max(0, monthsBetween(confirmedOn, day)) / halfLife);
}

const startOf = { CONFIRMED: 1, ONE_SIDED: 0.5, DISPUTED: null, UNVERIFIED: null } as const;
