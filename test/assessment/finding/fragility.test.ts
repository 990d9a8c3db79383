import fc from 'fast-check';
import { lossesOf } from '../../../src/assessment/finding/fragility.ts';
import type { NetworkGraph } from '../../../src/network/graph/graph.ts';
import { componentsOf } from '../../../src/network/measure/components.ts';
import { removeNode } from '../../../src/network/measure/without.ts';
import { aGraph, networks } from '../../network/networks.ts';

const graphs = networks.map(({ pairs, nodes }) => aGraph(pairs, nodes));

/** Pairs that have a path, by walking every component. */
const pairsIn = (graph: NetworkGraph) =>
  componentsOf(graph).reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0);

describe('whatever the network', () => {
  test('those who lose touch without a facility are those that the network tells it cuts off', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const losses = lossesOf(graph);
        graph.forEachNode((key) => {
          const { cutOff } = removeNode(graph, key);
          expect(losses.get(key)?.cutOff.toSorted() ?? []).toEqual(cutOff.toSorted());
        });
      }),
    );
  });

  test('the pairs that hang on a facility are those that have no path without it', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        for (const [key, { pairs, pairsOnlyThrough }] of lossesOf(graph)) {
          const [own] = componentsOf(graph).filter((part) => part.includes(key));
          const others = own!.length - 1;
          expect(pairs).toBe((others * (others - 1)) / 2);
          const left = graph.copy() as NetworkGraph;
          left.dropNode(key);
          // Without it, its own pairs with the others are gone too.
          expect(pairsOnlyThrough).toBe(pairsIn(graph) - others - pairsIn(left));
        }
      }),
    );
  });
});
