import { shortestPaths } from '../../../src/network/graph/shortest-paths.ts';
import { aNetwork, rounded } from '../numbers.ts';

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
