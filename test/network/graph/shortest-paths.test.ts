import { compactOf, keysOf } from '../../../src/network/graph/compact-network.ts';
import { shortestPaths } from '../../../src/network/graph/shortest-paths.ts';
import { complete, empty, path, star } from '../networks.ts';
import { aNetwork, barbell, type NumberedPair, rounded, upTo } from '../numbers.ts';

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
