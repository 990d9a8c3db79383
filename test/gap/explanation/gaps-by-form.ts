import type { AnchoringValues } from '../../../src/assessment/facts/anchoring.ts';
import type { ContactFound } from '../../../src/assessment/finding/contact-found.ts';
import type { FreshnessFound } from '../../../src/assessment/finding/freshness-found.ts';
import type { ToExplain } from '../../../src/gap/explanation/explain.ts';
import type { AnchoringState } from '../../../src/norm/anchoring-terms.ts';

const common = {
  metric: null,
  ...{ areaLabel: 'Wijk 05 Nieuw-Zuid', partnerKind: null, facilityName: null, otherName: null },
  ...{ relationClass: null, unlocated: null, agesFrom: 0, agesUntil: 12, children: 840 },
  ...{ facilityKind: 'KINDERWERK', isExample: true },
  legalStatus: 'EXAMPLE',
} as const;
export const goal: ToExplain = {
  ...common,
  ...{ kind: 'GOAL', form: 'GOALS', verdict: 'ABSENT', required: 1, actual: 0, value: 1 },
  ...{ level: 'DISTRICT', unit: 'activities', particulars: { goals: ['TAAL', 'ARMOEDE'] } },
  details: { goal: { code: 'TAAL', counts: [], need: null, askedWith: [] } },
};
export const anchoring = (...states: AnchoringState[]): AnchoringValues => ({
  kind: 'KINDERWERK',
  met: states.filter((state) => state === 'MET').length,
  unknown: states.filter((state) => state === 'UNKNOWN').length,
  of: states.length,
  items: states.map((state, at) => ({
    itemCode: ['PLAN_GENOEMD', 'BUDGET_STRUCTUREEL', 'FORMATIE'][at]!,
    ...{ state, document: null, validity: null, sourceId: null },
  })),
});
export const anchored: ToExplain = {
  ...common,
  ...{ kind: 'ANCHORING', form: 'ANCHORING', verdict: 'SHORT', required: 2, actual: 1, value: 2 },
  ...{ level: 'MUNICIPALITY', unit: 'items', particulars: {} },
  details: { anchoring: anchoring('MET', 'NOT_MET', 'NOT_MET') },
};
export const freshness = (fresh: number, stale: number, never: number): FreshnessFound => ({
  kinds: ['KINDERWERK', 'LOKAAL_TEAM'],
  ...{ of: fresh + stale + never, verified: fresh },
  counts: { FRESH: fresh, AGING: 0, STALE: stale, NEVER: never },
  oldest: [],
});
export const stale: ToExplain = {
  ...common,
  ...{ kind: 'STALE_DATA', form: 'FRESHNESS', verdict: 'SHORT', required: 90, actual: 50, value: 90 },
  ...{ level: 'MUNICIPALITY', unit: 'percent', particulars: { monthsVerified: 12 } },
  details: { freshness: freshness(2, 1, 1) },
};

export const withContact = (
  verified: number,
  without: number,
  stale: number,
  reported: number,
): ContactFound => ({
  kinds: ['KINDERWERK', 'LOKAAL_TEAM'],
  ...{ of: verified + without + stale + reported, verified, verifiedAtMost: verified + reported, without },
  lacking: [],
});
export const unreached: ToExplain = {
  ...common,
  ...{ kind: 'CONTACT', form: 'CONTACT', verdict: 'SHORT', required: 90, actual: 40, value: 90 },
  ...{ level: 'MUNICIPALITY', unit: 'percent', particulars: { monthsVerified: 12 } },
  details: { contact: withContact(4, 3, 2, 1) },
};
