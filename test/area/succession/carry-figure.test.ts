import fc from 'fast-check';
import { carryFigure, type FormerPart } from '../../../src/area/succession/carry-figure.ts';

const inhabitants = { code: 'INHABITANTS', unit: 'persons' } as const;
const lowIncome = { code: 'LOW_INCOME_SHARE', unit: 'percent' } as const;
const urbanity = { code: 'URBANITY', unit: 'class' } as const;

/** All of an area, which is all of the newer one. */
const whole: FormerPart = {
  ...{ share: 1, shareOfNewer: 1, basis: 'AREA_OVERLAP', shareReason: null },
  ...{ value: 1_000, low: 1_000, high: 1_000, status: 'MEASURED', reason: null },
  ...{ period: 2015, sourceId: 'src_1', inhabitants: 1_000 },
};
const part = (share: number, value: number, rest: Partial<FormerPart> = {}): FormerPart => ({
  ...{ ...whole, share, shareOfNewer: 0.5, value, low: value, high: value },
  ...rest,
});

describe('a figure of an earlier edition', () => {
  test('of the same area is as it was, whatever its unit', () => {
    for (const indicator of [inhabitants, lowIncome, urbanity])
      expect(
        carryFigure(indicator, 2015, [{ ...whole, share: 0.98, shareOfNewer: 0.97, value: 3 }]),
      ).toMatchObject({
        ...{
          value: 3,
          low: null,
          high: null,
          status: 'MEASURED',
          method: null,
          period: '2015',
          edition: 2015,
        },
      });
  });

  test('of areas that went over whole is their sum', () => {
    expect(carryFigure(inhabitants, 2015, [part(1, 700), part(0.99, 300)])).toMatchObject({
      ...{ value: 1_000, low: null, status: 'MEASURED', known: 2, of: 2, method: 'SUCCESSION_AREA_OVERLAP' },
    });
  });

  test('of an area that was divided goes by its share, and may be none or all of it', () => {
    // 700 and a quarter of 400.
    expect(carryFigure(inhabitants, 2015, [part(1, 700), part(0.25, 400)])).toMatchObject({
      ...{ value: 800, low: 700, high: 1_100, status: 'ESTIMATED' },
    });
  });

  test('that is a share of people is weighted with those who lived in each part', () => {
    // 10 % of 1,000 and 30 % of a quarter of 4,000: 400 of 2,000.
    const parts = [part(1, 10, { inhabitants: 1_000 }), part(0.25, 30, { inhabitants: 4_000 })];
    expect(carryFigure(lowIncome, 2015, parts)).toMatchObject({ value: 20, low: 10, high: 30 });
  });

  test('is made of parts by the least certain way in which one is known', () => {
    const parts = [part(1, 700, { basis: 'FLAG' }), part(0.5, 300, { basis: 'POPULATION' })];
    expect(carryFigure(inhabitants, 2015, parts).method).toBe('SUCCESSION_POPULATION');
  });

  test('leaves out what is only the noise of two drawings, also where it tells nothing', () => {
    const noise = part(0.004, 0, { shareOfNewer: 0.003, value: null, low: null, high: null });
    expect(carryFigure(inhabitants, 2015, [whole, noise])).toMatchObject({
      value: 1_000,
      status: 'MEASURED',
    });
  });

  test.each<[string, readonly FormerPart[], Parameters<typeof carryFigure>[0], string]>([
    ['nothing went over into it', [], inhabitants, 'NO_PREDECESSOR'],
    [
      'the share is not known',
      [part(1, 700), part(0, 1, { share: null, shareOfNewer: null, shareReason: 'BOUNDARY_CHANGED' })],
      ...([inhabitants, 'BOUNDARY_CHANGED'] as const),
    ],
    ['a part of it lay in no area', [part(1, 700)], inhabitants, 'PARTLY_IN_NO_AREA'],
    [
      'one of its parts was not published',
      [
        part(1, 700),
        part(1, 0, { value: null, low: null, high: null, reason: 'SECRET', status: 'WITHHELD' }),
      ],
      ...([inhabitants, 'SECRET'] as const),
    ],
    ['it is a class', [part(1, 2), part(1, 4)], urbanity, 'URBANITY_CANNOT_BE_DIVIDED'],
    [
      'nobody tells how many lived in a part',
      [part(1, 10), part(1, 20, { inhabitants: null })],
      ...([lowIncome, 'INHABITANTS_NOT_KNOWN'] as const),
    ],
  ])('is not known where %s', (_, parts, indicator, reason) => {
    expect(carryFigure(indicator, 2015, parts)).toMatchObject({ value: null, reason });
  });
});

describe('whatever the parts', () => {
  const anyPart = fc
    .record({
      share: fc.double({ min: 0.02, max: 1, noNaN: true }),
      value: fc.integer({ min: 20, max: 9_999 }),
    })
    .map(({ share, value }) => part(share, value));
  const manyParts = fc.array(anyPart, { minLength: 2, maxLength: 6 });

  test('a count lies between its low and its high, and their order changes nothing', () => {
    fc.assert(
      fc.property(manyParts, (parts) => {
        const { value, low, high } = carryFigure(inhabitants, 2015, parts);
        expect(carryFigure(inhabitants, 2015, parts.toReversed()).value).toBe(value);
        if (value === null || low === null || high === null) return;
        expect(value).toBeGreaterThanOrEqual(low);
        expect(value).toBeLessThanOrEqual(high);
      }),
    );
  });

  test('an area that is divided leaves nobody out: what its parts get adds up to it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 90 }), fc.integer({ min: 500, max: 9_999 }), (percent, value) => {
        const shares = [percent / 100, 1 - percent / 100];
        const got = shares.map(
          (share) => carryFigure(inhabitants, 2015, [part(share, value, { shareOfNewer: 1 })]).value,
        );
        // Each is rounded to 5, and at least 95 % is all.
        const slack = Math.max(...shares) >= 0.95 ? value * 0.05 + 5 : 5;
        expect(Math.abs((got[0] ?? 0) + (got[1] ?? 0) - value)).toBeLessThanOrEqual(slack);
      }),
    );
  });
});
