import type { ToExplain } from '../../../src/gap/explanation/explain.ts';

export const tooFar: ToExplain = {
  metric: 'STRAIGHT_LINE',
  kind: 'DISTANCE',
  form: 'MAXIMUM_DISTANCE',
  areaLabel: 'Oosterkoog (Oosterwaard, Voorbeeldstad)',
  facilityKind: 'BASISSCHOOL',
  partnerKind: null,
  facilityName: null,
  otherName: 'De Papiermolen',
  verdict: 'SHORT',
  relationClass: null,
  required: 1_000,
  actual: 2_317.4,
  children: 1_215,
  agesFrom: 4,
  agesUntil: 12,
  unlocated: null,
  ...{ level: 'NEIGHBOURHOOD', value: 1_000, unit: 'metres', particulars: {} },
  legalStatus: 'EXAMPLE',
  isExample: true,
  details: {},
};
export const tooFew: ToExplain = {
  ...tooFar,
  ...{ kind: 'PROVISION', form: 'MINIMUM_COUNT', areaLabel: 'Wijk 05', facilityKind: 'KINDERWERK' },
  ...{ otherName: null, required: 1, actual: 0, agesFrom: 0 },
};
export const tooWeak: ToExplain = {
  ...tooFar,
  ...{ kind: 'RELATION', form: 'RELATION_PRESENT', partnerKind: 'KINDERWERK', relationClass: 'TOO_WEAK' },
  ...{ facilityName: 'De Kompas', otherName: 'Kinderwerk West', required: 3, actual: 1 },
};
export const example = 'voorbeeldnorm, niet vastgesteld door de gemeente';
export const exampleEn = 'example norm, not adopted by the municipality';
