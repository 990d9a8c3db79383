import fc from 'fast-check';
import { compactOf } from '../../../src/network/graph/compact-network.ts';
import {
  averageClustering,
  localClustering,
  transitivity,
  trianglesOf,
} from '../../../src/network/measure/clustering.ts';
import { barbell, byKey, expectNamesNotToMatter, golden } from '../known-networks.ts';
import { aGraph, complete, empty, networks, path, star } from '../networks.ts';

describe('clustering', () => {
  test('of a node is the part of its partners that have each other, undefined below two partners', () => {
    const graph = golden();
    // One triangle; kinderwerk has 6 pairs of partners, school 3, jeugdhulp 1.
    expect(byKey(graph, localClustering(compactOf(graph)))).toEqual({
      kinderwerk: expect.closeTo(1 / 6, 12),
      school: expect.closeTo(1 / 3, 12),
      jeugdhulp: 1,
      bibliotheek: Number.NaN,
      jongerenwerk: Number.NaN,
      politie: Number.NaN,
      sport: Number.NaN,
    });
  });

  test('of the whole is the mean, with nodes below two partners as 0', () => {
    // 1/6 + 1/3 + 1 = 1.5, of 7 nodes.
    expect(averageClustering(compactOf(golden()))).toBeCloseTo(1.5 / 7, 12);
  });

  test('has no mean without nodes, and 0 where nobody has two partners', () => {
    expect(averageClustering(compactOf(empty(0)))).toBe('NO_NODES');
    expect(averageClustering(compactOf(empty(3)))).toBe(0);
  });
});

describe('transitivity', () => {
  test.each([
    ['the worked case', golden(), 0.3], // 3 * 1 / (6 + 3 + 1)
    ['a path', path(5), 0],
    ['a star', star(5), 0],
    ['a complete network', complete(6), 1],
    // 2 * C(4, 3) = 8 triangles; triples 2 * (3 * 3 + 6).
    ['a barbell', barbell(4), 24 / 30],
  ])('of %s is three times the triangles over the connected triples', (_, graph, expected) => {
    expect(transitivity(compactOf(graph))).toBeCloseTo(expected, 12);
  });

  test('is undefined where nobody has two partners', () => {
    expect(transitivity(compactOf(path(2)))).toBe('NO_NODE_WITH_TWO_PARTNERS');
    expect(transitivity(compactOf(empty(4)))).toBe('NO_NODE_WITH_TWO_PARTNERS');
  });
});

test('triangles are those that a search of all threes finds', () => {
  fc.assert(
    fc.property(networks, ({ nodes, pairs }) => {
      const graph = aGraph(pairs, nodes);
      const has = (one: string, other: string) => graph.hasEdge(one, other);
      const found = nodes.flatMap((a, i) =>
        nodes.slice(i + 1).flatMap((b, j) =>
          nodes
            .slice(i + j + 2)
            .filter((c) => has(a, b) && has(b, c) && has(a, c))
            .map((c) => [a, b, c]),
        ),
      );
      const { all, through } = trianglesOf(compactOf(graph));
      expect(all).toBe(found.length);
      const of = byKey(graph, through);
      for (const id of nodes) expect(of[id]).toBe(found.filter((three) => three.includes(id)).length);
    }),
  );
});

test('clustering does not depend on names', () => expectNamesNotToMatter(localClustering));
