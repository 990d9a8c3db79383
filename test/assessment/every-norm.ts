import {
  aChoiceNorm,
  aContactNorm,
  aCountNorm,
  aDistanceNorm,
  aFreshnessNorm,
  aGoalsNorm,
  anAccessNorm,
  anAnchoringNorm,
  anHoursNorm,
  aPartnerKindsNorm,
  aRatioNorm,
  aRelationNorm,
  aResilienceNorm,
  aRouteNorm,
  aShareOfLandNorm,
  aSurfaceNorm,
} from './norms.ts';

/** Two kinds, so that a facility may provide either or both. */
export const kinds = ['KINDERWERK', 'BUURTHUIS'];

/** Norms of every form, with one kind and with two. */
export const norms = [
  aCountNorm(),
  aCountNorm({ code: 'N02', facilityKinds: kinds, value: 3, minimumChildren: 50 }),
  aDistanceNorm(),
  aDistanceNorm({
    code: 'N05',
    facilityKinds: kinds,
    value: 1_000,
    sharePercent: 90,
    agesFrom: 4,
    agesUntil: 12,
  }),
  aRatioNorm({ code: 'N02_FTE' }),
  aRatioNorm({
    ...{ code: 'N08', unit: 'places', value: 20, level: 'MUNICIPALITY', facilityKinds: kinds },
    particulars: {
      per: { count: 1_000, of: 'INHABITANTS' },
      demandWeight: { by: 'LOW_INCOME_SHARE', factor: 1 },
    },
  }),
  aRatioNorm({ code: 'N02_BEZET', particulars: { per: { count: 1_000, of: 'HOMES' }, staff: 'OCCUPIED' } }),
  aRatioNorm({ code: 'N09', level: 'MUNICIPALITY', agesFrom: 10, agesUntil: 27 }),
  aSurfaceNorm({ facilityKinds: kinds, level: 'DISTRICT' }),
  aShareOfLandNorm({ facilityKinds: ['BUURTHUIS'] }),
  anHoursNorm({ facilityKinds: kinds }),
  aChoiceNorm({ facilityKinds: kinds }),
  anAccessNorm(),
  anAccessNorm({
    ...{ code: 'N29_PLACES', unit: 'places', value: 20, level: 'DISTRICT', facilityKinds: kinds },
    minimumChildren: 10,
    particulars: {
      ...{ per: { count: 1_000, of: 'INHABITANTS' }, withinMetres: 900 },
      demandWeight: { by: 'LOW_INCOME_SHARE', factor: 1 },
    },
  }),
  aRelationNorm(),
  aRelationNorm({ code: 'N24_FORM', minimumLevel: null, particulars: { minimumFormality: 'WERKAFSPRAAK' } }),
  aPartnerKindsNorm({ particulars: { partnerKinds: [...kinds, 'SPORT'] } }),
  aRouteNorm(),
  aRouteNorm({
    ...{ code: 'N25_REFER', themes: ['DOORVERWIJZEN'], level: 'MUNICIPALITY' },
    particulars: { partnerKinds: ['SMW'], maximumSteps: 1 },
  }),
  aResilienceNorm({ facilityKinds: ['LOKAAL_TEAM', 'BASISSCHOOL'] }),
  aRelationNorm({ code: 'N24', themes: ['SIGNALEREN'], level: 'NEIGHBOURHOOD', value: 100 }),
  aGoalsNorm(),
  aGoalsNorm({ code: 'N31_2', value: 2, level: 'NEIGHBOURHOOD', minimumChildren: 50 }),
  anAnchoringNorm({ facilityKinds: kinds }),
  aContactNorm(),
  aContactNorm({ code: 'N27_ALL', level: 'DISTRICT', facilityKinds: kinds, value: 50 }),
  aFreshnessNorm(),
  aFreshnessNorm({ code: 'N32_ALL', level: 'MUNICIPALITY', facilityKinds: kinds, value: 50 }),
];
