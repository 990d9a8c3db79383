import fc from 'fast-check';
import { type CompactNetwork, compactOf, keysOf } from '../../src/network/graph/compact-network.ts';
import type { NetworkGraph } from '../../src/network/graph/graph.ts';
import { aGraph, networks, numbered, type Pair } from './networks.ts';

/** Seven facilities with six ties, whose measures are worked out in the domain reference. */
export const golden = (): NetworkGraph =>
  aGraph(
    [
      ['kinderwerk', 'school'],
      ['kinderwerk', 'jongerenwerk'],
      ['kinderwerk', 'politie'],
      ['kinderwerk', 'jeugdhulp'],
      ['school', 'jeugdhulp'],
      ['school', 'bibliotheek'],
    ],
    ['sport'],
  );

/** A ring of n nodes. */
export const ring = (n: number): NetworkGraph =>
  aGraph(numbered(n).map((id, at): Pair => [id, `n${(at + 1) % n}`]));

/** Two complete networks of k nodes, a0 ... and b0 ..., with one tie between a0 and b0. */
export function barbell(k: number): NetworkGraph {
  const clique = (name: string) =>
    numbered(k).flatMap((_, at) =>
      numbered(at).map((__, before): Pair => [`${name}${before}`, `${name}${at}`]),
    );
  return aGraph([...clique('a'), ...clique('b'), ['a0', 'b0']]);
}

/** What a measure gives each node, by key. */
export const byKey = (graph: NetworkGraph, values: ArrayLike<number>): Record<string, number> =>
  Object.fromEntries(keysOf(graph).map((key, node) => [key, values[node] ?? Number.NaN]));

/** A network and the same under other keys, with the new key of each old one. */
const renamed = networks.chain(({ nodes, pairs }) =>
  fc.record({
    nodes: fc.constant(nodes),
    pairs: fc.constant(pairs),
    names: fc.shuffledSubarray(nodes, { minLength: nodes.length }),
  }),
);

/** Holds when a node has the same value, to the tenth digit, whatever it is called. */
export function expectNamesNotToMatter(
  measure: (network: CompactNetwork, keys: string[]) => ArrayLike<number>,
): void {
  fc.assert(
    fc.property(renamed, ({ nodes, pairs, names }) => {
      const newName = (id: string) => `x${names.indexOf(id)}`;
      const [one, other] = [
        aGraph(pairs, nodes),
        aGraph(
          pairs.map(([from, to]): Pair => [newName(to), newName(from)]),
          names.map(newName),
        ),
      ];
      const oldNames = new Map(nodes.map((id) => [newName(id), id]));
      const before = byKey(one, measure(compactOf(one), keysOf(one)));
      const after = byKey(
        other,
        measure(
          compactOf(other),
          keysOf(other).map((key) => oldNames.get(key) ?? ''),
        ),
      );
      for (const id of nodes) {
        if (Number.isNaN(before[id])) expect(after[newName(id)]).toBeNaN();
        else expect(after[newName(id)]).toBeCloseTo(before[id]!, 10);
      }
    }),
  );
}
