import fc from 'fast-check';
import { type AgeGroup, peopleOfAges } from '../../../src/area/figure/people-of-ages.ts';

const group = (from: number, until: number, value: number, known: Partial<AgeGroup> = {}): AgeGroup => ({
  ...{ from, until, value, low: value, high: value, period: 2025 },
  ...known,
});

/** Amsterdam on 1 January 2025 (CBS, Regionale kerncijfers). */
const amsterdam = [
  ...[group(0, 5, 42_787), group(5, 10, 38_809), group(10, 15, 39_207), group(15, 20, 45_406)],
  ...[group(20, 25, 77_843), group(25, 45, 346_547)],
];

describe('people of ages that are published in groups', () => {
  test('are counted where the groups fit', () => {
    expect(peopleOfAges(amsterdam, 10, 25)).toMatchObject({
      ...{ value: 39_207 + 45_406 + 77_843, low: 162_456, high: 162_456, isEstimate: false },
    });
  });

  test('are a part by years of a group that is cut, with the years of the group beside it as the other bound', () => {
    // 2 of the 20 years from 25 to 45: 34,654.7; as many a year as those of 20 to 25 would be 2 x 15,568.6 = 31,137.2.
    const people = peopleOfAges(amsterdam, 10, 27)!;
    expect(people.value).toBeCloseTo(162_456 + 34_654.7, 6);
    expect(people.low).toBeCloseTo(162_456 + 31_137.2, 6);
    expect(people.high).toBeCloseTo(162_456 + 34_654.7, 6);
    expect(people.isEstimate).toBe(true);
    expect(people.groups.map(({ from }) => from)).toEqual([10, 15, 20, 25]);
  });

  test('are bounded by both sides where they lie in the middle of a group', () => {
    const groups = [group(15, 25, 100), group(25, 45, 400), group(45, 65, 800)];
    // 10 of 20 years: 200; a year has 10 to the left, 20 in the group itself, 40 to the right.
    expect(peopleOfAges(groups, 30, 40)).toMatchObject({ value: 200, low: 100, high: 400 });
  });

  test('of a neighbourhood come from the wider groups it has', () => {
    // Children of 10 to 15 are a third of those of 0 to 15: 50; a year has 10, and 12 of 15 to 25.
    const groups = [group(0, 15, 150), group(15, 25, 120), group(25, 45, 400)];
    expect(peopleOfAges(groups, 10, 25)).toMatchObject({ value: 170, low: 170, high: 180, isEstimate: true });
  });

  test('are not known where one of the ages is in no group, or a group is of another year', () => {
    expect(peopleOfAges([group(0, 15, 150)], 10, 18)).toBeNull();
    expect(peopleOfAges([group(0, 15, 150), group(15, 25, 9, { period: 2024 })], 10, 18)).toBeNull();
    expect(peopleOfAges([], 0, 5)).toBeNull();
  });

  test('are those of the year in which the fewest ages are cut, of two alike the newest', () => {
    const older = amsterdam.map((one) => ({ ...one, period: 2024, value: 0, low: 0, high: 0 }));
    const wide = [group(0, 15, 1, { period: 2026 }), group(15, 25, 1, { period: 2026 })];
    expect(peopleOfAges([...older, ...amsterdam, ...wide], 10, 25)?.value).toBe(162_456);
    expect(peopleOfAges([...amsterdam, ...older], 10, 25)?.value).toBe(162_456);
  });

  test('are an estimate where a group is one', () => {
    const estimated = [group(15, 25, 100, { low: 90, high: 110 })];
    expect(peopleOfAges(estimated, 15, 25)).toMatchObject({ low: 90, high: 110, isEstimate: true });
  });

  test('lie between their bounds, and add up to all where ages are split in two', () => {
    const ages = fc.uniqueArray(fc.integer({ min: 0, max: 45 }), { minLength: 3, maxLength: 3 });
    const counts = fc.array(fc.integer({ min: 0, max: 9_000 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(ages, counts, (ends, values) => {
        const groups = amsterdam.map((one, at) => group(one.from, one.until, values[at]!));
        const [from = 0, middle = 0, until = 0] = ends.toSorted((a, b) => a - b);
        const [young, old, all] = [
          peopleOfAges(groups, from, middle)!,
          peopleOfAges(groups, middle, until)!,
          peopleOfAges(groups, from, until)!,
        ];
        expect(young.value + old.value).toBeCloseTo(all.value, 6);
        for (const one of [young, old, all]) {
          expect(one.low).toBeLessThanOrEqual(one.value + 1e-9);
          expect(one.high).toBeGreaterThanOrEqual(one.value - 1e-9);
        }
      }),
    );
  });
});
