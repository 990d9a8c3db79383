import fc from 'fast-check';
import { compactOf, keysOf } from '../../../src/network/graph/compact-network.ts';
import { type Brokerage, brokerage } from '../../../src/network/measure/brokerage.ts';
import { barbell, golden } from '../known-networks.ts';
import { aGraph, complete, networks, type Pair, star } from '../networks.ts';

const rolesOf = (roles: Brokerage, node: number) =>
  Object.fromEntries(Object.entries(roles).map(([role, counts]) => [role, counts[node]]));

const none = { coordinator: 0, gatekeeper: 0, representative: 0, consultant: 0, liaison: 0, total: 0 };

describe('brokerage roles', () => {
  const roles = (pairs: readonly Pair[], groups: Readonly<Record<string, number>>, broker: string) => {
    const graph = aGraph(pairs);
    const keys = keysOf(graph);
    const labels = Int32Array.from(keys, (key) => groups[key] ?? -1);
    return rolesOf(brokerage(compactOf(graph), labels), keys.indexOf(broker));
  };
  const between: readonly Pair[] = [
    ['a', 'b'],
    ['b', 'c'],
  ];

  // An open triad a - b - c, read as a > b > c and as c > b > a.
  test.each([
    ['coordinator: all of one group', { a: 1, b: 1, c: 1 }, { coordinator: 2 }],
    ['consultant: between two of another group', { a: 2, b: 1, c: 2 }, { consultant: 2 }],
    ['liaison: all of different groups', { a: 2, b: 1, c: 3 }, { liaison: 2 }],
    [
      'gatekeeper one way and representative the other: between its own group and another',
      { a: 1, b: 1, c: 2 },
      { gatekeeper: 1, representative: 1 },
    ],
  ])('%s', (_, groups, expected) => {
    expect(roles(between, groups, 'b')).toEqual({ ...none, ...expected, total: 2 });
    expect(roles(between, groups, 'a')).toEqual(none);
  });

  test('there are none between partners who have each other', () => {
    expect(roles([...between, ['a', 'c']], { a: 1, b: 2, c: 3 }, 'b')).toEqual(none);
  });

  test("children's work of the worked case stands between sectors ten times", () => {
    const graph = golden();
    const sectors: Record<string, number> = {
      kinderwerk: 0,
      jongerenwerk: 0,
      school: 1,
      politie: 2,
      jeugdhulp: 3,
    };
    const keys = keysOf(graph);
    const labels = Int32Array.from(keys, (key) => sectors[key] ?? 4);
    // Six pairs of partners, school and jeugdhulp have each other: five open. With jongerenwerk, of its own sector, to
    // school, politie and jeugdhulp: 3; politie with school and with jeugdhulp: 2 pairs, both ways.
    expect(rolesOf(brokerage(compactOf(graph), labels), keys.indexOf('kinderwerk'))).toEqual({
      ...none,
      ...{ gatekeeper: 3, representative: 3, liaison: 4, total: 10 },
    });
  });

  test('the centre of a star has all (n - 1)(n - 2), and nobody in a complete network has any', () => {
    expect(brokerage(compactOf(star(6)), new Int32Array(6)).coordinator).toEqual(
      Float64Array.of(20, 0, 0, 0, 0, 0),
    );
    expect([...brokerage(compactOf(complete(6)), new Int32Array(6)).total]).toEqual([0, 0, 0, 0, 0, 0]);
  });

  test('the bridge of a barbell of two sectors brings each side to the other', () => {
    // a0: three partners of its own side, with b0 of the other.
    const labels = Int32Array.of(1, 1, 1, 1, 2, 2, 2, 2);
    expect(rolesOf(brokerage(compactOf(barbell(4)), labels), 0)).toEqual({
      ...none,
      ...{ gatekeeper: 3, representative: 3, total: 6 },
    });
  });

  test('are those that a search of all threes finds', () => {
    const grouped = networks.chain(({ nodes, pairs }) =>
      fc.record({
        nodes: fc.constant(nodes),
        pairs: fc.constant(pairs),
        groups: fc.array(fc.integer({ min: 0, max: 3 }), {
          minLength: nodes.length,
          maxLength: nodes.length,
        }),
      }),
    );
    fc.assert(
      fc.property(grouped, ({ nodes, pairs, groups }) => {
        const graph = aGraph(pairs, nodes);
        const keys = keysOf(graph);
        const found = brokerage(compactOf(graph), Int32Array.from(groups));
        keys.forEach((broker, b) => {
          const counts = { ...none };
          keys.forEach((from, a) => {
            keys.forEach((to, c) => {
              if (from === to || graph.hasEdge(from, to)) return;
              if (!graph.hasEdge(from, broker) || !graph.hasEdge(broker, to)) return;
              counts.total += 1;
              counts[roleOf(groups[a]!, groups[b]!, groups[c]!)] += 1;
            });
          });
          expect(rolesOf(found, b)).toEqual(counts);
        });
      }),
    );
  });
});

/** By definition: Gould and Fernandez (1989), over a > b > c. */
function roleOf(a: number, b: number, c: number): keyof typeof none {
  if (a === b && b === c) return 'coordinator';
  if (a === c) return 'consultant';
  if (b === c) return 'gatekeeper';
  if (a === b) return 'representative';
  return 'liaison';
}
