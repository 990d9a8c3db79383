import { shortestPaths } from '../../../src/network/graph/shortest-paths.ts';
import { aNetwork, aSparseNetwork, type NumberedPair, upTo } from '../numbers.ts';

describe('a network that takes too long is measured from some of its nodes', () => {
  // 1,000 nodes that hang together for the most part, and some isolates; a hundred are drawn.
  const network = aSparseNetwork(1_000, 3_000);
  const exact = shortestPaths(network);
  const sampled = shortestPaths(network, { mostSteps: 100 * network.size });

  test('it says from how many, and what it cannot say then', () => {
    expect(exact).toMatchObject({ sampled: null, standardErrors: null });
    expect(sampled.sampled).toBeGreaterThanOrEqual(100);
    expect(sampled.sampled).toBeLessThan(250);
    expect(sampled).toMatchObject({ eccentricity: null, diameter: null });
  });

  test('they are the same nodes at every run', () => {
    expect(shortestPaths(network, { mostSteps: 100 * network.size })).toEqual(sampled);
  });

  /** Of these nodes, the share that is off by no more than so many standard errors. */
  function within(many: number, measure: 'betweenness' | 'closeness', nodes: readonly number[]): number {
    const errors = sampled.standardErrors![measure];
    const estimated = nodes.filter((node) => errors[node]! > 0);
    const off = (node: number) => Math.abs(sampled[measure][node]! - exact[measure][node]!);
    return estimated.filter((node) => off(node) <= many * errors[node]!).length / estimated.length;
  }

  test('closeness is as near as its standard error says', () => {
    const nodes = upTo(network.order);
    // 0.95 if all were drawn anew for each node; they are the same for all, so that all are off together.
    expect(within(2, 'closeness', nodes)).toBeGreaterThan(0.85);
    expect(within(0.5, 'closeness', nodes)).toBeLessThan(0.6);
  });

  test('betweenness is so for the nodes that have most of it', () => {
    const most = upTo(network.order).sort(
      (one, other) => exact.betweenness[other]! - exact.betweenness[one]!,
    );
    expect(within(2, 'betweenness', most.slice(0, 50))).toBeGreaterThan(0.8);
    expect(within(0.5, 'betweenness', most.slice(0, 50))).toBeLessThan(0.6);
  });

  test('its average path length too', () => {
    const error = sampled.standardErrors!.averagePathLength!;
    expect(error).toBeGreaterThan(0);
    expect(Math.abs(sampled.averagePathLength! - exact.averagePathLength!)).toBeLessThan(3 * error);
  });

  test('a component that is small enough is measured exactly all the same', () => {
    // A triangle beside it.
    const { order, lower, higher } = network;
    const pairs = Array.from(lower, (one, edge): NumberedPair => [one, higher[edge]!]);
    const beside: NumberedPair[] = [
      [order, order + 1],
      [order + 1, order + 2],
      [order + 2, order + 3],
      [order, order + 3],
    ];
    const both = shortestPaths(aNetwork(order + 4, [...pairs, ...beside]), { mostSteps: 0 });
    expect(both.sampled).not.toBeNull();
    expect(both.closeness[order]).toBe(3 / 4);
    expect(both.standardErrors!.closeness[order]).toBe(0);
    expect(both.standardErrors!.betweenness[order]).toBe(0);
  });
});
