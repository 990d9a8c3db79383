import fc from 'fast-check';
import { pointWithin } from '../../../src/exchange/file/point-within.ts';

/** A corner of four by four without its upper right quarter; its centroid lies within, that of a thin one would not. */
const corner = (arm: number) => [
  [0, 0],
  [4, 0],
  [4, arm],
  [arm, arm],
  [arm, 4],
  [0, 4],
  [0, 0],
];
const squareAt = (x: number, y: number, size: number) => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
];

describe('the point that stands for a shape', () => {
  test('of an area lies within it, also where its middle does not', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 1.9, noNaN: true }), (arm) => {
        const [x, y] = pointWithin({ type: 'Polygon', coordinates: [corner(arm)] })!;
        expect(x! > 0 && y! > 0 && (x! < arm || y! < arm)).toBe(true);
      }),
    );
  });

  test('lies beside a hole and not in it', () => {
    const [x, y] = pointWithin({ type: 'Polygon', coordinates: [squareAt(0, 0, 9), squareAt(3, 3, 4)] })!;
    expect(x! > 3 && x! < 7 && y! > 3 && y! < 7).toBe(false);
  });

  test('of several areas lies in the largest', () => {
    const coordinates = [[squareAt(0, 0, 1)], [squareAt(10, 10, 4)], [squareAt(20, 20, 2)]];
    const [x, y] = pointWithin({ type: 'MultiPolygon', coordinates })!;
    expect([Math.round(x!), Math.round(y!)]).toEqual([12, 12]);
  });

  test.each([
    ['a point', { type: 'Point', coordinates: [1, 2] }, [1, 2]],
    [
      'a line',
      {
        type: 'LineString',
        coordinates: [
          [0, 0],
          [1, 1],
          [5, 5],
        ],
      },
      [1, 1],
    ],
    [
      'lines',
      {
        type: 'MultiLineString',
        coordinates: [
          [
            [9, 9],
            [8, 8],
          ],
          [
            [0, 0],
            [1, 1],
            [5, 5],
          ],
        ],
      },
      [1, 1],
    ],
    ['nothing', null, null],
    ['a shape without positions', { type: 'Polygon' }, null],
    ['an empty area', { type: 'Polygon', coordinates: [] }, null],
    [
      'an area of two corners',
      {
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [1, 1],
          ],
        ],
      },
      null,
    ],
    [
      'an area with half a position',
      { type: 'MultiPolygon', coordinates: [[[[0, 0], [1], [1, 1], [0, 0]]]] },
      null,
    ],
    ['a text', { type: 'Point', coordinates: 'here' }, null],
    ['another thing', { type: 'Circle', coordinates: [1, 2] }, null],
  ])('of %s is known, or null', (_, geometry, point) => {
    expect(pointWithin(geometry)).toEqual(point);
  });

  test('of an area without surface is one of its points', () => {
    const flat = [
      [1, 1],
      [2, 1],
      [1, 1],
      [1, 1],
    ];
    expect(pointWithin({ type: 'Polygon', coordinates: [flat] })?.[1]).toBe(1);
  });
});
