import fc from 'fast-check';
import { nearestIn } from '../../../src/assessment/nearest/nearest-in-grid.ts';

/** Few places, so that many are exactly as far; and now and then one a country away. */
const along = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 12 }) },
  { weight: 4, arbitrary: fc.double({ min: 0, max: 12, noNaN: true }) },
  { weight: 1, arbitrary: fc.integer({ min: -300_000, max: 300_000 }) },
);
const places = fc.array(fc.tuple(along, along), { maxLength: 60 });

/** One after another, the first of those that are nearest. */
function plainly(points: readonly (readonly [number, number])[], x: number, y: number) {
  const metres = points.map(([px, py]) => Math.sqrt((px - x) * (px - x) + (py - y) * (py - y)));
  const nearest = metres.reduce((one, other) => Math.min(one, other), Infinity);
  return points.length === 0 ? null : { at: metres.indexOf(nearest), metres: nearest };
}

describe('the nearest point', () => {
  test('is the one that looking at each of them finds, the first of those just as far', () => {
    fc.assert(
      fc.property(places, fc.array(fc.tuple(along, along), { maxLength: 20 }), (points, from) => {
        const find = nearestIn({ xs: points.map(([x]) => x), ys: points.map(([, y]) => y) });
        for (const [x, y] of from) expect(find(x, y)).toEqual(plainly(points, x, y));
      }),
      { numRuns: 1_000 },
    );
  });

  test.each([
    [[[3, 4]], [0, 0], { at: 0, metres: 5 }],
    // On one line, on one spot, and from far outside.
    [
      [
        [0, 0],
        [10, 0],
        [20, 0],
      ],
      [14, 3],
      { at: 1, metres: 5 },
    ],
    [
      [
        [7, 7],
        [7, 7],
        [7, 7],
      ],
      [7, 8],
      { at: 0, metres: 1 },
    ],
    [
      [
        [1, 0],
        [0, 1],
      ],
      [3_000, 4_000],
      { at: 1, metres: Math.sqrt(9_000_000 + 3_999 * 3_999) },
    ],
  ] as const)('of %j from %j is %j', (points, [x, y], expected) => {
    const find = nearestIn({ xs: points.map(([px]) => px), ys: points.map(([, py]) => py) });
    expect(find(x, y)).toEqual(expected);
  });

  test('is none where there are none', () => {
    expect(nearestIn({ xs: [], ys: [] })(1, 2)).toBeNull();
  });
});
