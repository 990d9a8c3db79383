import { Freshness, freshnessOn } from '../../source/freshness.ts';
import type { CheckFacts } from '../facts/check-facts.ts';

/** What a norm about freshness finds of the facilities in an area. */
export interface FreshnessFound {
  /** What these facilities are: the norm's kinds, any of which a facility may be. */
  readonly kinds: readonly string[];
  readonly of: number;
  /** FRESH and AGING: checked within the months of the norm. */
  readonly verified: number;
  readonly counts: Readonly<Record<Freshness, number>>;
  /** Of the others those checked longest ago, never first. */
  readonly oldest: readonly LongUnchecked[];
}

export interface LongUnchecked {
  readonly facilityId: string;
  readonly checkedOn: string | null;
}

/** So many facilities a gap names to begin with. */
const fewToBegin = 20;

/** How fresh what is known of these facilities is on a day, against the months that a check is good for. */
export function freshnessOf(
  checks: readonly CheckFacts[],
  day: string,
  goodForMonths: number,
): Omit<FreshnessFound, 'kinds'> {
  const told = checks.map((check) => ({
    check,
    freshness: freshnessOn(day, check.checkedOn, goodForMonths),
  }));
  const count = (is: Freshness) => told.filter(({ freshness }) => freshness === is).length;
  const counts = Object.fromEntries(
    Object.values(Freshness).map((is) => [is, count(is)]),
  ) as FreshnessFound['counts'];
  const oldest = told
    .filter(({ freshness }) => freshness === 'STALE' || freshness === 'NEVER')
    .map(({ check: { facilityId, checkedOn } }) => ({ facilityId, checkedOn }))
    .toSorted(byAge)
    .slice(0, fewToBegin);
  return { of: checks.length, verified: counts.FRESH + counts.AGING, counts, oldest };
}

const byAge = (a: LongUnchecked, b: LongUnchecked) =>
  (a.checkedOn ?? '').localeCompare(b.checkedOn ?? '') || a.facilityId.localeCompare(b.facilityId);
