import fc from 'fast-check';
import { estimateFromPercentage } from '../../../src/area/figure/estimate-from-percentage.ts';

describe('a count from a percentage', () => {
  test('is that share of the whole, as wide as the rounding of both', () => {
    // 10 % of 2,330: between 9.5 % of 2,327.5 and 10.5 % of 2,332.5
    expect(estimateFromPercentage(10, 2_330, true)).toEqual({
      ...{ value: 233, status: 'ESTIMATED', reason: null, method: 'ESTIMATED_FROM_PERCENTAGE' },
      low: expect.closeTo(221.1125, 6),
      high: expect.closeTo(244.9125, 6),
    });
    expect(estimateFromPercentage(15, 12_011, false)).toMatchObject({
      low: expect.closeTo(0.145 * 12_011, 6),
      high: expect.closeTo(0.155 * 12_011, 6),
    });
  });

  test('of 0 % is not nobody, except of nobody', () => {
    expect(estimateFromPercentage(0, 1_000, false)).toMatchObject({ value: 2.5, low: 0, high: 5 });
    expect(estimateFromPercentage(0, 0, true)).toEqual({ value: 0, status: 'MEASURED', reason: null });
    // 33 % of what was rounded to none.
    expect(estimateFromPercentage(33, 0, true)).toMatchObject({ status: 'ESTIMATED', low: 0 });
    expect(estimateFromPercentage(33, 0, true).value).toBeGreaterThan(0);
  });

  test('lies between its low and high, and the true count does too', () => {
    const percent = fc.double({ min: 0, max: 100, noNaN: true });
    const whole = fc.integer({ min: 1, max: 1_000_000 });
    fc.assert(
      fc.property(percent, whole, fc.boolean(), (share, people, isRounded) => {
        const published = isRounded ? Math.round(people / 5) * 5 : people;
        const { value, low, high, status } = estimateFromPercentage(Math.round(share), published, isRounded);
        if (status === 'MEASURED') return;
        expect(low).toBeLessThanOrEqual(value ?? Number.NaN);
        expect(high).toBeGreaterThanOrEqual(value ?? Number.NaN);
        expect((share / 100) * people).toBeGreaterThanOrEqual((low ?? 0) - 1e-6);
        expect((share / 100) * people).toBeLessThanOrEqual((high ?? 0) + 1e-6);
      }),
    );
  });
});
