import { compactOf, keysOf } from '../../../src/network/graph/compact-network.ts';
import { shortestPaths } from '../../../src/network/graph/shortest-paths.ts';
import { complete, empty, path, star } from '../networks.ts';
import { aNetwork, aSparseNetwork, barbell, type NumberedPair, upTo } from '../numbers.ts';

const rounded = (values: Iterable<number>) => Array.from(values, (value) => Number(value.toFixed(12)));

describe('the paths of a known form', () => {
  const n = 7;
  const pairs = ((n - 1) * (n - 2)) / 2;

  test('of a path: a node is between all pairs of one before and one after it', () => {
    const graph = path(n);
    const { betweenness, closeness, eccentricity, averagePathLength, diameter } = shortestPaths(
      compactOf(graph),
    );
    const place = keysOf(graph).map((key) => Number(key.slice(1)));
    const [before, after] = [place, place.map((at) => n - 1 - at)];
    expect(rounded(betweenness)).toEqual(rounded(place.map((_, at) => (before[at]! * after[at]!) / pairs)));
    // 1 + 2 + ... + k = k(k + 1) / 2 on each side.
    const sum = (k: number) => (k * (k + 1)) / 2;
    expect(rounded(closeness)).toEqual(
      rounded(place.map((_, at) => (n - 1) / (sum(before[at]!) + sum(after[at]!)))),
    );
    expect(rounded(eccentricity ?? [])).toEqual(place.map((_, at) => Math.max(before[at]!, after[at]!)));
    // (n + 1) / 3: each of the n - 1 edges lies on i(n - i) of the n(n - 1) / 2 paths.
    expect(averagePathLength).toBeCloseTo((n + 1) / 3, 12);
    expect(diameter).toBe(n - 1);
  });

  test('of a star: the middle is between all pairs of the others, which are two steps apart', () => {
    const { betweenness, closeness, eccentricity, averagePathLength, diameter } = shortestPaths(
      compactOf(star(n)),
    );
    expect([...betweenness]).toEqual([1, 0, 0, 0, 0, 0, 0]);
    const ofLeaf = (n - 1) / (1 + 2 * (n - 2));
    expect(rounded(closeness)).toEqual(rounded([1, ofLeaf, ofLeaf, ofLeaf, ofLeaf, ofLeaf, ofLeaf]));
    expect([...(eccentricity ?? [])]).toEqual([1, 2, 2, 2, 2, 2, 2]);
    expect(averagePathLength).toBeCloseTo((2 * (n - 1) + 2 * (n - 1) * (n - 2)) / (n * (n - 1)), 12);
    expect(diameter).toBe(2);
  });

  test('of a complete network: nobody is between others, and all are one step apart', () => {
    const { betweenness, closeness, averagePathLength, diameter } = shortestPaths(compactOf(complete(n)));
    expect([...betweenness]).toEqual(upTo(n).map(() => 0));
    expect([...closeness]).toEqual(upTo(n).map(() => 1));
    expect({ averagePathLength, diameter }).toEqual({ averagePathLength: 1, diameter: 1 });
  });

  test('of a ring of even length: half of the opposite pairs go either way', () => {
    // Of six: between its two neighbours (1), and two opposite pairs with two ways, (1/2 + 1/2): 2 of 10 pairs.
    const ring = aNetwork(
      6,
      upTo(6).map((at): NumberedPair => [at, (at + 1) % 6]),
    );
    const { betweenness, closeness } = shortestPaths(ring);
    expect(rounded(betweenness)).toEqual(upTo(6).map(() => 0.2));
    // 5 / (1 + 1 + 2 + 2 + 3).
    expect(rounded(closeness)).toEqual(rounded(upTo(6).map(() => 5 / 9)));
  });

  test('of a barbell: what is between its ends is on all paths from one end to the other', () => {
    const [ends, between] = [4, 3];
    const order = 2 * ends + between;
    const { betweenness, diameter } = shortestPaths(barbell(ends, between));
    const all = ((order - 1) * (order - 2)) / 2;
    // Node i of the path: so many before it, and so many after. The gate of an end: its 3 others to the 7 beyond.
    const onPath = upTo(between).map((at) => ((ends + at) * (order - 1 - ends - at)) / all);
    const gate = ((ends - 1) * (order - ends)) / all;
    const expected = [0, 0, 0, gate, ...onPath, gate, 0, 0, 0];
    expect(rounded(betweenness)).toEqual(rounded(expected));
    expect(diameter).toBe(between + 3);
  });
});

describe('the paths of a network in pieces', () => {
  // 0-1-2, 3-4 and 5.
  const { betweenness, closeness, eccentricity, averagePathLength, diameter } = shortestPaths(
    aNetwork(6, [
      [0, 1],
      [1, 2],
      [3, 4],
    ]),
  );

  test('betweenness is a share of all pairs, also of those without a path', () => {
    expect([...betweenness]).toEqual([0, 1 / 10, 0, 0, 0, 0]);
  });

  test('closeness is within a component, and an isolate has none', () => {
    expect([...closeness]).toEqual([2 / 3, 1, 2 / 3, 1, 1, Number.NaN]);
    expect([...(eccentricity ?? [])]).toEqual([2, 1, 2, 1, 1, Number.NaN]);
  });

  test('path length and diameter are of the largest component', () => {
    expect({ averagePathLength, diameter }).toEqual({ averagePathLength: 4 / 3, diameter: 2 });
  });

  test('of components as large as each other they are of that with the first node', () => {
    // A path of three and a triangle.
    const triangle: NumberedPair[] = [
      [3, 4],
      [4, 5],
      [3, 5],
    ];
    const both = aNetwork(6, [[0, 1], [1, 2], ...triangle]);
    expect(shortestPaths(both)).toMatchObject({ averagePathLength: 4 / 3, diameter: 2 });
    const otherWayRound = aNetwork(
      6,
      [...triangle, [0, 1], [1, 2]].map(([a, b]) => [5 - a!, 5 - b!] as const),
    );
    expect(shortestPaths(otherWayRound)).toMatchObject({ averagePathLength: 1, diameter: 1 });
  });
});

describe('what is undefined', () => {
  test('betweenness with fewer than three nodes', () => {
    expect([...shortestPaths(compactOf(complete(2))).betweenness]).toEqual([Number.NaN, Number.NaN]);
  });

  test('path length and diameter without ties', () => {
    for (const n of [0, 1, 4])
      expect(shortestPaths(compactOf(empty(n)))).toMatchObject({ averagePathLength: null, diameter: null });
  });

  test('betweenness where a pair has more shortest paths than a number can count', () => {
    // 1,100 diamonds in a row: 2^1100 ways from end to end.
    const diamonds = upTo(1_100).flatMap((at): NumberedPair[] => [
      [3 * at, 3 * at + 1],
      [3 * at, 3 * at + 2],
      [3 * at + 1, 3 * at + 3],
      [3 * at + 2, 3 * at + 3],
    ]);
    const { betweenness, diameter } = shortestPaths(aNetwork(3_301, diamonds));
    expect(betweenness.every(Number.isNaN)).toBe(true);
    expect(diameter).toBe(2_200);
  });
});

describe('strength is read as nearness', () => {
  test('the way over two strong ties is shorter than a weak tie', () => {
    // 1/4 + 1/4 < 1/1: 1 is between 0 and 2.
    const network = aNetwork(
      3,
      [
        [0, 1],
        [1, 2],
        [0, 2],
      ],
      [4, 4, 1],
    );
    const { betweenness, closeness, averagePathLength, diameter } = shortestPaths(network, {
      weightedBy: 'LEVEL',
    });
    expect([...betweenness]).toEqual([0, 1, 0]);
    expect(rounded(closeness)).toEqual(rounded([2 / 0.75, 2 / 0.5, 2 / 0.75]));
    expect(averagePathLength).toBeCloseTo((2 * (0.25 + 0.25 + 0.5)) / 6, 12);
    expect(diameter).toBe(0.5);
  });

  test('paths that only rounding makes unequal are equally long: three ties of level 3 are as long as one of 1', () => {
    // From 0 to 4 over 1 and 2 (1/3 + 1/3 + 1/3) or over 3 (1/2 + 1/2): half of the paths over each. No other pair has 3
    // between it, since from 1 or 2 it is nearer the other way.
    const network = aNetwork(
      5,
      [
        [0, 1],
        [1, 2],
        [2, 4],
        [0, 3],
        [3, 4],
      ],
      [3, 3, 3, 2, 2],
    );
    const { betweenness } = shortestPaths(network, { weightedBy: 'LEVEL' });
    expect(betweenness[3]! * 6).toBeCloseTo(0.5, 12);
  });

  test('a tie of which the strength is 0 or not known is no way, and how many there are is said', () => {
    const network = aNetwork(
      4,
      [
        [0, 1],
        [1, 2],
        [2, 3],
      ],
      [2, Number.NaN, 0],
    );
    const { closeness, edgesLeftOut } = shortestPaths(network, { weightedBy: 'LEVEL' });
    expect([...closeness]).toEqual([2, 2, Number.NaN, Number.NaN]);
    expect(edgesLeftOut).toBe(2);
    expect(shortestPaths(network).edgesLeftOut).toBe(0);
  });
});

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
