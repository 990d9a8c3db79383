import fc from 'fast-check';
import { compactOf } from '../../../src/network/graph/compact-network.ts';
import { pageRank } from '../../../src/network/measure/page-rank.ts';
import { byKey, expectNamesNotToMatter, ring } from '../known-networks.ts';
import { aGraph, empty, networks, star } from '../networks.ts';

describe('PageRank', () => {
  test('of a star of n is (0.15 + 0.85 (n - 1)) / (1 - 0.85^2) of 0.15 / n and more for the centre', () => {
    // Leaf: l = 0.15 / n + 0.85 c / (n - 1); centre: c = 0.15 / n + 0.85 (n - 1) l.
    const n = 11;
    const centre = ((0.15 / n) * (1 + 0.85 * (n - 1))) / (1 - 0.85 ** 2);
    const found = byKey(star(n), pageRank(compactOf(star(n))));
    expect(found.n0).toBeCloseTo(centre, 12);
    expect(found.n1).toBeCloseTo(0.15 / n + (0.85 * centre) / (n - 1), 12);
  });

  test('is the same of all in a ring, and among isolates', () => {
    for (const rank of pageRank(compactOf(ring(8)))) expect(rank).toBeCloseTo(1 / 8, 12);
    for (const rank of pageRank(compactOf(empty(4)))) expect(rank).toBeCloseTo(1 / 4, 12);
    expect(pageRank(compactOf(empty(0)))).toHaveLength(0);
  });

  test('adds up to 1', () => {
    fc.assert(
      fc.property(networks, ({ nodes, pairs }) => {
        const sum = pageRank(compactOf(aGraph(pairs, nodes))).reduce((one, other) => one + other, 0);
        expect(sum).toBeCloseTo(nodes.length === 0 ? 0 : 1, 12);
      }),
    );
  });

  test('does not depend on names', () => expectNamesNotToMatter(pageRank));
});
