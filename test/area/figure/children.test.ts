import fc from 'fast-check';
import {
  type AgeBand,
  ageBands,
  childrenFigure,
  estimateChildren,
  getAgeBand,
} from '../../../src/area/figure/children.ts';
import { figure } from '../../../src/source/figure.ts';

/** CBS, Regionale kerncijfers 1 January 2025: children younger than 5, of 5 to 10 and of 10 to 15. */
const [under5, from5, from10] = [858_425, 893_434, 946_675] as const;
const under15 = under5 + from5 + from10;

const published = (value: number) => figure({ value, unit: 'persons', edition: 2024, sourceId: 'src_cbs' });
const shown = (value: number, band: AgeBand) => childrenFigure(published(value), band);
const bands = ageBands.filter(({ factor }) => factor < 1);

describe('the national factors', () => {
  // An even spread within a band of five years: 2 of 5 years of 10 to 15 are under 12, 1 of 5 of 0 to 5 is 4.
  test.each([
    [0, 12, (under5 + from5 + 0.4 * from10) / under15],
    [4, 12, (0.2 * under5 + from5 + 0.4 * from10) / under15],
    [0, 4, (0.8 * under5) / under15],
  ])('of %i to %i follows from the 5-year bands of CBS', (from, until, share) => {
    expect(getAgeBand(from, until).factor).toBeCloseTo(share, 3);
  });

  test('give 2,130,529 children under 12 and 1,443,789 of 4 to 12 in the whole country, within a tenth of a percent', () => {
    const inAll = (from: number, until: number) => estimateChildren(under15, getAgeBand(from, until))!.value;
    expect(Math.abs(inAll(0, 12) / 2_130_529 - 1)).toBeLessThan(0.001);
    expect(Math.abs(inAll(4, 12) / 1_443_789 - 1)).toBeLessThan(0.001);
  });

  test('have a low and a high from the spread over municipalities around them', () => {
    for (const { low, factor, high } of bands) expect(low < factor && factor < high).toBe(true);
  });

  test('are there for the ages that norms use, and others are refused by name', () => {
    expect(() => getAgeBand(6, 9)).toThrow('no factor for children of 6 to 9');
  });
});

describe("a municipality's own factor", () => {
  test('is 0.536 for 4 to 12 with 58, 59 and 58 children in its five-year bands: 643.2 in a district of 1,200', () => {
    // (0.2 x 58 + 59 + 0.4 x 58) / 175 = 93.8 / 175
    const band = getAgeBand(4, 12, [58, 59, 58]);
    expect(band.factor).toBeCloseTo(0.536, 10);
    expect(estimateChildren(1_200, band)?.value).toBeCloseTo(643.2, 10);
    expect(shown(1_200, band)).toMatchObject({ value: 645, method: 'ESTIMATED_MUNICIPAL_FACTOR' });
  });

  test('has the spread over municipalities around it, in proportion', () => {
    const [own, country] = [getAgeBand(4, 12, [58, 59, 58]), getAgeBand(4, 12)];
    expect(own.low / own.factor).toBeCloseTo(country.low / country.factor, 10);
    expect(own.high / own.factor).toBeCloseTo(country.high / country.factor, 10);
  });

  test('leaves 0 to 15 as it was published, and without any children the national one is taken', () => {
    expect(getAgeBand(0, 15, [10, 0, 0])).toBe(getAgeBand(0, 15));
    expect(getAgeBand(0, 12, [0, 0, 0])).toBe(getAgeBand(0, 12));
  });

  test('of the bands of the country is the national factor', () => {
    for (const { from, until, factor } of bands) {
      expect(getAgeBand(from, until, [under5, from5, from10]).factor).toBeCloseTo(factor, 3);
    }
  });

  test('is a share of the children: the more of them in a band, the higher, and never more than all', () => {
    const count = fc.integer({ min: 1, max: 100_000 });
    fc.assert(
      fc.property(count, count, count, (first, second, third) => {
        const under12 = getAgeBand(0, 12, [first, second, third]);
        expect(under12.factor).toBeGreaterThan(0.39);
        expect(under12.factor).toBeLessThanOrEqual(1);
        expect(getAgeBand(0, 12, [first, second, third + 1_000]).factor).toBeLessThan(under12.factor);
        // 0 to 4 and 4 to 12 are 0 to 12 together.
        const parts =
          getAgeBand(0, 4, [first, second, third]).factor + getAgeBand(4, 12, [first, second, third]).factor;
        expect(parts).toBeCloseTo(under12.factor, 10);
      }),
    );
  });
});

describe('an estimate of an estimate', () => {
  const base = figure({
    ...{
      value: 200,
      low: 190,
      high: 210,
      unit: 'persons',
      status: 'ESTIMATED',
      method: 'ESTIMATED_FROM_PERCENTAGE',
    },
  });

  test('names both methods, and its low and high carry both spreads', () => {
    // 200 x 0.79 = 158, 190 x 0.771 = 146.5, 210 x 0.804 = 168.8
    expect(childrenFigure(base, getAgeBand(0, 12))).toMatchObject({
      ...{ value: 160, low: 145, high: 170, status: 'ESTIMATED' },
      method: 'ESTIMATED_FROM_PERCENTAGE + ESTIMATED_NATIONAL_FACTOR',
    });
  });

  test('is rounded and withheld for 0 to 15 too, since nobody published it', () => {
    const of = (value: number) =>
      childrenFigure({ ...base, value, low: value, high: value }, getAgeBand(0, 15));
    expect(of(203)).toMatchObject({ value: 205, status: 'ESTIMATED', method: 'ESTIMATED_FROM_PERCENTAGE' });
    expect(of(9)).toMatchObject({ value: null, status: 'WITHHELD', reason: 'TOO_FEW' });
    expect(of(0)).toMatchObject({ value: null, status: 'WITHHELD', reason: 'TOO_FEW' });
  });
});

describe('an estimate of children', () => {
  test('is not rounded where formulas use it: 642 of 4 to 12 in a district of 1,200', () => {
    expect(estimateChildren(1_200, getAgeBand(4, 12))).toEqual({
      value: 1_200 * 0.535,
      low: 1_200 * 0.523,
      high: 1_200 * 0.551,
    });
  });

  test('is rounded to 5 where it is shown, says that it is an estimate, and by which method', () => {
    expect(shown(1_200, getAgeBand(4, 12))).toMatchObject({
      ...{ value: 640, low: 630, high: 660, status: 'ESTIMATED', precision: 'ROUNDED_5', reason: null },
      ...{ method: 'ESTIMATED_NATIONAL_FACTOR', unit: 'persons', edition: 2024, sourceId: 'src_cbs' },
    });
  });

  test('of what was withheld is withheld, and of what is missing is missing, with the same reason', () => {
    for (const [status, reason] of [
      ['WITHHELD', 'SECRET'],
      ['MISSING', 'NOT_PUBLISHED'],
    ] as const) {
      const unknown = figure({ unit: 'persons', status, reason });
      expect(estimateChildren(unknown.value, getAgeBand(0, 12))).toBeNull();
      expect(childrenFigure(unknown, getAgeBand(0, 12))).toMatchObject({ value: null, status, reason });
    }
  });

  test('below 10 is withheld because it is about a few children; of 0 it stays the 0 that was measured', () => {
    const under12 = getAgeBand(0, 12);
    // 12 x 0.79 = 9.48 and 13 x 0.79 = 10.27
    expect(shown(12, under12)).toMatchObject({
      ...{ value: null, low: null, high: null, precision: null, status: 'WITHHELD', reason: 'TOO_FEW' },
    });
    expect(shown(13, under12)).toMatchObject({ value: 10, status: 'ESTIMATED' });
    expect(shown(0, under12)).toEqual(published(0));
    expect(shown(0, under12)).toMatchObject({ value: 0, status: 'MEASURED', method: null });
  });

  test('of 0 to 15 is what was published, however few', () => {
    expect(shown(5, getAgeBand(0, 15))).toEqual(published(5));
  });

  test('is never outside its low and high, a multiple of 5, and never 1 to 9', () => {
    const counts = fc.integer({ min: 0, max: 200_000 });
    fc.assert(
      fc.property(counts, fc.constantFrom(...bands), (count, band) => {
        const { value, low, high } = shown(count, band);
        if (value === null || value === 0) return;
        expect(low).toBeLessThanOrEqual(value);
        expect(high).toBeGreaterThanOrEqual(value);
        expect([value, low, high].map((shownValue) => (shownValue ?? 1) % 5)).toEqual([0, 0, 0]);
        expect(value).toBeGreaterThanOrEqual(10);
      }),
    );
  });
});
