import { type AreaChildren, sumChildren } from '../../../src/area/figure/sum-children.ts';

const area = (
  areaId: string,
  children0to15: number | null,
  known: Partial<AreaChildren> = {},
): AreaChildren => ({
  ...{ areaId, children0to15, estimate: null, fiveYearBands: null, sourceId: 'src_cbs' },
  ...known,
});
const under12 = { from: 0, until: 12 };

describe('children of several areas', () => {
  test('are added up before they are rounded, each area once', () => {
    // 0.79 of 100 and 0.79 of 103: 160.37; low 0.771 of 203, high 0.804 of 203.
    const figure = sumChildren([area('a', 100), area('b', 103), area('a', 100)], 2024, under12);
    expect(figure).toMatchObject({
      ...{ value: 160, low: 155, high: 165, status: 'ESTIMATED', precision: 'ROUNDED_5' },
      ...{ known: 2, of: 2, edition: 2024, unit: 'persons', method: 'ESTIMATED_NATIONAL_FACTOR' },
    });
  });

  test('are at least those of the areas that are known', () => {
    expect(sumChildren([area('a', 100), area('b', null)], 2024, under12)).toMatchObject({
      ...{ value: 80, known: 1, of: 2 },
    });
  });

  test('are not zero where none is known, nor without an area', () => {
    expect(sumChildren([area('a', null)], 2024, under12)).toMatchObject({
      ...{ value: null, status: 'MISSING', reason: 'UNKNOWN', known: 0, of: 1 },
    });
    expect(sumChildren([], 2024, under12)).toMatchObject({ value: null, known: 0, of: 0 });
  });

  test('come by the own factor of each area, and both methods are named', () => {
    // Of 50, 30 and 20 in bands of five years, 0 to 12 is 50 + 30 + 2/5 of 20: 88 of 100; and 79 by the country's factor.
    const figure = sumChildren(
      [area('a', 100, { fiveYearBands: [50, 30, 20] }), area('b', 100)],
      2024,
      under12,
    );
    expect(figure).toMatchObject({ value: 165 });
    expect(figure.method).toBe('ESTIMATED_MUNICIPAL_FACTOR + ESTIMATED_NATIONAL_FACTOR');
  });

  test('that are few are withheld', () => {
    expect(sumChildren([area('a', 5)], 2024, under12)).toMatchObject({ value: null, status: 'WITHHELD' });
  });
});
