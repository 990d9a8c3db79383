import fc from 'fast-check';
import { shortestPaths } from '../../src/network/graph/shortest-paths.ts';
import { aNetwork, compactNetworks, levelledNetworks, pairsOf, upTo } from './numbers.ts';

const closeTo = (value: number) => (Number.isNaN(value) ? value : expect.closeTo(value, 10));

describe('whatever the network', () => {
  test.each([null, 'LEVEL'] as const)(
    'other numbers for its nodes change nothing (strength: %s)',
    (weightedBy) => {
      const renumbered = levelledNetworks.chain((network) =>
        fc.record({
          network: fc.constant(network),
          numbers: fc.shuffledSubarray(upTo(network.order), { minLength: network.order }),
        }),
      );
      fc.assert(
        fc.property(renumbered, ({ network, numbers }) => {
          const other = aNetwork(
            network.order,
            pairsOf(network).map(([one, two]) => [numbers[one]!, numbers[two]!]),
            [...network.levels],
          );
          const [before, after] = [
            shortestPaths(network, { weightedBy }),
            shortestPaths(other, { weightedBy }),
          ];
          for (const measure of ['betweenness', 'closeness', 'eccentricity'] as const) {
            const moved = numbers.map((number) => after[measure]![number]!);
            expect(moved).toEqual(Array.from(before[measure]!, closeTo));
          }
        }),
      );
    },
  );

  test('strengths that are all the same make all lengths the same, and shares of paths do not change', () => {
    fc.assert(
      fc.property(compactNetworks, (network) => {
        const levels = network.levels.map(() => 4);
        const [plain, weighted] = [
          shortestPaths(network),
          shortestPaths({ ...network, levels }, { weightedBy: 'LEVEL' }),
        ];
        expect([...weighted.betweenness]).toEqual(Array.from(plain.betweenness, closeTo));
        expect([...weighted.closeness]).toEqual(Array.from(plain.closeness, (value) => closeTo(4 * value)));
        expect(weighted.diameter).toBe(plain.diameter === null ? null : plain.diameter / 4);
      }),
    );
  });

  test('betweenness added up is the steps between the ends of all paths', () => {
    // Each pair at distance d has d - 1 nodes between, by the shares of its paths. Brandes (2001).
    fc.assert(
      fc.property(compactNetworks, (network) => {
        const { betweenness } = shortestPaths(network);
        const pairs = ((network.order - 1) * (network.order - 2)) / 2;
        const all = betweenness.reduce((sum, value) => sum + value * pairs, 0);
        if (pairs > 0) expect(all).toBeCloseTo(stepsBetween(network.order, pairsOf(network)), 9);
      }),
    );
  });

  test('nobody is farther than the diameter, and closeness is from 0 to 1', () => {
    fc.assert(
      fc.property(compactNetworks, (network) => {
        const { closeness, eccentricity } = shortestPaths(network);
        upTo(network.order).forEach((node) => {
          const isAlone = network.offsets[node] === network.offsets[node + 1];
          expect(Number.isNaN(closeness[node])).toBe(isAlone);
          expect(Number.isNaN(eccentricity![node])).toBe(isAlone);
          if (isAlone) return;
          expect(closeness[node]).toBeGreaterThanOrEqual(1 / eccentricity![node]!);
          expect(closeness[node]).toBeLessThanOrEqual(1);
        });
      }),
    );
  });
});

/** By the distances of Floyd (1962), Algorithm 97: shortest path, Communications of the ACM 5, 345. */
function stepsBetween(order: number, pairs: readonly (readonly [number, number])[]): number {
  const distance = upTo(order).map((one) => upTo(order).map((other) => (one === other ? 0 : Infinity)));
  for (const [one, other] of pairs) distance[one]![other] = distance[other]![one] = 1;
  for (const middle of upTo(order))
    for (const one of upTo(order))
      for (const other of upTo(order))
        distance[one]![other] = Math.min(
          distance[one]![other]!,
          distance[one]![middle]! + distance[middle]![other]!,
        );
  return distance
    .flatMap((row, one) => row.slice(0, one))
    .reduce((sum, steps) => sum + (steps < Infinity ? steps - 1 : 0), 0);
}
