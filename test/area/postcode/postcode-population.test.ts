import { bandOfOwn, getAgeBand } from '../../../src/area/figure/children.ts';
import {
  postcodePopulationOf,
  type StoredPostcodeFigure,
} from '../../../src/area/postcode/postcode-population.ts';

const stored = (indicator: string, value: number | null, cells: Partial<StoredPostcodeFigure> = {}) => ({
  ...{ indicator, period: 2021, value, method: null, reason: value === null ? 'NOT_PUBLISHED' : null },
  ...{ status: value === null ? ('MISSING' as const) : ('MEASURED' as const), sourceId: 'src_ages' },
  ...cells,
});
const bands = (...values: readonly (number | null)[]) =>
  ['AGED_0_5', 'AGED_5_10', 'AGED_10_15'].map((indicator, at) => stored(indicator, values[at] ?? null));
const known = { status: 'MEASURED', precision: 'ROUNDED_5', period: '2021', edition: 2020 };

describe('children of a postcode area', () => {
  test('of 0 to 15 are the sum of its bands, and of other ages by an even spread within them', () => {
    // Postcode 1011 in 2021. Under 12: 275 + 210 + 0.4 x 265 = 591; 4 to 12: 0.2 x 275 + 210 + 0.4 x 265 = 371.
    const population = postcodePopulationOf(2020, bands(275, 210, 265));
    expect(population.children0to15).toMatchObject({
      ...known,
      ...{ value: 750, method: 'SUM_OF_FIVE_YEAR_BANDS', sourceId: 'src_ages' },
    });
    const method = 'SUM_OF_FIVE_YEAR_BANDS + ESTIMATED_OWN_BANDS';
    expect(population.childrenUnder12).toMatchObject({ value: 590, low: 575, high: 600, method });
    expect(population.children4to12).toMatchObject({ value: 370, low: 365, high: 380, method });
    expect(population.childrenUnder12.status).toBe('ESTIMATED');
  });

  test('have the low and high of the country around them, in proportion', () => {
    const [own, country] = [bandOfOwn(0, 12, [275, 210, 265]), getAgeBand(0, 12)];
    expect(own.factor).toBeCloseTo(591 / 750, 10);
    expect(own.low / own.factor).toBeCloseTo(country.low / country.factor, 10);
    expect(own.high / own.factor).toBeCloseTo(country.high / country.factor, 10);
  });

  test('are none where CBS counts none in each band', () => {
    const { children0to15, childrenUnder12, children4to12 } = postcodePopulationOf(2020, bands(0, 0, 0));
    expect(
      [children0to15, childrenUnder12, children4to12].map(({ value, status }) => [value, status]),
    ).toEqual([
      [0, 'MEASURED'],
      [0, 'MEASURED'],
      [0, 'MEASURED'],
    ]);
  });

  test('that an estimate finds fewer than 10 of are not told', () => {
    const { children0to15, childrenUnder12 } = postcodePopulationOf(2020, bands(5, 0, 5));
    expect(children0to15).toMatchObject({ ...known, value: 10 });
    expect(childrenUnder12).toMatchObject({ value: null, status: 'WITHHELD', reason: 'TOO_FEW' });
  });

  test.each([
    ['not published', stored('AGED_10_15', null), 'MISSING', 'NOT_PUBLISHED'],
    ['secret', stored('AGED_10_15', null, { status: 'WITHHELD', reason: 'SECRET' }), 'WITHHELD', 'SECRET'],
    ['not there', null, 'MISSING', 'NOT_PUBLISHED'],
  ])('are not known with one band that is %s, never a part of them', (_, third, status, reason) => {
    const rows = [...bands(275, 210).slice(0, 2), ...(third ? [third] : [])];
    const { children0to15, childrenUnder12, children4to12 } = postcodePopulationOf(2020, rows);
    for (const figure of [children0to15, childrenUnder12, children4to12]) {
      expect(figure).toMatchObject({ value: null, low: null, high: null, status, reason, precision: null });
    }
  });

  test('are withheld when of two unknown bands one is secret', () => {
    const secret = stored('AGED_10_15', null, { status: 'WITHHELD', reason: 'SECRET' });
    const rows = [stored('AGED_0_5', null), stored('AGED_5_10', 10), secret];
    expect(postcodePopulationOf(2020, rows).children0to15).toMatchObject({ status: 'WITHHELD' });
  });
});

test('inhabitants of a postcode area are as stored, and missing without a row', () => {
  const row = stored('INHABITANTS', 9_630, { method: 'SUM_OF_FIVE_YEAR_BANDS' });
  expect(postcodePopulationOf(2020, [row]).inhabitants).toMatchObject({
    ...known,
    ...{ value: 9_630, unit: 'persons', method: 'SUM_OF_FIVE_YEAR_BANDS' },
  });
  expect(postcodePopulationOf(2020, []).inhabitants).toMatchObject({
    ...{ value: null, status: 'MISSING', reason: 'NOT_PUBLISHED', edition: 2020 },
  });
});
