import fc from 'fast-check';
import { bestRoutes, type RouteTie, type RouteWish } from '../../../src/network/route/best-routes.ts';

const wish = (from: string[], to: string[], known: Partial<RouteWish> = {}): RouteWish => ({
  ...{ from: new Set(from), to: new Set(to), mostSteps: 4, mostRoutes: 3 },
  ...known,
});
const tie = (pair: string, cost: number): RouteTie => ({ one: pair[0]!, other: pair[1]!, cost });
const routes = (ties: RouteTie[], asked: RouteWish) => bestRoutes(ties, asked).map((ids) => ids.join(''));

describe('the best routes', () => {
  test('are those of least cost, also with more steps', () => {
    const ties = [tie('az', 1), tie('ab', 0.3), tie('bz', 0.4), tie('ac', 0.2), tie('cb', 0.05)];
    // acbz 0.65, abz 0.7, az 1.
    expect(routes(ties, wish(['a'], ['z']))).toEqual(['acbz', 'abz', 'az']);
    expect(routes(ties, wish(['a'], ['z'], { mostRoutes: 1 }))).toEqual(['acbz']);
  });

  test('of equal cost have fewer steps first, then the smaller names', () => {
    const ties = [tie('az', 0.6), tie('ac', 0.3), tie('cz', 0.3), tie('ab', 0.3), tie('bz', 0.3)];
    expect(routes(ties, wish(['a'], ['z']))).toEqual(['az', 'abz', 'acz']);
  });

  test('have at most so many steps', () => {
    const ties = [tie('ab', 1), tie('bc', 1), tie('cd', 1), tie('de', 1), tie('ef', 1)];
    expect(routes(ties, wish(['a'], ['e']))).toEqual(['abcde']);
    expect(routes(ties, wish(['a'], ['f']))).toEqual([]);
  });

  test('begin and end once, where there are several ends', () => {
    // From a or b to y or z: not b, a, z, nor a, y, z.
    const ties = [tie('ba', 0.1), tie('az', 0.5), tie('ay', 0.1), tie('yz', 0.1)];
    expect(routes(ties, wish(['a', 'b'], ['y', 'z']))).toEqual(['ay', 'az']);
  });

  test('are none where the two are not connected, or not there', () => {
    expect(routes([tie('ab', 1), tie('yz', 1)], wish(['a'], ['z']))).toEqual([]);
    expect(routes([], wish(['a'], ['z']))).toEqual([]);
  });

  const nodes = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  const pairs = nodes.flatMap((one, at) => nodes.slice(at + 1).map((other) => one + other));
  const networks = fc
    .subarray(pairs)
    .chain((some) =>
      fc.tuple(...some.map((pair) => fc.integer({ min: 2, max: 9 }).map((cost) => tie(pair, cost / 10)))),
    );
  const ends = fc.record({
    from: fc.subarray(['a', 'b'], { minLength: 1 }),
    to: fc.subarray(['f', 'g'], { minLength: 1 }),
    mostSteps: fc.integer({ min: 1, max: 4 }),
  });

  test('cost what the cheapest cost of all that there are, whatever the network', () => {
    fc.assert(
      fc.property(networks, ends, (ties, { from, to, mostSteps }) => {
        const asked = wish(from, to, { mostSteps });
        const found = bestRoutes(ties, asked);
        const all = everyRoute(ties, asked).sort((one, other) => one - other);
        expect(found.map((route) => costOf(ties, route))).toEqual(all.slice(0, 3));
        expect(new Set(found.map((route) => route.join(''))).size).toBe(found.length);
      }),
    );
  });

  test('are the same in whatever order the ties come', () => {
    const shuffled = networks.chain((ties) =>
      fc.tuple(fc.constant(ties), fc.shuffledSubarray(ties, { minLength: ties.length })),
    );
    fc.assert(
      fc.property(shuffled, ends, ([ties, other], { from, to }) => {
        const turned = other.map(({ one, other: two, cost }) => ({ one: two, other: one, cost }));
        expect(bestRoutes(turned, wish(from, to))).toEqual(bestRoutes(ties, wish(from, to)));
      }),
    );
  });
});

const costBetween = (ties: readonly RouteTie[], a: string, b: string) =>
  ties.find(({ one, other }) => (one === a && other === b) || (one === b && other === a))?.cost;

/** In tenths, so that sums are exact. */
const costOf = (ties: readonly RouteTie[], route: readonly string[]) =>
  route.slice(1).reduce((sum, id, at) => sum + Math.round(10 * costBetween(ties, route[at]!, id)!), 0);

/** The costs of all routes, by trying every one. */
function everyRoute(ties: readonly RouteTie[], { from, to, mostSteps }: RouteWish): number[] {
  const ids = [...new Set(ties.flatMap(({ one, other }) => [one, other]))];
  const onward = (route: string[]): number[] => {
    const last = route.at(-1)!;
    if (to.has(last)) return [costOf(ties, route)];
    if (route.length > mostSteps) return [];
    return ids
      .filter((id) => !route.includes(id) && !from.has(id) && costBetween(ties, last, id) !== undefined)
      .flatMap((id) => onward([...route, id]));
  };
  return [...from].flatMap((id) => onward([id]));
}
