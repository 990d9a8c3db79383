import fc from 'fast-check';
import { compactOf } from '../../../src/network/graph/compact-network.ts';
import { coresOf } from '../../../src/network/measure/cores.ts';
import { barbell, byKey, golden, ring } from '../known-networks.ts';
import { aGraph, complete, empty, networks, path, star } from '../networks.ts';

const numbersOf = (graph: ReturnType<typeof golden>) => byKey(graph, coresOf(compactOf(graph)).numbers);

describe('cores', () => {
  test.each([
    ['a path', path(5), 1],
    ['a star', star(5), 1],
    ['a ring', ring(5), 2],
    ['a complete network', complete(5), 4],
    ['a barbell', barbell(4), 3],
  ])('all of %s are in one core', (_, graph, k) => {
    expect(new Set(Object.values(numbersOf(graph)))).toEqual(new Set([k]));
  });

  test('of the worked case the triangle is the innermost, and the isolate is in no core', () => {
    const graph = golden();
    const numbers = numbersOf(graph);
    expect(numbers).toMatchObject({ kinderwerk: 2, school: 2, jeugdhulp: 2, politie: 1, sport: 0 });
    const innermost = Object.keys(numbers).filter(
      (key) => numbers[key] === coresOf(compactOf(graph)).highest,
    );
    expect(innermost).toEqual(['jeugdhulp', 'kinderwerk', 'school']);
  });

  test('there are none without ties', () => {
    for (const n of [0, 3]) {
      expect(coresOf(compactOf(empty(n))).highest).toBe(0);
    }
  });

  test('everybody in a k-core has k partners in it, and nobody could be in a higher one', () => {
    fc.assert(
      fc.property(networks, ({ nodes, pairs }) => {
        const graph = aGraph(pairs, nodes);
        const found = numbersOf(graph);
        // By definition: take out whoever has fewer than k partners left, until there is nobody.
        for (let k = 1; k <= nodes.length; k += 1) {
          const left = graph.copy();
          for (let weak: string[] = ['']; weak.length > 0; ) {
            weak = left.filterNodes((key) => left.degree(key) < k);
            for (const key of weak) left.dropNode(key);
          }
          expect(left.nodes().sort()).toEqual(nodes.filter((id) => found[id]! >= k).sort());
        }
      }),
    );
  });
});
