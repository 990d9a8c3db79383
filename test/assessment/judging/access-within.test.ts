import fc from 'fast-check';
import { zoned } from '../../../src/assessment/finding/floating-catchment.ts';
import {
  accessBy,
  type Bounds,
  meanAccess,
  type Part,
  sharedBy,
} from '../../../src/assessment/judging/access-within.ts';
import { aCatchment, areaId, here, there } from '../facts.ts';

const exactly = (value: number): Bounds => ({ low: value, high: value });
const part = (people: Bounds, access: number): Part => ({ people, access: exactly(access) });

describe('the mean over people', () => {
  test('weighs each part by who lives there, and nobody is no part of it', () => {
    // (100 x 2 + 300 x 4) / 400 = 3.5.
    const parts = [part(exactly(100), 2), part(exactly(300), 4), part(exactly(0), 1_000)];
    expect(meanAccess(parts)).toEqual({ low: 3.5, high: 3.5 });
    expect(meanAccess([part(exactly(0), 1)])).toBeNull();
  });

  test('is as low and as high as the parts can make it of which the number of people is not told', () => {
    // With all 100 of the first and none of the last: (100 x 1 + 100 x 2) / 200; the other way round (2 + 6) / 2.
    const parts = [part({ low: 0, high: 100 }, 1), part(exactly(100), 2), part({ low: 0, high: 100 }, 6)];
    expect(meanAccess(parts)).toEqual({ low: 1.5, high: 4 });
  });

  test('can be pulled all the way by a part in which anybody may live', () => {
    const parts = [part({ low: 0, high: Number.POSITIVE_INFINITY }, 1), part(exactly(100), 2)];
    expect(meanAccess(parts)).toEqual({ low: 1, high: 2 });
  });

  const people = fc.tuple(fc.nat(20), fc.nat(20)).map(([low, more]) => ({ low, high: low + more }));
  const parts = fc.array(
    fc.tuple(people, fc.nat(50)).map((known) => part(...known)),
    { minLength: 1, maxLength: 5 },
  );

  test('whatever the parts, has as its ends the lowest and highest of all numbers of people there may be', () => {
    fc.assert(
      fc.property(parts, (known) => {
        // A mean of fractions is lowest and highest where each part has its fewest or its most.
        const choices = known.reduce<readonly (readonly number[])[]>(
          (all, { people: { low, high } }) => all.flatMap((some) => [low, high].map((one) => [...some, one])),
          [[]],
        );
        const means = choices.flatMap((living) => {
          const all = living.reduce((sum, one) => sum + one, 0);
          const total = living.reduce((sum, one, at) => sum + one * known[at]!.access.low, 0);
          return all > 0 ? [total / all] : [];
        });
        const found = meanAccess(known);
        if (means.length === 0) expect(found).toBeNull();
        else {
          expect(found!.low).toBeCloseTo(Math.min(...means), 9);
          expect(found!.high).toBeCloseTo(Math.max(...means), 9);
        }
      }),
    );
  });
});

describe('what can be reached', () => {
  const [first, second] = [areaId(here), areaId(there)];
  const between = (people: Readonly<Record<string, Bounds>>, amounts: readonly (number | null)[]) => {
    const catchments = amounts.map((amount, at) =>
      aCatchment(`team ${at}`, { [here]: 100, [there]: 100 }, { low: amount, high: amount }),
    );
    return accessBy(sharedBy(new Map(Object.entries(people)), catchments, ['KINDERWERK']), zoned(1_200));
  };

  test('is least where as little as may be is shared with as many as may live there, and most the other way', () => {
    const access = between({ [first]: exactly(100), [second]: { low: 0, high: 100 } }, [1]);
    expect(access.of(first)).toEqual({ low: 0.005, high: 0.01 });
    expect(access.sharing('team 0')).toEqual({ low: 100, high: 200 });
  });

  test('has no highest where a capacity is not told, nor for who may live there alone', () => {
    const known = { [first]: exactly(100), [second]: exactly(100) };
    expect(between(known, [1, null]).of(first)).toEqual({ low: 0.005, high: Number.POSITIVE_INFINITY });
    const maybe = { [first]: { low: 0, high: 10 }, [second]: exactly(0) };
    expect(between(maybe, [1]).of(first)).toEqual({ low: 0.1, high: Number.POSITIVE_INFINITY });
  });
});
