import fc from 'fast-check';
import { compactOf, keysOf } from '../../../src/network/graph/compact-network.ts';
import { aFacility, aGraph, aRelation, drawnGraph, networks } from '../networks.ts';

describe('a network as numbers', () => {
  test('has of each node the neighbours that the graph has, in order', () => {
    fc.assert(
      fc.property(networks, ({ nodes, pairs }) => {
        const graph = aGraph(pairs, nodes);
        const [compact, keys] = [compactOf(graph), keysOf(graph)];
        expect(compact).toMatchObject({ order: graph.order, size: graph.size });
        keys.forEach((key, node) => {
          const neighbours = [...compact.neighbours.slice(compact.offsets[node], compact.offsets[node + 1])];
          expect(neighbours.map((at) => keys[at])).toEqual(graph.neighbors(key).sort());
        });
      }),
    );
  });

  test('says of each neighbour which edge leads there', () => {
    fc.assert(
      fc.property(networks, ({ nodes, pairs }) => {
        const { order, offsets, neighbours, edges, lower, higher } = compactOf(aGraph(pairs, nodes));
        for (let node = 0; node < order; node += 1) {
          for (let place = offsets[node]!; place < offsets[node + 1]!; place += 1) {
            const ends = [lower[edges[place]!], higher[edges[place]!]];
            expect(ends).toEqual([node, neighbours[place]].sort((one, other) => one! - other!));
          }
        }
      }),
    );
  });

  test('keeps the level and the highest confidence of an edge, and NaN where there is none', () => {
    const [a, b, c] = [aFacility('a'), aFacility('b'), aFacility('c')] as const;
    const graph = drawnGraph(
      [a, b, c],
      [
        aRelation(a, b, { level: 2, confidence: 0.5 }),
        aRelation(a, b, { id: 'other', level: 4, confidence: 1 }),
        aRelation(b, c, { level: null, confidence: null }),
      ],
    );
    const { levels, confidences } = compactOf(graph);
    expect([...levels]).toEqual([4, Number.NaN]);
    expect([...confidences]).toEqual([1, Number.NaN]);
  });
});
