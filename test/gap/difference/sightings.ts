import type { Compared, Sighting } from '../../../src/gap/difference/gap-change.ts';

export const earlier = '2026-06-01';
export const provision: Sighting = {
  ...{ normId: 'norm_1', verdict: 'ABSENT', relationClass: null, required: 1, actual: 0 },
  ...{ otherId: null, otherBegan: null, relationId: null, relationTold: null },
};
export const far: Sighting = {
  ...provision,
  verdict: 'SHORT',
  required: 800,
  actual: 1500,
  otherId: 'fac_a',
  otherBegan: '2020-01-01',
};
export const little: Sighting = { ...far, required: 0.5, actual: 0.3 };
export const weak: Sighting = {
  ...{ ...provision, verdict: 'SHORT', relationClass: 'TOO_WEAK', required: 3, actual: 2 },
  ...{ relationId: 'rel_1', relationTold: '2025-01-01' },
};
export const stale: Sighting = { ...provision, verdict: 'SHORT', required: 90, actual: 60 };
const isGap = (one: Sighting | null) => one !== null && ['TIGHT', 'SHORT', 'ABSENT'].includes(one.verdict);
export const compared = (
  kind: Compared['kind'],
  before: Sighting | null,
  after: Sighting | null,
  rest: Partial<Compared> = {},
): Compared => ({
  ...{
    kind,
    before,
    after,
    wasGap: isGap(before),
    isGap: isGap(after),
    normWasJudged: true,
    boundaryChanged: false,
    facilityBegan: null,
  },
  ...rest,
});
export const met = (one: Sighting, rest: Partial<Sighting> = {}): Sighting => ({
  ...one,
  ...{ verdict: 'MET', relationClass: null },
  ...rest,
});
