import fc from 'fast-check';
import { cutPointsOf } from '../../../src/network/measure/cut-points.ts';
import {
  aNetwork,
  barbell,
  compactNetworks,
  componentOf,
  type NumberedPair,
  pairsOf,
  upTo,
} from '../numbers.ts';

describe('where a network comes apart', () => {
  test('two triangles with a bridge: both its ends are cut points, and it is the one bridge', () => {
    // 0-1-2 and 3-4-5; without 2 its two others are apart from three: 2 * 3 pairs.
    const { isCutPoint, isBridge, partsAdded, pairsSeparated } = cutPointsOf(barbell(3, 0));
    expect([...isCutPoint]).toEqual([0, 0, 1, 1, 0, 0]);
    expect(pairsOf(barbell(3, 0)).filter((_, edge) => isBridge[edge])).toEqual([[2, 3]]);
    expect([...partsAdded]).toEqual([0, 0, 1, 1, 0, 0]);
    expect([...pairsSeparated]).toEqual([0, 0, 6, 6, 0, 0]);
  });

  test('without the middle of a star of six all five others are apart: four parts more, ten pairs', () => {
    const star = aNetwork(
      6,
      upTo(5).map((leaf): NumberedPair => [5, leaf]),
    );
    const { partsAdded, pairsSeparated, isBridge } = cutPointsOf(star);
    expect(partsAdded[5]).toBe(4);
    expect(pairsSeparated[5]).toBe(10);
    expect([...isBridge]).toEqual([1, 1, 1, 1, 1]);
  });

  test('a ring has neither cut points nor bridges, nor has a network without ties', () => {
    const ring = aNetwork(
      5,
      upTo(5).map((at): NumberedPair => [at, (at + 1) % 5]),
    );
    for (const network of [ring, aNetwork(3, []), aNetwork(0, [])]) {
      const { isCutPoint, isBridge } = cutPointsOf(network);
      expect([...isCutPoint, ...isBridge].every((is) => is === 0)).toBe(true);
    }
  });

  test('a path of 100,000 nodes is looked through to its end', () => {
    const nodes = 100_000;
    const { isCutPoint, isBridge, pairsSeparated } = cutPointsOf(
      aNetwork(
        nodes,
        upTo(nodes - 1).map((at): NumberedPair => [at, at + 1]),
      ),
    );
    expect(isCutPoint.reduce((sum, is) => sum + is, 0)).toBe(nodes - 2);
    expect(isBridge.reduce((sum, is) => sum + is, 0)).toBe(nodes - 1);
    expect(pairsSeparated[40_000]).toBe(40_000 * 59_999);
  });
});

describe('whatever the network', () => {
  const partsOf = (order: number, pairs: readonly NumberedPair[]) => new Set(componentOf(order, pairs)).size;

  test('cut points are exactly the nodes whose removal adds parts, and it adds as many as is said', () => {
    fc.assert(
      fc.property(compactNetworks, (network) => {
        const { isCutPoint, partsAdded } = cutPointsOf(network);
        const parts = partsOf(network.order, pairsOf(network));
        for (const node of upTo(network.order)) {
          const left = pairsOf(network).filter((pair) => !pair.includes(node));
          // The node itself is still there and a part of its own, and was one before where it has no ties.
          const isIsolate = left.length === network.size;
          const added = partsOf(network.order, left) - 1 - parts + Number(isIsolate);
          expect(isCutPoint[node]).toBe(Number(added > 0));
          expect(partsAdded[node]).toBe(Math.max(0, added));
        }
      }),
    );
  });

  test('bridges are exactly the ties whose removal adds a part', () => {
    fc.assert(
      fc.property(compactNetworks, (network) => {
        const { isBridge } = cutPointsOf(network);
        const pairs = pairsOf(network);
        for (const edge of upTo(network.size)) {
          const left = pairs.filter((_, at) => at !== edge);
          const isMore = partsOf(network.order, left) > partsOf(network.order, pairs);
          expect(isBridge[edge]).toBe(Number(isMore));
        }
      }),
    );
  });

  test('the pairs that a node separates are those that have a path, and none without it', () => {
    fc.assert(
      fc.property(compactNetworks, (network) => {
        const { pairsSeparated } = cutPointsOf(network);
        const before = componentOf(network.order, pairsOf(network));
        for (const node of upTo(network.order)) {
          const after = componentOf(
            network.order,
            pairsOf(network).filter((pair) => !pair.includes(node)),
          );
          const others = upTo(network.order).filter((other) => other !== node);
          const separated = others.flatMap((one) =>
            others.filter((two) => one < two && before[one] === before[two] && after[one] !== after[two]),
          );
          expect(pairsSeparated[node]).toBe(separated.length);
        }
      }),
    );
  });
});
