import { graphOf } from '../../../src/network/graph/graph.ts';
import { componentNumbers, componentsOf } from '../../../src/network/measure/components.ts';
import { measuresOf } from '../../../src/network/measure/measures.ts';
import { aFacility, aGraph, aRelation, complete, empty, type Pair, path, star } from '../networks.ts';

describe('the measures of a small network, worked by hand', () => {
  const graph = aGraph(
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

  test('seven facilities with six ties, one of them with none', () => {
    expect(measuresOf(graph, true)).toMatchObject({
      nodes: 7,
      edges: 6,
      density: expect.closeTo(0.285714, 6), // 2 * 6 / (7 * 6)
      averageDegree: expect.closeTo(1.714286, 6), // 2 * 6 / 7
      degreeCentralisation: expect.closeTo(0.533333, 6), // (0+1+3+3+2+3+4) / (6 * 5)
      components: 2,
      isolates: 1,
      notes: [],
    });
  });

  test('the largest component is number 1', () => {
    expect(componentNumbers(graph).get('bibliotheek')).toBe(1);
    expect(componentNumbers(graph).get('sport')).toBe(2);
  });

  test('of components of the same size the one with the smallest id comes first', () => {
    const pairs: Pair[] = [
      ['d', 'c'],
      ['b', 'a'],
    ];
    expect(componentsOf(aGraph(pairs, ['f', 'e']))).toEqual([['a', 'b'], ['c', 'd'], ['e'], ['f']]);
  });
});

describe('the measures of a known form', () => {
  const n = 6;

  test.each([
    // Ties n - 1; degrees 2, and 1 at both ends: 2 / ((n - 1)(n - 2)).
    ['a path', path(n), 2 / n, (2 * (n - 1)) / n, 2 / ((n - 1) * (n - 2)), 1, 0],
    // Ties n - 1, all of one node: by definition the most central.
    ['a star', star(n), 2 / n, (2 * (n - 1)) / n, 1, 1, 0],
    // All n(n - 1) / 2 ties, all degrees n - 1.
    ['a complete network', complete(n), 1, n - 1, 0, 1, 0],
    ['a network without ties', empty(n), 0, 0, 0, n, n],
  ])(
    'of %s follow from its size',
    (_, graph, density, averageDegree, degreeCentralisation, components, isolates) => {
      const measures = measuresOf(graph, true);
      expect(measures.density).toBeCloseTo(density, 12);
      expect(measures.averageDegree).toBeCloseTo(averageDegree, 12);
      expect(measures.degreeCentralisation).toBeCloseTo(degreeCentralisation, 12);
      expect(measures).toMatchObject({ components, isolates });
    },
  );
});

describe('a measure that is undefined is null, and a note says why', () => {
  const undefinedIn = (n: number) =>
    Object.fromEntries(measuresOf(empty(n), true).notes.map(({ measure, reason }) => [measure, reason]));

  test.each([
    [0, 'density', 'FEWER_THAN_TWO_NODES'],
    [0, 'averageDegree', 'NO_NODES'],
    [1, 'density', 'FEWER_THAN_TWO_NODES'],
    [2, 'degreeCentralisation', 'FEWER_THAN_THREE_NODES'],
    [3, 'confirmedPercent', 'NO_RELATIONS'],
  ] as const)('with %i nodes: %s', (n, measure, reason) => {
    expect(measuresOf(empty(n), true)[measure]).toBeNull();
    expect(undefinedIn(n)[measure]).toBe(reason);
  });

  test('three nodes without ties only lack relations to be confirmed or named', () => {
    expect(Object.keys(undefinedIn(3))).toEqual(['confirmedPercent', 'reciprocity']);
  });
});

describe('what is known of the answers', () => {
  const [one, other, third] = [
    aFacility('one', { wasAsked: true, hasAnswered: true }),
    aFacility('other', { wasAsked: true }),
    aFacility('third'),
  ] as const;
  const graph = graphOf({
    inside: [one, other, third],
    outside: [],
    relations: [
      aRelation(one, other, { id: '1', theme: 'SIGNALEREN' }),
      aRelation(one, other, { id: '2', theme: 'VEILIGHEID', consensus: 'ONE_SIDED' }),
      aRelation(one, third, { id: '3', consensus: 'DISPUTED', level: null }),
    ],
    nodesAs: 'FACILITY',
  });

  test('confirmedPercent counts relations, not edges', () => {
    expect(measuresOf(graph, true).confirmedPercent).toBeCloseTo(100 / 3, 12);
  });

  test('who was asked and who told of a relation are counted apart', () => {
    expect(measuresOf(graph, true)).toMatchObject({ invited: 2, answered: 1 });
  });

  test('of fewer than five nodes who may not see the claims does not learn how many answered', () => {
    const { answered, notes } = measuresOf(graph, false);
    expect(answered).toBeNull();
    expect(notes).toEqual([{ measure: 'answered', reason: 'FEWER_THAN_FIVE_NODES' }]);
    expect(measuresOf(empty(5), false).answered).toBe(0);
  });

  test('partners outside the scope are not counted with those five', () => {
    const inside = ['1', '2', '3', '4'].map((id) => aFacility(id, { hasAnswered: true }));
    const withPartner = graphOf({ inside, outside: [third], relations: [], nodesAs: 'FACILITY' });
    expect(measuresOf(withPartner, false)).toMatchObject({ nodes: 5, answered: null });
    expect(measuresOf(withPartner, true)).toMatchObject({ nodes: 5, answered: 4 });
  });
});
