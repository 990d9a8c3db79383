import { enumOf } from '../database/enum-of.ts';
import { monthsBetween } from './months.ts';

export const Freshness = enumOf('FRESH', 'AGING', 'STALE', 'NEVER');
export type Freshness = keyof typeof Freshness;

/**
 * How old a check is against the months it is good for: FRESH up to half of them, AGING up to all, STALE after that,
 * NEVER without a check. A check after the day that is asked about is FRESH: nothing had worn off yet.
 */
export function freshnessOn(day: string, checkedOn: string | null, goodForMonths: number): Freshness {
  if (checkedOn === null) return 'NEVER';
  const spent = monthsBetween(checkedOn, day) / goodForMonths;
  if (spent <= 0.5) return 'FRESH';
  return spent <= 1 ? 'AGING' : 'STALE';
}
