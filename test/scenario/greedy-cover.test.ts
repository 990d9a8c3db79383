import fc from 'fast-check';
import { type Cover, greedyCover } from '../../src/scenario/greedy-cover.ts';

const weightsOf = (known: Readonly<Record<string, number>>) => new Map(Object.entries(known));
const reached = (places: readonly Cover[], weights: ReadonlyMap<string, number>) =>
  [...new Set(places.flatMap(({ reaches }) => reaches))].reduce(
    (sum, one) => sum + (weights.get(one) ?? 0),
    0,
  );
const choices = <T>(list: readonly T[], count: number): T[][] =>
  count === 0
    ? [[]]
    : list.flatMap((one, at) => choices(list.slice(at + 1), count - 1).map((rest) => [one, ...rest]));

const areas = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const anyPlaces: fc.Arbitrary<Cover[]> = fc.uniqueArray(
  fc.record({ id: fc.constantFrom('1', '2', '3', '4', '5', '6'), reaches: fc.subarray(areas) }),
  { selector: ({ id }) => id, maxLength: 6 },
);
const anyWeights = fc
  .array(fc.integer({ min: 0, max: 300 }), { minLength: areas.length, maxLength: areas.length })
  .map((weights) => new Map(areas.map((area, at) => [area, weights[at] ?? 0])));
const anyCount = fc.integer({ min: 1, max: 4 });

describe('places one after the other', () => {
  test('each adds most to what those before it reach, and is told with what is new', () => {
    const places = [
      { id: 'west', reaches: ['a', 'b'] },
      { id: 'middle', reaches: ['b', 'c', 'd'] },
      { id: 'east', reaches: ['d', 'e'] },
    ];
    const weights = weightsOf({ a: 50, b: 40, c: 30, d: 30, e: 20 });
    // The middle reaches 100 against 90 and 50; after it the west adds 50 and the east 20.
    expect(greedyCover(places, weights, 3)).toEqual([
      { id: 'middle', newly: ['b', 'c', 'd'], gain: 100, total: 100 },
      { id: 'west', newly: ['a'], gain: 50, total: 150 },
      { id: 'east', newly: ['e'], gain: 20, total: 170 },
    ]);
  });

  test('may miss the best choice of two, as in the example that shows the bound', () => {
    // Together left and right reach 12; greedy takes the middle first (7), and the second adds 2.5.
    const places = [
      { id: 'left', reaches: ['a', 'b'] },
      { id: 'right', reaches: ['c', 'd'] },
      { id: 'middle', reaches: ['b', 'c'] },
    ];
    const weights = weightsOf({ a: 2.5, b: 3.5, c: 3.5, d: 2.5 });
    expect(greedyCover(places, weights, 2).at(-1)?.total).toBe(9.5);
    expect(reached(places.slice(0, 2), weights)).toBe(12);
  });

  test('end where no other reaches anybody new; of two that reach as many the first by id comes first', () => {
    const places = [
      { id: 'b', reaches: ['x'] },
      { id: 'a', reaches: ['x'] },
      { id: 'c', reaches: ['nobody', 'unknown'] },
    ];
    const steps = greedyCover(places, weightsOf({ x: 10, nobody: 0 }), 3);
    expect(steps.map(({ id }) => id)).toEqual(['a']);
    expect(greedyCover([], weightsOf({ x: 1 }), 3)).toEqual([]);
  });

  test('reach at least 1 - 1/e of what the best choice of as many could', () => {
    fc.assert(
      fc.property(anyPlaces, anyWeights, anyCount, (places, weights, count) => {
        const size = Math.min(count, places.length);
        const best = Math.max(0, ...choices(places, size).map((some) => reached(some, weights)));
        const total = greedyCover(places, weights, count).at(-1)?.total ?? 0;
        expect(total).toBeGreaterThanOrEqual((1 - 1 / Math.E) * best);
        expect(total).toBeLessThanOrEqual(best);
      }),
    );
  });

  test('are each the best that could be added, and add never more than the one before', () => {
    fc.assert(
      fc.property(anyPlaces, anyWeights, anyCount, (places, weights, count) => {
        const steps = greedyCover(places, weights, count);
        const chosen: Cover[] = [];
        for (const [at, { id, gain, total }] of steps.entries()) {
          const before = reached(chosen, weights);
          const best = Math.max(...places.map((place) => reached([...chosen, place], weights) - before));
          expect([gain, total]).toEqual([best, before + best]);
          expect(gain).toBeLessThanOrEqual(steps[at - 1]?.gain ?? gain);
          chosen.push(...places.filter((place) => place.id === id));
        }
        expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
      }),
    );
  });

  test('do not depend on the order in which places are named', () => {
    fc.assert(
      fc.property(anyPlaces, anyWeights, (places, weights) => {
        expect(greedyCover(places.toReversed(), weights, 3)).toEqual(greedyCover(places, weights, 3));
      }),
    );
  });
});
