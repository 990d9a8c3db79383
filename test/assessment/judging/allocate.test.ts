import fc from 'fast-check';
import type { ServedFacts } from '../../../src/assessment/facts/supply-facts.ts';
import { allocate } from '../../../src/assessment/judging/allocate.ts';
import { areaId, district, here, served, there } from '../facts.ts';

const inHere = ({ neighbourhoodId }: ServedFacts) => neighbourhoodId === areaId(here);
const inThere = (one: ServedFacts) => !inHere(one);
const both = (one: Partial<ServedFacts>, other: Partial<ServedFacts>) => [
  served(here, one),
  served(there, other),
];
const exactly = (part: number) => ({ low: part, high: part });

describe('the capacity of a team that works in two neighbourhoods', () => {
  test('goes by children where no split is told: of 600 and 200 three quarters and one', () => {
    const serves = both({ children0to15: 600 }, { children0to15: 200 });
    expect(allocate(serves, inHere)).toEqual(exactly(0.75));
    expect(allocate(serves, inThere)).toEqual(exactly(0.25));
  });

  test('goes by the recorded split, whatever the children', () => {
    const serves = both(
      { named: here, share: 0.4, children0to15: 600 },
      { named: there, share: 0.6, children0to15: null },
    );
    expect(allocate(serves, inHere).low).toBeCloseTo(0.4, 12);
    expect(allocate(serves, inThere).high).toBeCloseTo(0.6, 12);
  });

  test('of which one has a share leaves the rest to the other', () => {
    const serves = both({ named: here, share: 0.7 }, {});
    expect(allocate(serves, inThere).low).toBeCloseTo(0.3, 12);
  });

  test('is spread by children within a district that was named with a share', () => {
    const serves = both(
      { named: district, share: 1, children0to15: 300 },
      { named: district, share: 1, children0to15: 100 },
    );
    expect(allocate(serves, inHere)).toEqual(exactly(0.75));
  });

  test('is for both alike where nobody lives', () => {
    expect(allocate(both({ children0to15: 0 }, { children0to15: 0 }), inHere)).toEqual(exactly(0.5));
  });

  test('is all of it for the whole they make up, also where children are withheld', () => {
    expect(allocate(both({ children0to15: null }, {}), () => true)).toEqual(exactly(1));
    expect(allocate(both({ children0to15: null }, {}), () => false)).toEqual(exactly(0));
  });

  test.each<[string, Partial<ServedFacts>, Partial<ServedFacts>]>([
    ['children are withheld', { children0to15: null }, {}],
    ['shares are more than all', { named: here, share: 0.7 }, { named: there, share: 0.7 }],
    ['shares are less than all', { named: here, share: 0.3 }, { named: there, share: 0.3 }],
    ['a share was said of another edition', { named: null, share: 0.5 }, { named: null, share: 0.5 }],
  ])('is somewhere between nothing and all where %s', (_why, one, other) => {
    expect(allocate(both(one, other), inHere)).toEqual({ low: 0, high: 1 });
  });
});

describe('whatever a facility works for', () => {
  const anyServed = fc
    .array(
      fc.record({
        district: fc.constantFrom('1', '2', '3'),
        children0to15: fc.constantFrom(0, 5, 120, 1_000),
        hasShare: fc.boolean(),
      }),
      { minLength: 1, maxLength: 9 },
    )
    .map((all) =>
      all.map(({ district: code, children0to15, hasShare }, at) =>
        // A third for each district that was named, so that they never add up to more than all of it.
        served(here, {
          ...{ neighbourhoodId: String(at), districtId: code, children0to15 },
          ...(hasShare && code !== '3' ? { named: code, share: 0.33 } : {}),
        }),
      ),
    );

  test('its parts over districts add up to all of it, or surround it', () => {
    fc.assert(
      fc.property(anyServed, (serves) => {
        const parts = ['1', '2', '3'].map((code) =>
          allocate(serves, ({ districtId }) => districtId === code),
        );
        const [low, high] = (['low', 'high'] as const).map((end) =>
          parts.reduce((total, part) => total + part[end], 0),
        );
        expect(low).toBeLessThanOrEqual(1 + 1e-9);
        expect(high).toBeGreaterThanOrEqual(1 - 1e-9);
        if (parts.every((part) => part.low === part.high)) expect(low).toBeCloseTo(1, 9);
        for (const part of parts) expect(part.low).toBeLessThanOrEqual(part.high + 1e-12);
      }),
    );
  });
});
