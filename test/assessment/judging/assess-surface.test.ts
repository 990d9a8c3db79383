import type { AreaFacts } from '../../../src/assessment/facts/area-facts.ts';
import type { Facts } from '../../../src/assessment/facts/facts.ts';
import type { NormFacts } from '../../../src/assessment/facts/norm-facts.ts';
import type { SupplyFacts } from '../../../src/assessment/facts/supply-facts.ts';
import { assessSurface } from '../../../src/assessment/judging/assess-surface.ts';
import {
  aFigure,
  anArea,
  anInventory,
  areaId,
  aSupply,
  district,
  elsewhere,
  here,
  municipality,
  someFacts,
  there,
} from '../facts.ts';
import { aShareOfLandNorm, aSurfaceNorm } from '../norms.ts';

const ofMunicipality = (known: Partial<AreaFacts>, facts: Partial<Facts> = {}) =>
  someFacts({
    areas: [anArea(municipality, known), anArea(district), anArea(here), anArea(there)],
    inventories: ['BUURTHUIS', 'SPEELPLEK', 'SPEELTUIN'].map((kind) => anInventory(municipality, { kind })),
    ...facts,
  });
const aPlace = (id: string, squareMetres: number | null, known: Partial<SupplyFacts> = {}) =>
  aSupply(id, {
    ...{ kinds: ['BUURTHUIS'], measure: 'SQUARE_METRES', low: squareMetres, high: squareMetres },
    ...known,
  });
const found = (norm: NormFacts, facts: Facts) => assessSurface(norm, facts)[0]!;

describe('125 square metres for every 1,000 homes', () => {
  test.each([
    // 8,000 homes ask 1,000 m²; eight tenths of that are 800.
    [1_000, 'MET', 1],
    [999, 'TIGHT', 0.999],
    [800, 'TIGHT', 0.8],
    [799, 'SHORT', 0.799],
    [0, 'SHORT', 0],
  ])('%d m² for 8,000 homes is %s', (squareMetres, verdict, ratio) => {
    const facts = ofMunicipality({ homes: aFigure(8_000) }, { supplies: [aPlace('a', squareMetres)] });
    expect(found(aSurfaceNorm(), facts)).toMatchObject({
      ...{ verdict, ratio, actual: squareMetres, required: 1_000, counted: 1 },
      details: { amount: { countedBy: 8_000, notTold: [] } },
    });
  });

  test('adds up what stands in the municipality, also without a place that is known, and nothing elsewhere', () => {
    const supplies = [
      aPlace('a', 500),
      aPlace('b', 300, { standsIn: null }),
      aPlace('c', 900, { standsIn: areaId(elsewhere), municipalityCode: 'GM9902' }),
    ];
    const facts = ofMunicipality({ homes: aFigure(8_000) }, { supplies });
    expect(found(aSurfaceNorm(), facts)).toMatchObject({ actual: 800, counted: 2 });
  });

  test('is ABSENT where somebody looked and there is none, and not known where nobody did', () => {
    const homes = aFigure(8_000);
    expect(found(aSurfaceNorm(), ofMunicipality({ homes })).verdict).toBe('ABSENT');
    expect(found(aSurfaceNorm(), ofMunicipality({ homes }, { inventories: [] })).verdict).toBe('UNKNOWN');
  });

  test('is not known where of one place nobody told how large it is, unless the others are enough', () => {
    const ofPlaces = (squareMetres: number) => {
      const supplies = [aPlace('a', squareMetres), aPlace('b', null)];
      return found(aSurfaceNorm(), ofMunicipality({ homes: aFigure(8_000) }, { supplies }));
    };
    expect(ofPlaces(900)).toMatchObject({ verdict: 'UNKNOWN', details: { amount: { notTold: ['b'] } } });
    expect(ofPlaces(1_000).verdict).toBe('MET');
  });

  test('is not known where nobody tells how many homes there are, and that is what is asked', () => {
    const facts = ofMunicipality({}, { supplies: [aPlace('a', 9_000)] });
    expect(found(aSurfaceNorm(), facts)).toMatchObject({
      ...{ verdict: 'UNKNOWN', details: { amount: { lacking: 'HOMES' } } },
    });
  });

  test('does not apply where no children live', () => {
    expect(found(aSurfaceNorm(), ofMunicipality({ children0to15: 0 })).verdict).toBe('NOT_APPLICABLE');
  });
});

describe('3 percent of the built land', () => {
  const play = (squareMetres: number) => aPlace('plek', squareMetres, { kinds: ['SPEELPLEK'] });
  const share = (squareMetres: number, known: Partial<AreaFacts>) =>
    found(aShareOfLandNorm(), ofMunicipality(known, { supplies: [play(squareMetres)] }));

  test.each([
    // 100 hectares are 1,000,000 m²: 3 % of it are 30,000, and eight tenths of that 24,000.
    [30_000, 3, 'MET'],
    [29_999, 2.9999, 'TIGHT'],
    [24_000, 2.4, 'TIGHT'],
    [23_999, 2.3999, 'SHORT'],
  ])('%d m² of 100 hectares are %d percent: %s', (squareMetres, actual, verdict) => {
    const finding = share(squareMetres, { builtLand: aFigure(100) });
    expect(finding).toMatchObject({ verdict, required: 3 });
    expect(finding.actual).toBeCloseTo(actual, 10);
    expect(finding.details).toEqual({ amount: { countedBy: 100, squareMetres, notTold: [] } });
  });

  test('is met by enough of all land, of which built land is a part; of too little of it nothing is known', () => {
    expect(share(30_000, { landArea: aFigure(100) }).verdict).toBe('MET');
    expect(share(29_999, { landArea: aFigure(100) })).toMatchObject({
      ...{ verdict: 'UNKNOWN', actual: null, details: { amount: { lacking: 'BUILT_LAND' } } },
    });
  });

  test('is not known where nobody tells how much built land there is', () => {
    expect(share(30_000, {})).toMatchObject({
      ...{ verdict: 'UNKNOWN', required: 3, details: { amount: { lacking: 'BUILT_LAND' } } },
    });
  });

  test('of several kinds is only too little where all of them are completely known', () => {
    const facts = ofMunicipality(
      { builtLand: aFigure(100) },
      { supplies: [play(100)], inventories: [anInventory(municipality, { kind: 'SPEELPLEK' })] },
    );
    expect(found(aShareOfLandNorm(), facts).verdict).toBe('UNKNOWN');
  });
});
