import fc from 'fast-check';
import { compareNetworks, stability, tiedPairs } from '../../../src/network/time/compare-networks.ts';
import { aGraph, complete, empty, networks, type Pair, path, star } from '../networks.ts';

const written = (pairs: readonly Pair[]) => pairs.map((pair) => pair.join(' ')).sort();

test('nodes that came or left are told first, and their ties belong to them', () => {
  const compared = compareNetworks(
    aGraph([
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'left'],
    ]),
    aGraph([
      ['b', 'a'],
      ['a', 'c'],
      ['a', 'came'],
    ]),
  );
  expect([...compared.common].sort()).toEqual(['a', 'b', 'c']);
  expect([compared.nodesGained, compared.nodesLost]).toEqual([['came'], ['left']]);
  expect([compared.gained, compared.lost, compared.kept]).toEqual([[['a', 'c']], [['b', 'c']], [['a', 'b']]]);
  // |T1 ∩ T2| = 1 of |T1 ∪ T2| = 3.
  expect(stability(compared)).toBeCloseTo(1 / 3, 12);
});

test.each([
  // n0-n1 … n4-n5, 5 ties, against 5 from n0: they share n0-n1, so 1 of 9.
  ['a path and a star of six', path(6), star(6), 1 / 9],
  // All 15 pairs hold the 5 of the path.
  ['a path of six and everybody tied', path(6), complete(6), 1 / 3],
  ['a star and itself', star(6), star(6), 1],
  ['nobody tied and everybody tied', empty(4), complete(4), 0],
])('the stability of %s is known', (_, before, after, jaccard) => {
  expect(stability(compareNetworks(before, after))).toBeCloseTo(jaccard, 12);
});

test('without a tie at either moment there is no stability', () => {
  expect(stability(compareNetworks(empty(3), empty(4)))).toBe('NO_RELATIONS');
});

describe('of any two networks', () => {
  const graphs = networks.map(({ nodes, pairs }) => aGraph(pairs, nodes));

  test('the later ties are the earlier ones less what was lost, with what was gained, among the nodes of both', () => {
    fc.assert(
      fc.property(graphs, graphs, (before, after) => {
        const { common, gained, lost, kept } = compareNetworks(before, after);
        const among = (graph: typeof before): Pair[] =>
          graph
            .mapEdges((_edge, _facts, one, other): Pair => (one < other ? [one, other] : [other, one]))
            .filter(([one, other]) => common.has(one) && common.has(other));
        const [then, now] = [written(among(before)), written(among(after))];
        expect(now).toEqual(
          [...then.filter((pair) => !written(lost).includes(pair)), ...written(gained)].sort(),
        );
        expect(written([...kept, ...lost])).toEqual(then);
        expect(tiedPairs(before, after)).toHaveLength(new Set([...then, ...now]).size);
      }),
    );
  });

  test('turned round, what was gained was lost, and stability is the same', () => {
    fc.assert(
      fc.property(graphs, graphs, (before, after) => {
        const [there, back] = [compareNetworks(before, after), compareNetworks(after, before)];
        expect([written(back.gained), written(back.lost)]).toEqual([
          written(there.lost),
          written(there.gained),
        ]);
        expect([back.nodesGained, back.nodesLost]).toEqual([there.nodesLost, there.nodesGained]);
        expect(stability(back)).toEqual(stability(there));
      }),
    );
  });
});
