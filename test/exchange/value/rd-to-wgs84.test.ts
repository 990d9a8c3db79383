import fc from 'fast-check';
import { rdToWgs84 } from '../../../src/exchange/value/rd-to-wgs84.ts';
import { systemAt } from '../../../src/exchange/value/understand-position.ts';

/** Points that Kadaster publishes to test a transformation with (RDNAPTRANS 2018, self-validation). */
const known = [
  ['Texel', 117_380.12, 575_040.34, 4.824761912, 53.160753042],
  ['Noord-Groningen', 247_380.56, 604_580.78, 6.776726674, 53.41948205],
  ['Amersfoort', 155_000, 463_000, 5.387203657, 52.155172897],
  ['Zeeuws-Vlaanderen', 16_460.91, 377_380.23, 3.397588595, 51.368607152],
  ['Zuid-Limburg', 182_260.45, 311_480.67, 5.773795548, 50.792584916],
  ['Maasvlakte', 64_640.89, 440_700.0101, 4.072887101, 51.947393898],
] as const;

/** Metres between two points that lie close together; a degree of latitude is 111.2 km. */
const metresBetween = ([fromX = 0, fromY = 0]: number[], [toX = 0, toY = 0]: number[]) =>
  Math.hypot((toX - fromX) * Math.cos((fromY * Math.PI) / 180), toY - fromY) * 111_200;

describe('a point of the national grid', () => {
  test.each(known)('in %s comes out within half a metre', (_, x, y, longitude, latitude) => {
    expect(metresBetween([longitude, latitude], rdToWgs84(x, y))).toBeLessThan(0.5);
  });

  test('stays as far from the next as it was, within half a per cent, wherever it lies in the country', () => {
    const inland = fc.tuple(
      fc.double({ min: 20_000, max: 270_000, noNaN: true }),
      fc.double({ min: 310_000, max: 610_000, noNaN: true }),
    );
    fc.assert(
      fc.property(inland, ([x, y]) => {
        const east = metresBetween(rdToWgs84(x, y), rdToWgs84(x + 1_000, y));
        expect(Math.abs(east - 1_000)).toBeLessThan(5);
        expect(systemAt(...rdToWgs84(x, y))).toBe('WGS84');
      }),
    );
  });
});
