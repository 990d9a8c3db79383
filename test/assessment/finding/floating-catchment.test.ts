import fc from 'fast-check';
import {
  floatCatchments,
  gaussian,
  type Reach,
  type Weights,
  zoned,
  zonesOf,
} from '../../../src/assessment/finding/floating-catchment.ts';

const reach = (areaId: string, facilityId: string, metres = 0): Reach => ({ areaId, facilityId, metres });
const alike: Weights = () => 1;

describe('golden: X of 2 reaches 100 and 200 children, Y of 1 reaches those 200 and 100 more', () => {
  const people = new Map(Object.entries({ A: 100, B: 200, C: 100 }));
  const supply = new Map(Object.entries({ X: 2, Y: 1 }));
  const reaches = [reach('A', 'X'), reach('B', 'X'), reach('B', 'Y'), reach('C', 'Y')];
  const found = floatCatchments(people, supply, reaches, alike);

  test('a facility divides what it has over the children within its reach', () => {
    // R_X = 2 / 300 = 0.006667 and R_Y = 1 / 300 = 0.003333.
    expect(Object.fromEntries(found.people)).toEqual({ X: 300, Y: 300 });
  });

  test('a place has what all facilities within reach have for one child', () => {
    expect(found.access.get('A')).toBeCloseTo(0.006667, 6);
    expect(found.access.get('B')).toBeCloseTo(0.01, 6);
    expect(found.access.get('C')).toBeCloseTo(0.003333, 6);
  });

  test('all children together have all there is: 3', () => {
    const all = [...people].reduce((sum, [area, living]) => sum + living * (found.access.get(area) ?? 0), 0);
    expect(all).toBeCloseTo(3, 12);
  });
});

describe('what somebody at a distance counts', () => {
  test('is 1, 0.68 and 0.22 in the three thirds of a distance, whose ends belong to them, and nothing beyond', () => {
    expect(zonesOf(1_200)).toEqual([
      { untilMetres: 400, weight: 1 },
      { untilMetres: 800, weight: 0.68 },
      { untilMetres: 1_200, weight: 0.22 },
    ]);
    const weights = [0, 400, 400.1, 800, 800.1, 1_200, 1_200.1].map(zoned(1_200));
    expect(weights).toEqual([1, 1, 0.68, 0.68, 0.22, 0.22, 0]);
  });

  test('falls smoothly by the curve of Gauss: golden for 800 metres', () => {
    const weights = [0, 200, 400, 600, 800, 801].map(gaussian(800));
    expect(weights.map((weight) => weight.toFixed(4))).toEqual([
      ...['1.0000', '0.9218', '0.7014', '0.3769', '0.0000', '0.0000'],
    ]);
    expect(weights[5]).toBe(0);
  });

  test('golden: with zones, who lives further away has less of what is shared', () => {
    // 100 children at 300 m weigh 100, 100 at 700 m weigh 68, 100 at 1,100 m weigh 22: R = 1.9 / 190 = 0.01.
    const people = new Map(Object.entries({ near: 100, further: 100, far: 100 }));
    const reaches = [reach('near', 'X', 300), reach('further', 'X', 700), reach('far', 'X', 1_100)];
    const { access, people: shared } = floatCatchments(people, new Map([['X', 1.9]]), reaches, zoned(1_200));
    expect(shared.get('X')).toBeCloseTo(190, 10);
    expect(access.get('near')).toBeCloseTo(0.01, 12);
    expect(access.get('further')).toBeCloseTo(0.0068, 12);
    expect(access.get('far')).toBeCloseTo(0.0022, 12);
  });
});

test('a facility that nobody can reach gives nothing to anybody, and is known as such', () => {
  const found = floatCatchments(
    new Map(Object.entries({ empty: 0, town: 10 })),
    new Map(Object.entries({ alone: 5, beyond: 5 })),
    [reach('empty', 'alone', 100), reach('town', 'beyond', 1_300)],
    zoned(1_200),
  );
  expect(Object.fromEntries(found.people)).toEqual({ alone: 0, beyond: 0 });
  expect([...found.access.values()]).toEqual([]);
});

const amounts = (prefix: string, largest: number) =>
  fc
    .array(fc.double({ min: 0, max: largest, noNaN: true }), { minLength: 1, maxLength: 8 })
    .map((values) => new Map(values.map((value, at) => [`${prefix}${at}`, value])));
const aTown = fc
  .record({ people: amounts('area', 2_000).map(wholePeople), supply: amounts('fac', 20) })
  .chain(({ people, supply }) =>
    fc.record({
      people: fc.constant(people),
      supply: fc.constant(supply),
      reaches: fc.uniqueArray(
        fc.record({
          areaId: fc.constantFrom(...people.keys()),
          facilityId: fc.constantFrom(...supply.keys()),
          metres: fc.integer({ min: 0, max: 1_500 }),
        }),
        { selector: ({ areaId, facilityId }) => `${areaId} ${facilityId}`, maxLength: 40 },
      ),
      weights: fc.constantFrom(alike, zoned(1_200), gaussian(1_200)),
    }),
  );
/** Fewer than one person is nobody. */
function wholePeople(people: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  return new Map([...people].map(([area, living]) => [area, Math.floor(living)]));
}

test('whatever the town, nothing is lost and nothing made: what people have together is what reaches anybody', () => {
  fc.assert(
    fc.property(aTown, ({ people, supply, reaches, weights }) => {
      const found = floatCatchments(people, supply, reaches, weights);
      const had = [...people].reduce(
        (sum, [area, living]) => sum + living * (found.access.get(area) ?? 0),
        0,
      );
      const given = [...supply].reduce(
        (sum, [id, amount]) => sum + ((found.people.get(id) ?? 0) > 0 ? amount : 0),
        0,
      );
      expect(had).toBeCloseTo(given, 6);
    }),
  );
});

test('whatever the town, more people never leave more for anybody, and more supply never less', () => {
  fc.assert(
    fc.property(aTown, fc.nat(500), fc.nat(5), ({ people, supply, reaches, weights }, arriving, added) => {
      const before = floatCatchments(people, supply, reaches, weights).access;
      const crowded = new Map(
        [...people].map(([area, living]) => [area, living > 0 ? living + arriving : 0]),
      );
      const richer = new Map([...supply].map(([id, amount]) => [id, amount + added]));
      const hair = 1 + 1e-9;
      for (const [area, value] of floatCatchments(crowded, supply, reaches, weights).access)
        expect(value).toBeLessThanOrEqual((before.get(area) ?? 0) * hair);
      for (const [area, value] of floatCatchments(people, richer, reaches, weights).access)
        expect(value * hair).toBeGreaterThanOrEqual(before.get(area) ?? 0);
    }),
  );
});
