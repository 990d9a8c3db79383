import type { NormFacts } from '../../src/assessment/facts/norm-facts.ts';

const aNorm: NormFacts = {
  id: 'norm_set_1_N00',
  setCode: 'SET',
  code: 'N00',
  form: 'MINIMUM_COUNT',
  facilityKinds: ['KINDERWERK'],
  partnerKind: null,
  themes: [],
  minimumLevel: null,
  value: 1,
  unit: 'facilities',
  metric: null,
  particulars: {},
  switchedOff: null,
  sharePercent: null,
  agesFrom: 0,
  agesUntil: 15,
  level: 'DISTRICT',
  minimumChildren: null,
  legalStatus: 'EXAMPLE',
};

/** Half an FTE of children's work for every 1,000 children of 4 to 12. */
export const aRatioNorm = (known: Partial<NormFacts> = {}): NormFacts => ({
  ...{ ...aNorm, code: 'N02', form: 'RATIO', value: 0.5, unit: 'FTE', agesFrom: 4, agesUntil: 12 },
  particulars: { per: { count: 1_000, of: 'CHILDREN' } },
  ...known,
});

/** 125 m² of community centre for every 1,000 homes. */
export const aSurfaceNorm = (known: Partial<NormFacts> = {}): NormFacts => ({
  ...{ ...aNorm, code: 'N18', form: 'SURFACE', facilityKinds: ['BUURTHUIS'], value: 125 },
  ...{ unit: 'square metres', level: 'MUNICIPALITY' },
  particulars: { per: { count: 1_000, of: 'HOMES' } },
  ...known,
});

/** 3 % of the built land is a place to play. */
export const aShareOfLandNorm = (known: Partial<NormFacts> = {}): NormFacts =>
  aSurfaceNorm({
    ...{ code: 'N17', facilityKinds: ['SPEELPLEK', 'SPEELTUIN'], value: 3, unit: 'percent', particulars: {} },
    ...known,
  });

/** 960 hours of early education in a year and a half, of 40 weeks each. */
export const anHoursNorm = (known: Partial<NormFacts> = {}): NormFacts => ({
  ...{ ...aNorm, code: 'N07', form: 'HOURS', facilityKinds: ['PEUTEROPVANG_VE'], value: 960, unit: 'hours' },
  ...{ agesUntil: 4, level: 'MUNICIPALITY', particulars: { weeksPerYear: 40, years: 1.5 } },
  ...known,
});

/** Half an FTE of children's work for every 1,000 children of 4 to 12 within 1,200 metres. */
export const anAccessNorm = (known: Partial<NormFacts> = {}): NormFacts => ({
  ...{ ...aRatioNorm(), code: 'N29', form: 'ACCESS', metric: 'STRAIGHT_LINE', level: 'NEIGHBOURHOOD' },
  particulars: { per: { count: 1_000, of: 'CHILDREN' }, withinMetres: 1_200 },
  ...known,
});

/** Two of these kinds within two kilometres, for 80 % of the children. */
export const aChoiceNorm = (known: Partial<NormFacts> = {}): NormFacts => ({
  ...{ ...aNorm, code: 'N22', form: 'CHOICE', value: 2, unit: 'kinds', metric: 'STRAIGHT_LINE' },
  ...{ facilityKinds: ['SPORTVERENIGING', 'SCOUTING', 'ZWEMBAD'], sharePercent: 80 },
  particulars: { withinMetres: 2_000 },
  ...known,
});

/** Children's work in every district. */
export const aCountNorm = (known: Partial<NormFacts> = {}): NormFacts => ({
  ...aNorm,
  code: 'N01',
  ...known,
});

/** Children's work within 800 metres, for 80 % of the children. */
export const aDistanceNorm = (known: Partial<NormFacts> = {}): NormFacts => ({
  ...{
    ...aNorm,
    code: 'N04',
    form: 'MAXIMUM_DISTANCE',
    unit: 'metres',
    metric: 'STRAIGHT_LINE',
    value: 800,
    sharePercent: 80,
    level: 'NEIGHBOURHOOD',
  },
  ...known,
});

/** Four out of five primary schools coordinate with children's work, by district. */
export const aRelationNorm = (known: Partial<NormFacts> = {}): NormFacts => ({
  ...{
    ...aNorm,
    code: 'N23',
    form: 'RELATION_PRESENT',
    unit: 'percent',
    value: 80,
    facilityKinds: ['BASISSCHOOL'],
  },
  ...{ partnerKind: 'KINDERWERK', minimumLevel: 3 },
  ...known,
});

/** Something is done for each of two goals in every district. */
export const aGoalsNorm = (known: Partial<NormFacts> = {}): NormFacts => ({
  ...{ ...aNorm, code: 'N31', form: 'GOALS', unit: 'activities' },
  particulars: { goals: ['TAAL', 'ARMOEDE'] },
  ...known,
});

/** Two of three items are met. */
export const anAnchoringNorm = (known: Partial<NormFacts> = {}): NormFacts => ({
  ...{ ...aNorm, code: 'N28', form: 'ANCHORING', unit: 'items', value: 2, level: 'MUNICIPALITY' },
  particulars: { items: ['PLAN_GENOEMD', 'BUDGET_STRUCTUREEL', 'FORMATIE'] },
  ...known,
});

/** Nine out of ten were checked within a year. */
export const aFreshnessNorm = (known: Partial<NormFacts> = {}): NormFacts => ({
  ...{ ...aNorm, code: 'N32', form: 'FRESHNESS', unit: 'percent', value: 90 },
  particulars: { monthsVerified: 12 },
  ...known,
});

/** Nine out of ten have a contact that was checked within a year. */
export const aContactNorm = (known: Partial<NormFacts> = {}): NormFacts => ({
  ...{ ...aNorm, code: 'N27', form: 'CONTACT', unit: 'percent', value: 90, level: 'MUNICIPALITY' },
  particulars: { monthsVerified: 12 },
  ...known,
});

/** From a school a worry must come to the local team or to youth help in at most two confirmed steps. */
export const aRouteNorm = (known: Partial<NormFacts> = {}): NormFacts => ({
  ...{ ...aNorm, code: 'N25', form: 'SIGNAL_ROUTE', unit: 'routes', facilityKinds: ['BASISSCHOOL'] },
  ...{ themes: ['SIGNALEREN'] },
  particulars: { partnerKinds: ['LOKAAL_TEAM', 'JEUGDHULP'], maximumSteps: 2 },
  ...known,
});

/** Schools work with two of three kinds of partners. */
export const aPartnerKindsNorm = (known: Partial<NormFacts> = {}): NormFacts => ({
  ...{
    ...aNorm,
    code: 'N26',
    form: 'PARTNER_KINDS',
    unit: 'kinds',
    value: 2,
    facilityKinds: ['BASISSCHOOL'],
  },
  particulars: { partnerKinds: ['KINDERWERK', 'SPORT', 'BIBLIOTHEEK'] },
  ...known,
});

/** Without a school at most one other loses touch with the rest of the district. */
export const aResilienceNorm = (known: Partial<NormFacts> = {}): NormFacts => ({
  ...{ ...aNorm, code: 'N30', form: 'RESILIENCE', facilityKinds: ['BASISSCHOOL'] },
  ...known,
});
