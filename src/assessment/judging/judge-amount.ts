import type { AreaFacts } from '../facts/area-facts.ts';
import type { Facts } from '../facts/facts.ts';
import type { NormFacts } from '../facts/norm-facts.ts';
import type { Verdict } from '../finding/finding-terms.ts';
import { inventoryFor } from './absence.ts';
import { verdictOf } from './judge-ratio.ts';
import type { Supply } from './supply-in.ts';

/**
 * What is there against what is asked, both in one unit. What is there has a lowest and a highest; where these would be
 * judged otherwise, it is not known. Without an inventory there may be more than we know of, so that there is no highest:
 * enough is enough, and too little is not known.
 */
export function judgeAmount(
  norm: NormFacts,
  facts: Facts,
  area: AreaFacts,
  { low, high, parts }: Supply,
  required: number,
): { readonly verdict: Verdict; readonly ratio: number | null } {
  const inventory = inventoryFor(facts, norm.facilityKinds, area.code);
  const judged = (amount: number): Verdict =>
    amount === 0 && parts.length > 0 ? 'SHORT' : verdictOf(ratioOf(amount, required));
  const verdict = judged(low);
  // Facilities without a place are in the highest already: they need not be named beside the gap.
  if (verdict !== judged(inventory ? high : Number.POSITIVE_INFINITY))
    return { verdict: 'UNKNOWN', ratio: null };
  return { verdict, ratio: ratioOf(low, required) };
}

/** Without the hair by which a computer misses eight tenths. */
export const ratioOf = (amount: number, required: number) => Math.round((1e9 * amount) / required) / 1e9;

/** With fewer people of its ages a norm does not apply; where nobody tells how many, it does. */
export const isTooFew = (norm: NormFacts, people: number | null): boolean =>
  people !== null && people < (norm.minimumChildren ?? Number.MIN_VALUE);

/** Facilities of which nobody told how much, by name. */
export const notTold = ({ parts }: Supply): string[] =>
  parts.filter(({ supply }) => supply.low === null && supply.high === null).map(({ supply }) => supply.name);
