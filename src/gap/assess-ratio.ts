import { inventoryFor } from './absence.ts';
import { childrenEvidence, childrenIn, draft } from './draft.ts';
import type { AreaFacts, Facts, NormFacts } from './facts.ts';
import type { Evidence, Finding } from './finding.ts';
import type { Verdict } from './finding-terms.ts';
import { verdictOf } from './judge-ratio.ts';
import { type SupplyPart, supplyIn } from './supply-in.ts';

/**
 * "So much for every 1,000 children or inhabitants", at the norm's own level, a district or a municipality. What is there
 * has a lowest and a highest; where these would be judged otherwise, it is not known.
 */
export const assessRatio = (norm: NormFacts, facts: Facts): Finding[] =>
  facts.areas.filter((area) => area.level === norm.level).map((area) => judge(norm, facts, area));

function judge(norm: NormFacts, facts: Facts, area: AreaFacts): Finding {
  const children = childrenIn(area, norm)?.value ?? null;
  const fewest = norm.minimumChildren ?? Number.MIN_VALUE;
  if (children !== null && children < fewest)
    return draft(norm, area, { verdict: 'NOT_APPLICABLE', required: 0, evidence: childrenEvidence(area) });
  const { low, high, parts } = supplyIn(norm, facts, area);
  const evidence = [...childrenEvidence(area), ...parts.map((part) => evidenceOf(norm, part))];
  // Part of what one has may work elsewhere than the rest.
  const counted = new Set(parts.map(({ supply }) => supply.facilityId)).size;
  const required = requiredIn(norm, area, children);
  if (required === null || required === 0)
    return draft(norm, area, { verdict: 'UNKNOWN', required: 0, counted, evidence });

  // Without an inventory there may be more than we know of: enough is enough, and too little is not known.
  const inventory = inventoryFor(facts, norm.facilityKinds, area.code);
  const judged = (amount: number): Verdict =>
    amount === 0 && parts.length > 0 ? 'SHORT' : verdictOf(ratioOf(amount, required));
  const verdict = judged(low);
  // Facilities without a place are in the highest already: they need not be named beside the gap.
  const common = { required, counted, evidence };
  if (verdict !== judged(inventory ? high : Number.POSITIVE_INFINITY))
    return draft(norm, area, { verdict: 'UNKNOWN', actual: low || null, ...common });
  return draft(norm, area, { verdict, actual: low, ratio: ratioOf(low, required), ...common });
}

/** Without the hair by which a computer misses eight tenths. */
const ratioOf = (amount: number, required: number) => Math.round((1e9 * amount) / required) / 1e9;

/** What the norm asks of an area, in its unit; null when the figures it counts by are not told. */
export function requiredIn(norm: NormFacts, area: AreaFacts, children: number | null): number | null {
  const { per, demandWeight } = norm.particulars;
  const people = per?.of === 'INHABITANTS' ? area.inhabitants : children;
  if (!per || people === null || (demandWeight && area.lowIncomeShare === null)) return null;
  const weight = demandWeight ? 1 + (demandWeight.factor * (area.lowIncomeShare ?? 0)) / 100 : 1;
  return (norm.value * people * weight) / per.count;
}

function evidenceOf({ unit }: NormFacts, { supply, low, high }: SupplyPart): Evidence {
  const amount = (locale: string) => {
    const of = (value: number) => value.toLocaleString(locale, { maximumFractionDigits: 2 });
    if (low === high) return of(low);
    return Number.isFinite(high) ? `${of(low)}-${of(high)}` : null;
  };
  const words = unitWords[unit] ?? { nl: unit, en: unit };
  const { name, sourceId, row, retrievedOn } = supply;
  return {
    statement: {
      nl: `${name}: ${amount('nl') ?? 'niet bekend hoeveel'} ${words.nl}`,
      en: `${name}: ${amount('en') ?? 'not known how many'} ${words.en}`,
    },
    ...{ sourceId, row, retrievedOn },
  };
}

/** The units of a ratio in words. */
export const unitWords: Readonly<Record<string, { readonly nl: string; readonly en: string }>> = {
  FTE: { nl: 'fte', en: 'FTE' },
  places: { nl: 'plaatsen', en: 'places' },
  persons: { nl: 'personen', en: 'persons' },
  hours: { nl: 'uur per week', en: 'hours a week' },
};
