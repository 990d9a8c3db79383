import fc from 'fast-check';
import { urgencyOf, urgencyParts, verdictOf } from '../../../src/assessment/judging/judge-ratio.ts';

describe('a ratio of what is there to what is asked', () => {
  test.each([
    [2, 'MET'],
    [1, 'MET'],
    [0.999, 'TIGHT'],
    [0.8, 'TIGHT'],
    [0.799, 'SHORT'],
    [0.001, 'SHORT'],
    [0, 'ABSENT'],
  ])('of %p is %s', (ratio, verdict) => {
    expect(verdictOf(ratio)).toBe(verdict);
  });

  test('is SHORT for the golden case: 0.2 FTE where 0.5 per 1,000 of 643.2 children is asked', () => {
    const required = (0.5 * 1_200 * 0.536) / 1_000;
    expect(required).toBeCloseTo(0.3216, 6);
    expect(0.2 / required).toBeCloseTo(0.622, 3);
    expect(verdictOf(0.2 / required)).toBe('SHORT');
  });
});

describe('an urgency', () => {
  // log10(1 + children) / log10(1001), of children rounded to 5: none 0, 100 children 0.6681, a thousand and more 1
  test.each([
    [1, 1_000, null, 1],
    [1, 5_000, null, 1],
    [1, 99, null, 0.668],
    [0.5, 99, null, 0.334],
    // Too few to tell count as not known, so that an urgency gives nobody away.
    [1, 9.9, 50, 0.75],
    [1, 1, 50, 0.75],
    [1, 0, 50, 0],
    // Not known: half for the children, nothing extra for the incomes.
    [1, null, null, 0.5],
    [0.4, null, 10, 0.22],
    [1, 1_000, 60, 1],
  ])(
    'of severity %p with %p children and %p percent low incomes is %p',
    (severity, children, low, urgency) => {
      expect(urgencyOf(urgencyParts(severity, children, low))).toBe(urgency);
    },
  );

  test('publishes what it is made of, and says null of what is not known', () => {
    expect(urgencyParts(0.4, 1_000, 12)).toEqual({ severity: 0.4, children: 1, vulnerability: 1.12 });
    expect(urgencyParts(0.4, null, null)).toEqual({ severity: 0.4, children: null, vulnerability: null });
  });

  test('is between 0 and 1, and grows with each of its parts, from as many children as may be told', () => {
    const part = fc.double({ min: 0, max: 1, noNaN: true });
    const children = fc.integer({ min: 10, max: 5_000 });
    fc.assert(
      fc.property(part, children, fc.integer({ min: 0, max: 100 }), part, (severity, many, low, more) => {
        const urgency = urgencyOf(urgencyParts(severity, many, low));
        expect(urgency).toBeGreaterThanOrEqual(0);
        expect(urgency).toBeLessThanOrEqual(1);
        expect(
          urgencyOf(urgencyParts(Math.max(severity, more), many + 10, Math.min(100, low + 5))),
        ).toBeGreaterThanOrEqual(urgency);
      }),
    );
  });
});
