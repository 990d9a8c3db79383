import { compactOf } from '../../../src/network/graph/compact-network.ts';
import { eigenvectorCentrality } from '../../../src/network/measure/eigenvector.ts';
import { byKey, expectNamesNotToMatter, golden } from '../known-networks.ts';
import { aGraph, complete, empty, type Pair, path, star } from '../networks.ts';

const valuesOf = (graph: ReturnType<typeof golden>) => {
  const found = eigenvectorCentrality(compactOf(graph));
  if (typeof found === 'string') throw new Error(found);
  return byKey(graph, found);
};

describe('eigenvector centrality', () => {
  test('in a star is 1 / sqrt 2 of the centre and 1 / sqrt(2(n - 1)) of the others', () => {
    const found = valuesOf(star(9));
    expect(found.n0).toBeCloseTo(Math.SQRT1_2, 10);
    expect(found.n5).toBeCloseTo(1 / 4, 10);
  });

  test('in a row of n is sqrt(2 / (n + 1)) sin(pi k / (n + 1)) of the k-th', () => {
    const found = valuesOf(path(30));
    for (const k of [1, 7, 15, 30]) {
      expect(found[`n${k - 1}`]).toBeCloseTo(Math.sqrt(2 / 31) * Math.sin((Math.PI * k) / 31), 9);
    }
  });

  test('in a complete network is the same of all: 1 / sqrt n', () => {
    for (const value of Object.values(valuesOf(complete(7)))) expect(value).toBeCloseTo(1 / Math.sqrt(7), 10);
  });

  test('is 0 outside the component with the largest eigenvalue', () => {
    // The largest eigenvalues are 2 of a triangle and sqrt 2 of a row of three.
    const triangle: Pair[] = [
      ['a', 'b'],
      ['b', 'c'],
      ['a', 'c'],
    ];
    const found = valuesOf(aGraph([...triangle, ['d', 'e'], ['e', 'f']], ['g']));
    for (const id of ['a', 'b', 'c']) expect(found[id]).toBeCloseTo(1 / Math.sqrt(3), 10);
    for (const id of ['d', 'e', 'f', 'g']) expect(found[id]).toBe(0);
  });

  test('is the same in components that are the same', () => {
    const found = valuesOf(
      aGraph([
        ['a', 'b'],
        ['c', 'd'],
      ]),
    );
    for (const value of Object.values(found)) expect(value).toBeCloseTo(1 / 2, 12);
  });

  test('is undefined without ties', () => {
    expect(eigenvectorCentrality(compactOf(empty(3)))).toBe('NO_RELATIONS');
    expect(eigenvectorCentrality(compactOf(empty(0)))).toBe('NO_RELATIONS');
  });

  // Two stars of eleven at the ends of a row of twenty, and one node that makes the second a little heavier.
  const twoStars = (heavier: string): ReturnType<typeof golden> => {
    const leaves = (centre: string): Pair[] =>
      Array.from({ length: 10 }, (_, at) => [centre, `${centre} ${at}`]);
    const row: Pair[] = Array.from({ length: 20 }, (_, at) => [`n${at}`, `n${at + 1}`]);
    return aGraph([...leaves('n0'), ...leaves('n20'), ...row, [heavier, 'x']]);
  };

  test('lies with the heavier of two places, also where it is so by little', () => {
    // Within the second star as it would be without the first: the other is too far to count.
    const found = valuesOf(twoStars('n19'));
    expect(found.n0! / found.n20!).toBeLessThan(1e-6);
    expect(found['n20 0']).toBeGreaterThan(0.2);
  });

  test('is undefined, not wrong, where eigenvalues lie too close together to tell their vectors apart', () => {
    expect(eigenvectorCentrality(compactOf(twoStars('n11')))).toBe('NOT_CONVERGED');
  });

  test('does not depend on names', () =>
    expectNamesNotToMatter((network) => {
      const found = eigenvectorCentrality(network);
      return typeof found === 'string' ? new Float64Array(network.order).fill(Number.NaN) : found;
    }));
});
