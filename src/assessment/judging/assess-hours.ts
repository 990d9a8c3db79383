import type { AreaFacts } from '../facts/area-facts.ts';
import type { Facts } from '../facts/facts.ts';
import type { NormFacts } from '../facts/norm-facts.ts';
import type { Finding } from '../finding/finding.ts';
import { inventoryFor } from './absence.ts';
import { evidenceOf } from './amount-evidence.ts';
import { childrenIn, draft, peopleEvidence } from './draft.ts';
import { isTooFew, notTold, ratioOf } from './judge-amount.ts';
import { verdictOf } from './judge-ratio.ts';
import { type SupplyPart, supplyIn } from './supply-in.ts';

/**
 * "So many hours for a child in so many years": what each facility of the kinds offers one child, its hours a week over
 * the weeks of a year that the norm says. A child goes to one of them, so the one that offers least is judged: fewer
 * hours there are a gap whatever is not known of the others, and the norm is met where all that there are reach it.
 */
export const assessHours = (norm: NormFacts, facts: Facts): Finding[] =>
  facts.areas.filter((area) => area.level === norm.level).map((area) => judge(norm, facts, area));

function judge(norm: NormFacts, facts: Facts, area: AreaFacts): Finding {
  const supply = supplyIn(norm, facts, area);
  const evidence = [...peopleEvidence(area, norm), ...supply.parts.map((part) => evidenceOf(norm, part))];
  const common = { counted: supply.parts.length, evidence };
  if (isTooFew(norm, childrenIn(area, norm)?.value ?? null))
    return draft(norm, area, { verdict: 'NOT_APPLICABLE', ...common });
  const offers = offersOf(norm, area, supply.parts).toSorted(byFewest);
  const details = { amount: { notTold: notTold(supply) } };
  const unknown = draft(norm, area, { verdict: 'UNKNOWN', details, ...common });
  const isAllKnown = inventoryFor(facts, norm.facilityKinds, area.code) !== null;

  if (offers.length === 0)
    return isAllKnown
      ? draft(norm, area, { verdict: 'ABSENT', actual: 0, ratio: 0, details, ...common })
      : unknown;
  const least = offers.find(({ isHere }) => isHere);
  if (!least) return unknown;
  const ratio = ratioOf(least.high, norm.value);
  // None where there is a facility would be ABSENT, which it is not.
  const verdict = least.high === 0 ? 'SHORT' : verdictOf(ratio);
  if (verdict !== 'MET')
    return draft(norm, area, {
      verdict,
      actual: least.high,
      ratio,
      otherId: least.facilityId,
      details,
      ...common,
    });
  const isMet = isAllKnown && offers.every(({ low }) => ratioOf(low, norm.value) >= 1);
  if (!isMet) return unknown;
  const fewest = Math.min(...offers.map(({ low }) => low));
  return draft(norm, area, {
    verdict,
    actual: fewest,
    ratio: ratioOf(fewest, norm.value),
    details,
    ...common,
  });
}

interface Offer {
  readonly facilityId: string;
  /** Of one without a point it is only known in which municipality it stands. */
  readonly isHere: boolean;
  readonly low: number;
  readonly high: number;
}

/** One for each facility, also where part of its hours is for some areas alone. */
function offersOf({ particulars }: NormFacts, { level }: AreaFacts, parts: readonly SupplyPart[]): Offer[] {
  const weeks = (particulars.weeksPerYear ?? 0) * (particulars.years ?? 0);
  return [...Map.groupBy(parts, ({ supply }) => supply.facilityId)].map(([facilityId, own]) => ({
    facilityId,
    isHere: level === 'MUNICIPALITY' || own.some(({ supply }) => supply.standsIn !== null),
    low: weeks * own.reduce((sum, { low }) => sum + low, 0),
    high: weeks * own.reduce((sum, { high }) => sum + high, 0),
  }));
}

/** Of two that offer as few, the first by id. */
const byFewest = (a: Offer, b: Offer) => a.high - b.high || (a.facilityId < b.facilityId ? -1 : 1);
