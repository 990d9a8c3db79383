import fc from 'fast-check';
import { compactOf, keysOf } from '../../../src/network/graph/compact-network.ts';
import { groupLabels, kindLabels } from '../../../src/network/graph/labels.ts';
import { eiIndex, mixingMatrix, nodeEiIndex } from '../../../src/network/measure/mixing.ts';
import { barbell } from '../known-networks.ts';
import { aFacility, aGraph, aRelation, drawnGraph, empty, networks, path } from '../networks.ts';

const twoSides = Int32Array.of(1, 1, 1, 2, 2, 2);

describe('the E-I index', () => {
  test('of a node is -1 with its own group only, 1 with others only, and undefined without ties', () => {
    // a0 of a barbell of threes: two internal, one external: (1 - 2) / 3.
    expect([...nodeEiIndex(compactOf(barbell(3)), twoSides)]).toEqual([-1 / 3, -1, -1, -1 / 3, -1, -1]);
    expect([...nodeEiIndex(compactOf(path(2)), Int32Array.of(1, 2))]).toEqual([1, 1]);
    expect([...nodeEiIndex(compactOf(empty(1)), Int32Array.of(1))]).toEqual([Number.NaN]);
  });

  test('of the whole counts every tie once', () => {
    expect(eiIndex(compactOf(barbell(3)), twoSides)).toBeCloseTo((1 - 6) / 7, 12);
    expect(eiIndex(compactOf(empty(4)), new Int32Array(4))).toBe('NO_RELATIONS');
  });
});

describe('the network as a table', () => {
  test('has the possible pairs of every two groups, those with a tie, and those nobody was asked about', () => {
    // a0 was asked: its pairs are known. Of the others: a1-a2 is tied, and so known too; so are b0-b1, b0-b2 and b1-b2.
    const asked = Uint8Array.of(1, 0, 0, 0, 0, 0);
    expect(mixingMatrix(compactOf(barbell(3)), twoSides, asked)).toEqual([
      { row: 1, column: 1, possible: 3, related: 3, notAsked: 0 },
      { row: 1, column: 2, possible: 9, related: 1, notAsked: 6 },
      { row: 2, column: 2, possible: 3, related: 3, notAsked: 0 },
    ]);
  });

  test('leaves nothing unasked when all were asked', () => {
    const all = new Uint8Array(6).fill(1);
    for (const { notAsked } of mixingMatrix(compactOf(barbell(3)), twoSides, all)) expect(notAsked).toBe(0);
  });

  test('of a network without nodes is empty; a group of one has no pair within', () => {
    expect(mixingMatrix(compactOf(empty(0)), new Int32Array(0), new Uint8Array(0))).toEqual([]);
    expect(mixingMatrix(compactOf(empty(1)), Int32Array.of(4), new Uint8Array(1))).toEqual([
      { row: 4, column: 4, possible: 0, related: 0, notAsked: 0 },
    ]);
  });

  test('adds up to all pairs, all ties, and all pairs without a tie of which neither was asked', () => {
    const labelled = networks.chain(({ nodes, pairs }) => {
      const forEach = { minLength: nodes.length, maxLength: nodes.length };
      return fc.record({
        nodes: fc.constant(nodes),
        pairs: fc.constant(pairs),
        labels: fc.array(fc.integer({ min: 0, max: 3 }), forEach),
        asked: fc.array(fc.integer({ min: 0, max: 1 }), forEach),
      });
    });
    fc.assert(
      fc.property(labelled, ({ nodes, pairs, labels, asked }) => {
        const graph = aGraph(pairs, nodes);
        const cells = mixingMatrix(compactOf(graph), Int32Array.from(labels), Uint8Array.from(asked));
        const sum = (of: 'possible' | 'related' | 'notAsked') =>
          cells.reduce((all, cell) => all + cell[of], 0);
        const keys = keysOf(graph);
        const unknown = keys.flatMap((one, at) =>
          keys
            .slice(at + 1)
            .filter((other, after) => !asked[at] && !asked[at + 1 + after] && !graph.hasEdge(one, other)),
        );
        expect(sum('possible')).toBe((nodes.length ** 2 - nodes.length) / 2);
        expect(sum('related')).toBe(pairs.length);
        expect(sum('notAsked')).toBe(unknown.length);
        for (const cell of cells) expect(cell.related + cell.notAsked).toBeLessThanOrEqual(cell.possible);
      }),
    );
  });
});

test('nodes are labelled by kind and by sector in the order of their keys', () => {
  const [school, team] = [aFacility('b'), aFacility('a', { kind: 'LOKAAL_TEAM' })] as const;
  const graph = drawnGraph([school, team], [aRelation(school, team)]);
  const [kinds, groups] = [kindLabels(graph), groupLabels(graph)];
  expect([...kinds.labels].map((label) => kinds.codes[label])).toEqual(['LOKAAL_TEAM', 'BASISSCHOOL']);
  expect([...groups.labels].map((label) => groups.codes[label])).toEqual(['TOEGANG', 'ONDERWIJS']);
});
