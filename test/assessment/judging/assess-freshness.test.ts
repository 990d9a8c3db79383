import type { CheckFacts } from '../../../src/assessment/facts/check-facts.ts';
import { assessFreshness } from '../../../src/assessment/judging/assess-freshness.ts';
import { aCheck, anArea, district, servedBy, someFacts } from '../facts.ts';
import { aFreshnessNorm } from '../norms.ts';

/** Nine out of ten within twelve months, of 15 October 2026. */
const norm = aFreshnessNorm();
const of = (checks: readonly CheckFacts[], value = norm.value, children0to15 = 100) =>
  assessFreshness(
    { ...norm, value },
    someFacts({
      areas: [anArea(district, { children0to15 })],
      serving: [
        servedBy(
          district,
          'KINDERWERK',
          checks.map(({ facilityId }) => facilityId),
        ),
      ],
      checks,
    }),
  )[0]!;
const checked = (...days: (string | null)[]) =>
  days.map((checkedOn, at) => aCheck(`fac_${String(at).padStart(2, '0')}`, { checkedOn }));
const times = (count: number, day: string | null) => Array.from({ length: count }, () => day);

describe('a norm about freshness', () => {
  test('counts who was checked within its months, to the day', () => {
    const { verdict, actual, counted, details } = of(
      checked('2026-10-15', '2026-04-15', '2026-04-14', '2025-10-15', '2025-10-14', null),
    );
    expect({ verdict, actual, counted }).toEqual({ verdict: 'SHORT', actual: 400 / 6, counted: 6 });
    // At most half of the months is FRESH, at most all of them AGING.
    expect(details.freshness).toMatchObject({
      ...{ of: 6, verified: 4, counts: { FRESH: 2, AGING: 2, STALE: 1, NEVER: 1 } },
    });
  });

  test.each([
    [9, 1, 'MET'],
    [18, 7, 'TIGHT'],
    [17, 8, 'SHORT'],
    [0, 3, 'ABSENT'],
  ])('with %i checked and %i not is judged on the share: %s', (lately, never, verdict) => {
    // 9 of 10 is 90 %; 18 of 25 is 72 %, eight tenths of that.
    expect(of(checked(...times(lately, '2026-10-01'), ...times(never, null))).verdict).toBe(verdict);
  });

  test('asks nothing where it knows of none, or where no children live', () => {
    expect(of([]).verdict).toBe('NOT_APPLICABLE');
    expect(of(checked(null), 90, 0).verdict).toBe('NOT_APPLICABLE');
  });

  test('names those not checked in time, never first and then the longest ago, twenty at most', () => {
    const { details, evidence } = of(checked('2020-01-01', '2026-10-01', null, '2019-12-31', null));
    expect(details.freshness?.oldest).toEqual([
      { facilityId: 'fac_02', checkedOn: null },
      { facilityId: 'fac_04', checkedOn: null },
      { facilityId: 'fac_03', checkedOn: '2019-12-31' },
      { facilityId: 'fac_00', checkedOn: '2020-01-01' },
    ]);
    expect(evidence.slice(1).map(({ statement }) => statement.nl)).toEqual([
      'fac_02: nooit nagegaan',
      'fac_04: nooit nagegaan',
      'fac_03: nagegaan op 2019-12-31',
      'fac_00: nagegaan op 2020-01-01',
    ]);
    expect(of(checked(...times(30, null))).details.freshness?.oldest).toHaveLength(20);
  });

  test('counts a team of two of its kinds once', () => {
    const both = { ...norm, facilityKinds: ['KINDERWERK', 'JONGERENWERK'] };
    const serving = both.facilityKinds.map((kind) => servedBy(district, kind, ['fac_00']));
    const [found] = assessFreshness(
      both,
      someFacts({ areas: [anArea(district)], serving, checks: checked(null) }),
    );
    expect(found?.counted).toBe(1);
  });

  test('says of what a register still had when that was', () => {
    const [first] = checked('2024-01-01');
    const { evidence } = of([{ ...first!, isByRegister: true }]);
    expect(evidence.at(-1)).toMatchObject({
      statement: {
        nl: 'fac_00: in het register van 2024-01-01',
        en: 'fac_00: in the register of 2024-01-01',
      },
      retrievedOn: '2024-01-01',
    });
  });
});
