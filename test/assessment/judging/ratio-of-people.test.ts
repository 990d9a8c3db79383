import fc from 'fast-check';
import { assessRatio } from '../../../src/assessment/judging/assess-ratio.ts';
import { isGap } from '../../../src/assessment/judging/judge-ratio.ts';
import { anyFacts, supply } from '../any-facts.ts';
import { aFigure, aGroup, areaId, aSupply, district, elsewhere } from '../facts.ts';
import { aRatioNorm } from '../norms.ts';
import { found, ofDistrict } from './ratio-facts.ts';

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
