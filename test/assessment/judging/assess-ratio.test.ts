import fc from 'fast-check';
import type { AreaFacts } from '../../../src/assessment/facts/area-facts.ts';
import type { Facts } from '../../../src/assessment/facts/facts.ts';
import type { NormFacts } from '../../../src/assessment/facts/norm-facts.ts';
import type { SupplyFacts } from '../../../src/assessment/facts/supply-facts.ts';
import { assess } from '../../../src/assessment/judging/assess.ts';
import { assessRatio } from '../../../src/assessment/judging/assess-ratio.ts';
import { isGap } from '../../../src/assessment/judging/judge-ratio.ts';
import { anyFacts, supply } from '../any-facts.ts';
import {
  aFigure,
  aGroup,
  anArea,
  anInventory,
  areaId,
  aSupply,
  district,
  elsewhere,
  here,
  municipality,
  served,
  servedBy,
  someFacts,
  there,
} from '../facts.ts';
import { aCountNorm, aRatioNorm } from '../norms.ts';

/** The district alone, with so many children of 0 to 15, and what else is said of it. */
const ofDistrict = (known: Partial<AreaFacts>, facts: Partial<Facts> = {}) =>
  someFacts({
    areas: [anArea(municipality), anArea(district, known), anArea(here), anArea(there)],
    inventories: [anInventory(municipality)],
    ...facts,
  });
const found = (norm: NormFacts, facts: Facts) => assessRatio(norm, facts)[0]!;

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

describe('a ratio', () => {
  test('asks more where more households have a low income: a fifth of them, a fifth more', () => {
    const weighted = aRatioNorm({
      particulars: {
        per: { count: 1_000, of: 'CHILDREN' },
        demandWeight: { by: 'LOW_INCOME_SHARE', factor: 1 },
      },
    });
    const asked = (lowIncomeShare: number | null) =>
      found(weighted, ofDistrict({ children0to15: 1_000, lowIncomeShare }));
    expect(asked(0).required).toBeCloseTo(0.2675, 10);
    expect(asked(20).required).toBeCloseTo(0.2675 * 1.2, 10);
    expect(asked(null).verdict).toBe('UNKNOWN');
  });

  test('may be of inhabitants: 1 for every 5,000 asks 0.4 of 2,000, and of nobody knows how many nothing', () => {
    const norm = aRatioNorm({
      ...{ unit: 'persons', value: 1 },
      particulars: { per: { count: 5_000, of: 'INHABITANTS' } },
    });
    expect(found(norm, ofDistrict({ inhabitants: 2_000 })).required).toBeCloseTo(0.4, 10);
    expect(found(norm, ofDistrict({ inhabitants: null })).verdict).toBe('UNKNOWN');
  });

  test('tells by what it was counted: the inhabitants, and the share of low incomes that weighs them', () => {
    const norm = aRatioNorm({
      ...{ unit: 'persons', value: 1 },
      particulars: {
        per: { count: 5_000, of: 'INHABITANTS' },
        demandWeight: { by: 'LOW_INCOME_SHARE', factor: 1 },
      },
    });
    const gap = found(norm, ofDistrict({ inhabitants: 2_000, lowIncomeShare: 7.5 }));
    expect(gap.evidence.map(({ statement }) => statement)).toEqual(
      expect.arrayContaining([
        { nl: '2.000 inwoners', en: '2,000 inhabitants' },
        {
          nl: '7,5 % van de huishoudens heeft een laag inkomen',
          en: '7.5 % of the households have a low income',
        },
      ]),
    );
    expect(gap.details).toEqual({ amount: { countedBy: 2_000 } });
  });

  test('of places counts where they stand, and without a place for the municipality alone', () => {
    const places = (known: object) => aSupply('bso', { measure: 'PLACES', low: 40, high: 40, ...known });
    const norm = aRatioNorm({ unit: 'places', value: 500 });
    const verdicts = (known: object) => {
      const facts = ofDistrict({}, { supplies: [places(known)] });
      return [norm, { ...norm, level: 'MUNICIPALITY' as const }].map((one) => found(one, facts).verdict);
    };
    // 100 children are 53.5 of 4 to 12, which ask 26.75 places.
    expect(verdicts({})).toEqual(['MET', 'MET']);
    expect(verdicts({ standsIn: areaId(elsewhere) })).toEqual(['ABSENT', 'ABSENT']);
    expect(verdicts({ standsIn: null })).toEqual(['UNKNOWN', 'MET']);
  });

  test('is never worse with a facility more, whatever the facts', () => {
    const order = ['ABSENT', 'SHORT', 'TIGHT', 'MET'];
    const norm = aRatioNorm({ facilityKinds: ['KINDERWERK', 'BUURTHUIS'] });
    fc.assert(
      fc.property(anyFacts, supply, (facts, more) => {
        const added = aSupply('more', { ...more, facilityId: 'more' });
        const before = assessRatio(norm, facts);
        const after = assessRatio(norm, { ...facts, supplies: [...facts.supplies, added] });
        for (const [at, { verdict }] of before.entries()) {
          const now = after[at]?.verdict ?? 'UNKNOWN';
          if (isGap(verdict) && now !== 'UNKNOWN')
            expect(order.indexOf(now)).toBeGreaterThanOrEqual(order.indexOf(verdict));
          else if (verdict === 'MET' || verdict === 'NOT_APPLICABLE') expect(now).toBe(verdict);
          else expect(['UNKNOWN', 'MET', ...(verdict === 'UNKNOWN' ? order : [])]).toContain(now);
        }
      }),
    );
  });
});

describe('posts that are not filled', () => {
  /** A team of 1 FTE of which 0.4 is occupied, as two measures of one facility. */
  const team = [aSupply('team'), aSupply('team', { measure: 'FTE_OCCUPIED', low: 0.4, high: 0.4 })];
  const facts = ofDistrict({ children0to15: 3_000 }, { supplies: team });

  test('count, unless the norm says occupied: half an FTE for every 1,000 of 1,605 children asks 0.8025', () => {
    expect(found(aRatioNorm(), facts)).toMatchObject({ verdict: 'MET', actual: 1 });
    const occupied = aRatioNorm({ particulars: { ...aRatioNorm().particulars, staff: 'OCCUPIED' } });
    expect(found(occupied, facts)).toMatchObject({ verdict: 'SHORT', actual: 0.4, details: {} });
    // A team of which that is not told may be full, and may be empty.
    const untold = [aSupply('team'), aSupply('team', { measure: 'FTE_OCCUPIED', low: null, high: null })];
    const of = (supplies: SupplyFacts[]) => ofDistrict({ children0to15: 3_000 }, { supplies });
    expect(found(occupied, of(untold)).verdict).toBe('UNKNOWN');
  });

  test('are told beside what is there: formation and occupied are two numbers', () => {
    const { details, evidence } = found(aRatioNorm(), facts);
    expect(details).toEqual({ amount: { occupied: 0.4 } });
    expect(evidence.at(-1)?.statement).toEqual({
      nl: 'team: 1 fte, waarvan 0,4 bezet',
      en: 'team: 1 FTE, 0.4 of it occupied',
    });
  });

  test('are not told where of one team nobody said what is occupied', () => {
    const other = [aSupply('other'), aSupply('other', { measure: 'FTE_OCCUPIED', low: null, high: null })];
    const { details } = found(aRatioNorm(), ofDistrict({}, { supplies: [...team, ...other] }));
    expect(details).toEqual({});
  });

  test('of a team of two districts are divided as the posts are', () => {
    // 300 of its 400 children live here.
    const serves = [served(here, { children0to15: 300 }), served(elsewhere, { children0to15: 100 })];
    const supplies = team.map((one) => ({ ...one, serves }));
    const { actual, details } = found(aRatioNorm(), ofDistrict({}, { supplies }));
    expect(actual).toBeCloseTo(0.75, 10);
    expect(details.amount?.occupied).toBeCloseTo(0.3, 10);
  });
});

describe('a combined team', () => {
  const combined = (kindShares: Record<string, number> | null) =>
    ofDistrict(
      { children0to15: 3_000 },
      { supplies: [aSupply('team', { kinds: ['JONGERENWERK', 'KINDERWERK'], kindShares })] },
    );

  test('counts with its FTE as they are divided over its kinds', () => {
    expect(found(aRatioNorm(), combined({ KINDERWERK: 0.6, JONGERENWERK: 0.4 }))).toMatchObject({
      ...{ verdict: 'SHORT', actual: 0.6, counted: 1 },
    });
    expect(found(aRatioNorm(), combined({ KINDERWERK: 1 }))).toMatchObject({ verdict: 'MET', actual: 1 });
    expect(found(aRatioNorm(), combined({ JONGERENWERK: 1 }))).toMatchObject({ verdict: 'SHORT', actual: 0 });
  });

  test('of which nobody told the division may be all of it, and none', () => {
    expect(found(aRatioNorm(), combined(null)).verdict).toBe('UNKNOWN');
  });

  test('counts whole for a norm of both kinds', () => {
    const both = aRatioNorm({ facilityKinds: ['KINDERWERK', 'JONGERENWERK'] });
    expect(found(both, combined(null))).toMatchObject({ verdict: 'MET', actual: 1 });
  });
});

describe('a ratio of ages that no factor gives', () => {
  const youth = aRatioNorm({ ...{ code: 'N09', agesFrom: 10, agesUntil: 27, value: 0.45 } });

  test('counts by the published groups, cut by years: 1,000 + 1,000 + 1,000 + 2/20 of 4,000 young people', () => {
    const ageGroups = [
      aGroup(10, 15, 1_000),
      aGroup(15, 20, 1_000),
      aGroup(20, 25, 1_000),
      aGroup(25, 45, 4_000),
    ];
    const { required, children, childrenLow, childrenHigh, childrenMethod, evidence } = found(
      youth,
      ofDistrict({ ageGroups }),
    );
    expect(required).toBeCloseTo((0.45 * 3_400) / 1_000, 10);
    expect([children, childrenLow, childrenHigh]).toEqual([3_400, 3_400, 3_400]);
    expect(childrenMethod).toBe('ESTIMATED_OWN_BANDS');
    expect(evidence.map(({ statement }) => statement.nl)).toContain(
      '4000 inwoners van 25 tot 45 jaar (gepubliceerd)',
    );
  });

  test('is not known where nobody publishes them, and that is what is asked', () => {
    const { verdict, details } = found(youth, ofDistrict({}));
    expect(verdict).toBe('UNKNOWN');
    expect(details).toEqual({ amount: { lacking: 'AGES', ages: [10, 27] } });
  });
});

describe('a ratio of homes', () => {
  const norm = aRatioNorm({ particulars: { per: { count: 1_000, of: 'HOMES' } } });

  test('asks half an FTE for every 1,000 of them, and names how many there are', () => {
    const { required, details, evidence } = found(
      norm,
      ofDistrict({ homes: aFigure(1_600) }, { supplies: [aSupply('team')] }),
    );
    expect(required).toBeCloseTo(0.8, 10);
    expect(details).toEqual({ amount: { countedBy: 1_600 } });
    expect(evidence).toContainEqual({
      ...{ statement: { nl: '1.600 woningen', en: '1,600 homes' }, row: district },
      ...{ sourceId: 'src_key_figures', retrievedOn: '2026-01-02' },
    });
  });

  test('is not known where nobody tells how many homes there are', () => {
    expect(found(norm, ofDistrict({}))).toMatchObject({
      ...{ verdict: 'UNKNOWN', details: { amount: { lacking: 'HOMES' } } },
    });
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
