import { compactOf } from '../../../src/network/graph/compact-network.ts';
import { constraint, effectiveSize, efficiency } from '../../../src/network/measure/structural-holes.ts';
import { barbell, byKey, expectNamesNotToMatter, golden } from '../known-networks.ts';
import { aFacility, aRelation, complete, drawnGraph, empty, star } from '../networks.ts';

const constraints = (graph: ReturnType<typeof golden>) => byKey(graph, constraint(compactOf(graph)));

describe('constraint', () => {
  test('is low of who stands between, 1 with one partner, and undefined of an isolate', () => {
    // kinderwerk, d = 4; school (d = 3) and jeugdhulp (d = 2) have each other:
    // (1/4 + 1/4 * 1/2)^2 + (1/4 + 1/4 * 1/3)^2 + 2 * (1/4)^2 = 0.140625 + 0.111111 + 0.125
    const found = constraints(golden());
    expect(found.kinderwerk).toBeCloseTo(0.376736, 6);
    expect(found.school).toBeCloseTo(0.534722, 6);
    expect(found.jeugdhulp).toBeCloseTo(0.835069, 6);
    for (const leaf of ['jongerenwerk', 'politie', 'bibliotheek']) expect(found[leaf]).toBeCloseTo(1, 12);
    expect(found.sport).toBeNaN();
  });

  test('of the centre of a star is 1 / (n - 1)', () => {
    expect(constraints(star(9)).n0).toBeCloseTo(1 / 8, 12);
  });

  test('in a complete network is (2n - 3)^2 / (n - 1)^3', () => {
    // p = 1 / (n - 1); of each of n - 1 partners: (p + (n - 2) p^2)^2 = ((2n - 3) / (n - 1)^2)^2.
    expect(constraints(complete(3)).n1).toBeCloseTo(9 / 8, 12);
    expect(constraints(complete(6)).n1).toBeCloseTo(81 / 125, 12);
  });

  test('of the bridge of a barbell is lower than of who stays within', () => {
    // k = 4. The bridge: 1/16 to the other side, and 3 times (1/4 + 2/4 * 1/3)^2 = 25/144.
    expect(constraints(barbell(4)).a0).toBeCloseTo(1 / 16 + (3 * 25) / 144, 12);
    // Within: to the bridge (1/3 + 2/9)^2; to two others (1/3 + 1/9 + 1/12)^2.
    expect(constraints(barbell(4)).a1).toBeCloseTo((5 / 9) ** 2 + 2 * (19 / 36) ** 2, 12);
  });

  test('with strengths leans on the strong ties', () => {
    const [a, b, c] = [aFacility('a'), aFacility('b'), aFacility('c')] as const;
    const graph = drawnGraph([a, b, c], [aRelation(a, b, { level: 1 }), aRelation(a, c, { level: 4 })]);
    const compact = compactOf(graph);
    // (1/5)^2 + (4/5)^2
    expect(byKey(graph, constraint(compact, compact.levels)).a).toBeCloseTo(0.68, 12);
    expect(byKey(graph, constraint(compact)).a).toBeCloseTo(0.5, 12);
  });

  test('with a strength that nobody told is undefined of both ends, and not of others', () => {
    const [a, b, c, d] = [aFacility('a'), aFacility('b'), aFacility('c'), aFacility('d')] as const;
    const graph = drawnGraph([a, b, c, d], [aRelation(a, b, { level: null }), aRelation(c, d)]);
    const compact = compactOf(graph);
    expect(byKey(graph, constraint(compact, compact.levels))).toEqual({ a: NaN, b: NaN, c: 1, d: 1 });
  });

  test('does not depend on names', () => expectNamesNotToMatter((network) => constraint(network)));
});

describe('effective size', () => {
  test('is the partners less what they have in common, and its efficiency the part of them', () => {
    const graph = golden();
    const found = byKey(graph, effectiveSize(compactOf(graph)));
    // kinderwerk: 4 - 2 * 1 / 4; school: 3 - 2 * 1 / 3; jeugdhulp: 2 - 2 * 1 / 2.
    expect(found).toMatchObject({ kinderwerk: 3.5, jeugdhulp: 1, politie: 1, sport: Number.NaN });
    expect(found.school).toBeCloseTo(2.333333, 6);
    expect(byKey(graph, efficiency(compactOf(graph)))).toMatchObject({
      kinderwerk: 0.875,
      sport: Number.NaN,
    });
  });

  test('is 1 in a complete network, and all partners in a star', () => {
    // (n - 1) - 2 * ((n - 1)(n - 2) / 2) / (n - 1)
    for (const size of effectiveSize(compactOf(complete(7)))) expect(size).toBeCloseTo(1, 12);
    expect(byKey(star(7), effectiveSize(compactOf(star(7)))).n0).toBe(6);
  });

  test('of a network without nodes is empty', () => {
    expect(effectiveSize(compactOf(empty(0)))).toHaveLength(0);
    expect(constraint(compactOf(empty(0)))).toHaveLength(0);
  });
});
