import { type ReachPart, reachFigure } from '../../../src/gap/coverage/reach.ts';

const part = (children: number | null, metres: number | null): ReachPart => ({ children, metres });
const reach = (...parts: ReachPart[]) => reachFigure(parts, 800, 2024);

describe('the share of children within reach', () => {
  test.each([
    [[part(60, 100), part(40, 2_000)], 60, 60, 100],
    [[part(60, 800)], 100, 60, 60],
    [[part(60, 800.1)], 0, 0, 60],
    // 1/3: to one decimal
    [[part(10, 100), part(20, 2_000)], 33.3, 10, 30],
    [[part(20, 100), part(10, 2_000)], 66.7, 20, 30],
  ])('of %j is %p percent: %i of %i', (parts, value, numerator, denominator) => {
    expect(reach(...parts)).toMatchObject({
      value,
      numerator,
      denominator,
      unit: 'percent',
      status: 'ESTIMATED',
      precision: 'ESTIMATE',
      method: 'STRAIGHT_LINE',
      edition: 2024,
      known: parts.length,
      of: parts.length,
    });
  });

  test('leaves out neighbourhoods that are not known, and says how many are', () => {
    expect(reach(part(60, 100), part(40, 2_000), part(null, 100), part(50, null))).toMatchObject({
      value: 60,
      denominator: 100,
      known: 2,
      of: 4,
    });
  });

  test('is not known, and never zero, where nothing is known or no child lives', () => {
    for (const parts of [[], [part(null, 100)], [part(50, null)], [part(0, 100)]]) {
      expect(reach(...parts)).toMatchObject({
        value: null,
        status: 'MISSING',
        reason: 'UNKNOWN',
        of: parts.length,
      });
    }
  });
});
