import {
  betweennessCentralisation,
  closenessCentralisation,
} from '../../../src/network/measure/centralisation.ts';
import { golden, ring } from '../known-networks.ts';
import { complete, empty, path, star } from '../networks.ts';

describe('centralisation of betweenness', () => {
  test('is 1 when one node is on all shortest paths, and 0 when all are on as many', () => {
    expect(betweennessCentralisation(Float64Array.of(1, 0, 0, 0, 0))).toBe(1);
    expect(betweennessCentralisation(Float64Array.of(0.2, 0.2, 0.2))).toBe(0);
  });

  test('of the worked case is that of its two brokers', () => {
    // kinderwerk 7/15, school 4/15, five others 0: (3/15 + 5 * 7/15) / 6
    const normalised = Float64Array.of(7 / 15, 4 / 15, 0, 0, 0, 0, 0);
    expect(betweennessCentralisation(normalised)).toBeCloseTo(0.422222, 6);
  });

  test('is undefined below three nodes', () => {
    expect(betweennessCentralisation(new Float64Array(2))).toBe('FEWER_THAN_THREE_NODES');
  });
});

describe('centralisation of closeness', () => {
  // Closeness (n - 1) / sum of distances.
  const closenessOf = (sums: readonly number[]) => Float64Array.from(sums, (sum) => (sums.length - 1) / sum);

  test('is 1 of a star, and 0 of a ring and a complete network', () => {
    // Centre n - 1 ties at 1; leaf: 1 + 2(n - 2).
    expect(closenessCentralisation(star(6), closenessOf([5, 9, 9, 9, 9, 9]))).toBeCloseTo(1, 12);
    expect(closenessCentralisation(ring(5), closenessOf([6, 6, 6, 6, 6]))).toBe(0);
    expect(closenessCentralisation(complete(4), closenessOf([3, 3, 3, 3]))).toBe(0);
  });

  test('of a row of five is 0.4222, as Freeman has it', () => {
    // Sums of distances 10, 7, 6, 7, 10: closeness 0.4, 4/7, 2/3; (2 * (2/3 - 0.4) + 2 * (2/3 - 4/7)) * 7 / 12.
    expect(closenessCentralisation(path(5), closenessOf([10, 7, 6, 7, 10]))).toBeCloseTo(0.422222, 6);
  });

  test('is undefined of several components, and below three nodes', () => {
    expect(closenessCentralisation(golden(), new Float64Array(7))).toBe('NOT_CONNECTED');
    expect(closenessCentralisation(empty(2), new Float64Array(2))).toBe('FEWER_THAN_THREE_NODES');
  });
});
