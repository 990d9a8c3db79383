import fc from 'fast-check';
import { measuresOf } from '../../src/network/measure/measures.ts';
import { aGraph, networks, type Pair } from './networks.ts';

describe('whatever the network', () => {
  test('other names in another order change nothing', () => {
    const renamed = networks.chain(({ nodes, pairs }) =>
      fc.record({
        nodes: fc.constant(nodes),
        pairs: fc.constant(pairs),
        names: fc.shuffledSubarray(nodes, { minLength: nodes.length }),
        order: fc.shuffledSubarray(pairs, { minLength: pairs.length }),
      }),
    );
    fc.assert(
      fc.property(renamed, ({ nodes, pairs, names, order }) => {
        const nameOf = (id: string) => `x${names.indexOf(id)}`;
        const other = aGraph(
          order.map(([one, two]): Pair => [nameOf(two), nameOf(one)]),
          names.map(nameOf),
        );
        expect(measuresOf(other, true)).toEqual(measuresOf(aGraph(pairs, nodes), true));
      }),
    );
  });

  test('one more tie never lowers the density, nor makes more parts', () => {
    const withOneMore = networks
      .filter(({ nodes }) => nodes.length >= 2)
      .chain(({ nodes, pairs }) =>
        fc.record({
          nodes: fc.constant(nodes),
          pairs: fc.constant(pairs),
          more: fc.shuffledSubarray(nodes, { minLength: 2, maxLength: 2 }),
        }),
      );
    fc.assert(
      fc.property(withOneMore, ({ nodes, pairs, more: [one = '', two = ''] }) => {
        const before = measuresOf(aGraph(pairs, nodes), true);
        const after = measuresOf(aGraph([...pairs, [one, two]], nodes), true);
        expect(after.density).toBeGreaterThanOrEqual(before.density ?? Number.NaN);
        expect(after.components).toBeLessThanOrEqual(before.components);
      }),
    );
  });

  test('there are no more parts than nodes, no fewer than isolates, and nodes less ties at least', () => {
    fc.assert(
      fc.property(networks, ({ nodes, pairs }) => {
        const measures = measuresOf(aGraph(pairs, nodes), true);
        expect(measures.components).toBeLessThanOrEqual(measures.nodes);
        expect(measures.components).toBeGreaterThanOrEqual(measures.isolates);
        expect(measures.components).toBeGreaterThanOrEqual(measures.nodes - measures.edges);
      }),
    );
  });

  test('density and centralisation are from 0 to 1', () => {
    fc.assert(
      fc.property(networks, ({ nodes, pairs }) => {
        const { density, degreeCentralisation } = measuresOf(aGraph(pairs, nodes), true);
        for (const measure of [density ?? 0, degreeCentralisation ?? 0]) {
          expect(measure).toBeGreaterThanOrEqual(0);
          expect(measure).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
