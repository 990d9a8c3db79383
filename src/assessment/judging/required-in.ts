import { isAgeBand } from '../../area/figure/children.ts';
import type { AreaFacts } from '../facts/area-facts.ts';
import type { NormFacts } from '../facts/norm-facts.ts';
import type { CountedBy } from '../finding/amount-details.ts';
import type { FindingDetails } from '../finding/finding-details.ts';

/** What the norm asks of an area, in its unit; null when the figures it counts by are not told. */
export function requiredIn(norm: NormFacts, area: AreaFacts, children: number | null): number | null {
  const { per, demandWeight } = norm.particulars;
  const counted = per ? countedIn(area, children)[per.of] : null;
  if (!per || counted === null || (demandWeight && area.lowIncomeShare === null)) return null;
  const weight = demandWeight ? 1 + (demandWeight.factor * (area.lowIncomeShare ?? 0)) / 100 : 1;
  return (norm.value * counted * weight) / per.count;
}

const countedIn = (area: AreaFacts, children: number | null) => ({
  CHILDREN: children,
  INHABITANTS: area.inhabitants,
  HOMES: area.homes?.value ?? null,
});

/** The figure that has to be found out before there is anything to judge by; of children it is asked anyway. */
export function lackingFor(norm: NormFacts, area: AreaFacts, children: number | null): FindingDetails | null {
  const { per, demandWeight } = norm.particulars;
  const of = per?.of ?? 'CHILDREN';
  if (countedIn(area, children)[of] === null) return of === 'CHILDREN' ? lackingAges(norm) : lacking(of);
  return demandWeight && area.lowIncomeShare === null ? lacking('LOW_INCOME_SHARE') : null;
}

const lacking = (figure: CountedBy): FindingDetails => ({ amount: { lacking: figure } });

const lackingAges = ({ agesFrom, agesUntil }: NormFacts): FindingDetails =>
  isAgeBand(agesFrom, agesUntil) ? {} : { amount: { lacking: 'AGES', ages: [agesFrom, agesUntil] } };
