import fc from 'fast-check';
import { spreadOf } from '../../../src/assessment/finding/distance-spread.ts';

const lived = (...pairs: readonly (readonly [number, number])[]) =>
  pairs.map(([children, metres]) => ({ children, metres }));

describe('how far children live from their nearest', () => {
  test('is the mean over them, and within what distance nine out of ten live', () => {
    // (60 x 200 + 30 x 500 + 10 x 2000) / 100 = 470; 60 + 30 = 90 of 100 live within 500.
    expect(spreadOf(lived([60, 200], [30, 500], [10, 2_000]))).toEqual({ meanMetres: 470, p90Metres: 500 });
    // 89 of 100 are not nine out of ten.
    expect(spreadOf(lived([60, 200], [29, 500], [11, 2_000]))).toEqual({ meanMetres: 485, p90Metres: 2_000 });
  });

  test('is not told where nobody lives', () => {
    expect(spreadOf([])).toBeNull();
    expect(spreadOf(lived([0, 300]))).toBeNull();
  });

  test('lies between the nearest and the furthest, in whatever order they come', () => {
    const some = fc.array(fc.record({ children: fc.nat(500), metres: fc.nat(5_000) }), {
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(some, (all) => {
        const spread = spreadOf(all);
        expect(spreadOf(all.toReversed())).toEqual(spread);
        const lived = all.filter(({ children }) => children > 0).map(({ metres }) => metres);
        if (!spread) return expect(lived).toEqual([]);
        for (const metres of Object.values(spread)) {
          expect(metres).toBeGreaterThanOrEqual(Math.min(...lived));
          expect(metres).toBeLessThanOrEqual(Math.max(...lived));
        }
      }),
    );
  });
});
