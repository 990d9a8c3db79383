import type { AreaFacts } from '../../../src/assessment/facts/area-facts.ts';
import type { Facts } from '../../../src/assessment/facts/facts.ts';
import { assess } from '../../../src/assessment/judging/assess.ts';
import { anInventory, aSupply, district, elsewhere, here, municipality, served, servedBy } from '../facts.ts';
import { aCountNorm, aRatioNorm } from '../norms.ts';
import { found, ofDistrict } from './ratio-facts.ts';

describe('half an FTE for every 1,000 children of 4 to 12', () => {
  // Of 0 to 5, 5 to 10 and 10 to 15; a fifth of the first and two fifths of the last are of 4 to 12: 0.536 of all.
  const bands: AreaFacts['fiveYearBands'] = [320, 336, 344];

  test('golden: 1,200 children, 0.536 of them of those ages, ask 0.3216 FTE, and 0.2 is 0.622 of it: SHORT', () => {
    const factor = (0.2 * bands[0] + bands[1] + 0.4 * bands[2]) / 1_000;
    expect(factor).toBeCloseTo(0.5376, 4);
    const facts = ofDistrict(
      { children0to15: (1_200 * 0.536) / factor, fiveYearBands: bands },
      { supplies: [aSupply('team', { low: 0.2, high: 0.2 })] },
    );
    const { required, actual, ratio, verdict, counted } = found(aRatioNorm(), facts);
    expect({ actual, verdict, counted }).toEqual({ actual: 0.2, verdict: 'SHORT', counted: 1 });
    expect(required).toBeCloseTo(0.3216, 10);
    expect(required - (actual ?? 0)).toBeCloseTo(0.1216, 10);
    expect(ratio).toBeCloseTo(0.622, 3);
  });

  test.each([
    // 1,000 children of 0 to 15 are 535 of 4 to 12: 0.2675 FTE; eight tenths of that are 0.214.
    [0.2675, 'MET'],
    [0.2674, 'TIGHT'],
    [0.214, 'TIGHT'],
    [0.2139, 'SHORT'],
    [0, 'SHORT'],
  ])('%d FTE for 535 children is %s', (fte, verdict) => {
    const facts = ofDistrict(
      { children0to15: 1_000 },
      { supplies: [aSupply('team', { low: fte, high: fte })] },
    );
    expect(found(aRatioNorm(), facts).verdict).toBe(verdict);
  });

  test('is ABSENT where somebody looked and there is none, and not known where nobody did', () => {
    expect(found(aRatioNorm(), ofDistrict({}))).toMatchObject({ verdict: 'ABSENT', actual: 0, counted: 0 });
    expect(found(aRatioNorm(), ofDistrict({}, { inventories: [] }))).toMatchObject({
      verdict: 'UNKNOWN',
      actual: null,
    });
  });

  test('is met by what is known already, though nobody looked whether there is more', () => {
    const facts = ofDistrict({}, { inventories: [], supplies: [aSupply('team')] });
    expect(found(aRatioNorm(), facts)).toMatchObject({ verdict: 'MET', actual: 1 });
  });

  test('does not count with fewer children than it names, nor where none live', () => {
    expect(found(aRatioNorm({ minimumChildren: 54 }), ofDistrict({})).verdict).toBe('NOT_APPLICABLE');
    expect(found(aRatioNorm({ minimumChildren: 53 }), ofDistrict({})).verdict).toBe('ABSENT');
    expect(found(aRatioNorm(), ofDistrict({ children0to15: 0 })).verdict).toBe('NOT_APPLICABLE');
    expect(found(aRatioNorm(), ofDistrict({ children0to15: null })).verdict).toBe('UNKNOWN');
  });

  test('of a team whose FTE nobody told is not known, and neither is that of a combined team', () => {
    const untold = aSupply('team', { low: null, high: null });
    const combined = aSupply('team', { kinds: ['JONGERENWERK', 'KINDERWERK'] });
    for (const one of [untold, combined])
      expect(found(aRatioNorm(), ofDistrict({}, { supplies: [one] }))).toMatchObject({ verdict: 'UNKNOWN' });
    // A norm about both kinds need not know how the team divides its time.
    const ofBoth = aRatioNorm({ facilityKinds: ['KINDERWERK', 'JONGERENWERK'] });
    const facts = ofDistrict({}, { supplies: [combined] });
    expect(found(ofBoth, facts).verdict).toBe('MET');
  });

  test('counts of a team only what is for the district: of 300 children here and 100 elsewhere three quarters', () => {
    const serves = [served(here, { children0to15: 300 }), served(elsewhere, { children0to15: 100 })];
    const facts = ofDistrict({}, { supplies: [aSupply('team', { serves })] });
    expect(found(aRatioNorm(), facts)).toMatchObject({ actual: 0.75, verdict: 'MET' });
  });

  test('of a team that works nobody knows where may be met, and is not known', () => {
    const lost = (known: object) => ofDistrict({}, { supplies: [aSupply('team', { serves: [], ...known })] });
    expect(found(aRatioNorm(), lost({ standsIn: null })).verdict).toBe('UNKNOWN');
    expect(found(aRatioNorm(), lost({ standsIn: null, municipalityCode: 'GM9902' })).verdict).toBe('ABSENT');
  });

  test('tells each team it rests on, with what of it was counted', () => {
    const facts = ofDistrict({}, { supplies: [aSupply('team', { low: 0.01, high: 0.02 })] });
    expect(found(aRatioNorm(), facts).evidence.at(-2)).toEqual({
      statement: { nl: 'team: 0,01-0,02 fte', en: 'team: 0.01-0.02 FTE' },
      ...{ sourceId: 'src_sheet', row: 'team', retrievedOn: '2026-03-01' },
    });
  });

  test('tells who looked whether there is more, without which too little is no gap', () => {
    const said = (supplies: Facts['supplies']) =>
      found(aRatioNorm(), ofDistrict({}, { supplies })).evidence.at(-1);
    const looked = {
      statement: { nl: 'volledig nagegaan op 2026-10-15', en: 'completely checked on 2026-10-15' },
      ...{ row: 'KINDERWERK GM9901', retrievedOn: '2026-10-15' },
    };
    expect(said([])).toMatchObject(looked);
    expect(said([aSupply('team', { low: 0.01, high: 0.02 })])).toMatchObject(looked);
    expect(said([aSupply('team', { low: 100, high: 100 })])).toMatchObject({ row: 'team' });
  });
});

describe('where none of a kind is there, or known to be', () => {
  const norms = [aCountNorm(), aRatioNorm()];
  const byCode = (facts: Facts) =>
    Object.fromEntries(assess(norms, facts).map(({ normId, ...one }) => [one.id.split('_')[2], one]));

  test('the ratio follows from the count: one gap, and one question', () => {
    for (const [inventories, verdict] of [
      [[anInventory(municipality)], 'ABSENT'],
      [[], 'UNKNOWN'],
    ] as const) {
      const { N01, N02 } = byCode(ofDistrict({}, { inventories }));
      expect([N01?.verdict, N02?.verdict]).toEqual([verdict, verdict]);
      expect([N01?.becauseOf, N02?.becauseOf]).toEqual([null, N01?.id]);
    }
  });

  test('it follows from a count of more kinds, and not from one that leaves out a kind', () => {
    const follows = (counted: readonly string[], amount: readonly string[]) => {
      const kinds = [...new Set([...counted, ...amount])];
      const inventories = kinds.map((kind) => anInventory(municipality, { kind }));
      const about = [aCountNorm({ facilityKinds: counted }), aRatioNorm({ facilityKinds: amount })];
      const [count, ratio] = assess(about, ofDistrict({}, { inventories }));
      expect([count?.verdict, ratio?.verdict]).toEqual(['ABSENT', 'ABSENT']);
      return ratio?.becauseOf === count?.id;
    };
    expect(follows(['JONGERENWERK', 'KINDERWERK'], ['KINDERWERK'])).toBe(true);
    expect(follows(['KINDERWERK'], ['KINDERWERK', 'JONGERENWERK'])).toBe(false);
  });

  test('and not where there is one whose capacity nobody told: that is a question of its own', () => {
    const supplies = [aSupply('team', { low: null, high: null })];
    const { N02 } = byCode(ofDistrict({}, { supplies, serving: [servedBy(district, 'KINDERWERK')] }));
    expect(N02).toMatchObject({ verdict: 'UNKNOWN', becauseOf: null });
  });
});
