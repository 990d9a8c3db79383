import fc from 'fast-check';
import { compactOf, keysOf } from '../../../src/network/graph/compact-network.ts';
import { communitiesOf, modularity } from '../../../src/network/measure/communities.ts';
import { describeCommunities } from '../../../src/network/measure/community-names.ts';
import { barbell, byKey, golden } from '../known-networks.ts';
import {
  aFacility,
  aGraph,
  aRelation,
  complete,
  drawnGraph,
  empty,
  networks,
  type Pair,
} from '../networks.ts';

describe('communities', () => {
  test('of a barbell are its two sides, with a modularity that follows from its form', () => {
    const found = communitiesOf(compactOf(barbell(4)));
    expect([...found.numbers]).toEqual([1, 1, 1, 1, 2, 2, 2, 2]);
    // 6 of 13 ties within each side, and half of the degrees: 2 * (6/13 - 1/4).
    expect(found.modularity).toBeCloseTo(12 / 13 - 1 / 2, 12);
  });

  test('are numbered by size, then by the first key; an isolate is one by itself', () => {
    const triangle = (...[a, b, c]: [string, string, string]): Pair[] => [
      [a, b],
      [b, c],
      [a, c],
    ];
    const graph = aGraph([...triangle('d', 'e', 'f'), ...triangle('a', 'g', 'h'), ['b', 'c']], ['i', '0']);
    expect(byKey(graph, communitiesOf(compactOf(graph)).numbers)).toEqual({
      ...{ a: 1, g: 1, h: 1, d: 2, e: 2, f: 2, b: 3, c: 3 },
      ...{ '0': 4, i: 5 },
    });
  });

  test('of a complete network are one, whose modularity is 0', () => {
    expect(communitiesOf(compactOf(complete(5)))).toMatchObject({ count: 1, modularity: 0 });
  });

  test('without ties are as many as there are nodes, and have no modularity', () => {
    expect(communitiesOf(compactOf(empty(3)))).toEqual({
      numbers: Int32Array.of(1, 2, 3),
      count: 3,
      modularity: Number.NaN,
    });
    expect(communitiesOf(compactOf(empty(0))).count).toBe(0);
  });

  test('are the same each time', () => {
    fc.assert(
      fc.property(networks, ({ nodes, pairs }) => {
        const compact = compactOf(aGraph(pairs, nodes));
        expect(communitiesOf(compact)).toEqual(communitiesOf(compactOf(aGraph([...pairs].reverse(), nodes))));
      }),
    );
  });

  test('of groups that hang together clearly do not depend on names', () => {
    // Three complete networks of four in a row, with one tie between each.
    const sides = ['a', 'b', 'c'].flatMap((side) => [0, 1, 2, 3].map((at) => `${side}${at}`));
    const pairs = sides.flatMap((one, at) =>
      sides
        .slice(0, at)
        .filter((other) => other[0] === one[0])
        .map((other): Pair => [other, one]),
    );
    const joined: Pair[] = [...pairs, ['a0', 'b0'], ['b1', 'c0']];
    fc.assert(
      fc.property(fc.shuffledSubarray(sides, { minLength: 12 }), (names) => {
        const newName = (id: string) => `x${names.indexOf(id) + 10}`;
        const graph = aGraph(joined.map(([one, other]): Pair => [newName(one), newName(other)]));
        const of = byKey(graph, communitiesOf(compactOf(graph)).numbers);
        for (const one of sides) {
          for (const other of sides) {
            expect(of[newName(one)] === of[newName(other)]).toBe(one[0] === other[0]);
          }
        }
      }),
    );
  });

  // No two communities gain by being one: e_ab / m <= d_a d_b / 2m^2. Over all pairs that adds up to 0 <= Q.
  test('have a modularity of at least that of one community, which is 0', () => {
    fc.assert(
      fc.property(
        networks.filter(({ pairs }) => pairs.length > 0),
        ({ nodes, pairs }) => {
          const compact = compactOf(aGraph(pairs, nodes));
          expect(modularity(compact, new Int32Array(nodes.length))).toBeCloseTo(0, 12);
          expect(communitiesOf(compact).modularity).toBeGreaterThanOrEqual(-1e-12);
        },
      ),
    );
  });
});

describe('a community is called', () => {
  const named = (graph: ReturnType<typeof golden>, numbers: readonly number[]) =>
    describeCommunities(graph, Int32Array.from(numbers));

  const school = aFacility('1', { name: 'OBS De Komeet' });
  const care = [2, 3].map((id) => aFacility(String(id), { kind: 'BSO' }));
  const other = ['SCOUTING', 'WIJKAGENTEN', 'JGZ_CB', 'LOKAAL_TEAM', 'BUURTHUIS'].map((kind, at) =>
    aFacility(String(at + 4), { kind }),
  );
  const around = (facilities: readonly ReturnType<typeof aFacility>[]) =>
    drawnGraph(
      [school, ...facilities],
      facilities.map((facility) => aRelation(school, facility)),
    );

  test('after the node with most ties inside and the sectors of most of its nodes', () => {
    const [community] = named(around(care), [1, 1, 1]);
    expect(community).toMatchObject({
      ...{ number: 1, centre: '1', members: ['1', '2', '3'], sectors: ['OPVANG'], isMixed: false },
      name: { nl: 'rond OBS De Komeet (kinderopvang)', en: 'around OBS De Komeet (childcare)' },
    });
  });

  test('after two sectors when it takes two to have more than half', () => {
    const [community] = named(
      around([care[0]!, aFacility('3', { kind: 'BSO' }), aFacility('4')]),
      [1, 1, 1, 1],
    );
    expect(community?.name).toEqual({
      nl: 'rond OBS De Komeet (onderwijs en kinderopvang)',
      en: 'around OBS De Komeet (education and childcare)',
    });
  });

  test('mixed when three sectors do not have more than half', () => {
    const [community] = named(around(other), [1, 1, 1, 1, 1, 1]);
    expect(community).toMatchObject({ isMixed: true, sectors: ['ONDERWIJS', 'GEZONDHEID', 'TOEGANG'] });
    expect(community?.name.nl).toBe('rond OBS De Komeet (onderwijs, gezondheid, toegang tot hulp en andere)');
    expect(community?.name.en).toBe('around OBS De Komeet (education, health, access to help and others)');
  });

  test('without partners when it is an isolate', () => {
    const [community] = named(aGraph([], ['sport']), [1]);
    expect(community?.name).toEqual({ nl: 'sport, zonder partners', en: 'sport, without partners' });
  });

  test('with a number behind it when another is called so too', () => {
    const twins = ['1', '2', '3'].map((id) => aFacility(id, { name: 'Kinderwerk', kind: 'KINDERWERK' }));
    const names = named(drawnGraph(twins, []), [1, 2, 3]).map(({ name }) => name.nl);
    expect(names).toEqual([
      'Kinderwerk, zonder partners',
      'Kinderwerk, zonder partners 2',
      'Kinderwerk, zonder partners 3',
    ]);
  });

  test('by one name only, and every node is in one', () => {
    fc.assert(
      fc.property(networks, ({ nodes, pairs }) => {
        const graph = aGraph(pairs, nodes);
        const communities = describeCommunities(graph, communitiesOf(compactOf(graph)).numbers);
        for (const language of ['nl', 'en'] as const) {
          expect(new Set(communities.map(({ name }) => name[language])).size).toBe(communities.length);
        }
        expect(communities.flatMap(({ members }) => members).sort()).toEqual(keysOf(graph));
      }),
    );
  });
});
