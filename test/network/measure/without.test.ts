import fc from 'fast-check';
import { compactOf, keysOf } from '../../../src/network/graph/compact-network.ts';
import type { NetworkGraph } from '../../../src/network/graph/graph.ts';
import type { FacilityFacts } from '../../../src/network/graph/network-facts.ts';
import { kindsOf } from '../../../src/network/graph/node-kinds.ts';
import { componentsOf } from '../../../src/network/measure/components.ts';
import { expectedTiesLost } from '../../../src/network/measure/expected-ties-lost.ts';
import { kindPairsOnlyThrough } from '../../../src/network/measure/kind-pairs.ts';
import { removeNode } from '../../../src/network/measure/without.ts';
import { aFacility, aGraph, aRelation, drawnGraph, networks, numbered, path, star } from '../networks.ts';

/** Seven organisations, six ties: kinderwerk with school, jongerenwerk, politie, jeugdhulp; school with jeugdhulp and bibliotheek. */
const kinds = {
  ...{
    kinderwerk: 'KINDERWERK',
    school: 'BASISSCHOOL',
    jongerenwerk: 'JONGERENWERK',
    politie: 'WIJKAGENTEN',
  },
  ...{ jeugdhulp: 'JEUGDHULP_TEAM', bibliotheek: 'BIBLIOTHEEK', sport: 'SPORTVERENIGING' },
};
const people = new Map(Object.entries(kinds).map(([id, kind]) => [id, aFacility(id, { kind })]));
const person = (id: string): FacilityFacts => people.get(id)!;
const seven = drawnGraph(
  [...people.values()],
  [
    ...['school', 'jongerenwerk', 'politie', 'jeugdhulp'].map((other) => ['kinderwerk', other] as const),
    ...['jeugdhulp', 'bibliotheek'].map((other) => ['school', other] as const),
  ].map(([one, other]) => aRelation(person(one), person(other))),
);

const onlyThrough = (graph: NetworkGraph) => {
  const sets = keysOf(graph).map((key) => kindsOf(graph.getNodeAttributes(key)));
  return [...kindPairsOnlyThrough(compactOf(graph), sets)];
};

describe('without kinderwerk, of seven organisations', () => {
  const removal = removeNode(seven, 'kinderwerk');

  test('two parts become four, and those that hung on it alone are cut off; sport was apart before', () => {
    expect(removal).toMatchObject({
      componentsBefore: 2,
      componentsAfter: 4,
      cutOff: ['jongerenwerk', 'politie'],
    });
    const rest = seven.copy() as NetworkGraph;
    rest.dropNode('kinderwerk');
    expect(componentsOf(rest)).toEqual([
      ...[['bibliotheek', 'jeugdhulp', 'school'], ['jongerenwerk'], ['politie'], ['sport']],
    ]);
    expect(removal).toMatchObject({
      facilityIds: ['kinderwerk'],
      touchedIds: ['kinderwerk', 'jongerenwerk', 'politie'],
    });
  });

  test('seven pairs of kinds no longer meet', () => {
    // Six kinds hang together: 15 pairs. The five others make 10, of which bibliotheek, jeugdhulp and school keep 3.
    expect(removal.pairsMeeting).toBe(15);
    expect(removal.pairsLost).toEqual([
      ['BASISSCHOOL', 'JONGERENWERK'],
      ['BASISSCHOOL', 'WIJKAGENTEN'],
      ['BIBLIOTHEEK', 'JONGERENWERK'],
      ['BIBLIOTHEEK', 'WIJKAGENTEN'],
      ['JEUGDHULP_TEAM', 'JONGERENWERK'],
      ['JEUGDHULP_TEAM', 'WIJKAGENTEN'],
      ['JONGERENWERK', 'WIJKAGENTEN'],
    ]);
  });

  test('school holds the library, nobody else holds anything', () => {
    // Without school the library meets none of the four others.
    expect(Object.fromEntries(keysOf(seven).map((key, at) => [key, onlyThrough(seven)[at]]))).toEqual({
      ...{ kinderwerk: 7, school: 4, jongerenwerk: 0, politie: 0, jeugdhulp: 0, bibliotheek: 0, sport: 0 },
    });
  });
});

describe('what falls away with a node', () => {
  test('in a star of one kind: everybody from everybody but one, and no pair of kinds', () => {
    const removal = removeNode(star(5), 'n0');
    expect(removal).toMatchObject({
      componentsBefore: 1,
      componentsAfter: 4,
      pairsLost: [],
      pairsMeeting: 0,
    });
    expect(removal.cutOff).toEqual(['n2', 'n3', 'n4']);
  });

  test('in a path: the shorter end', () => {
    expect(removeNode(path(5), 'n1')).toMatchObject({ componentsAfter: 2, cutOff: ['n0'] });
  });

  test('of an isolate: itself', () => {
    expect(removeNode(aGraph([['a', 'b']], ['c']), 'c')).toMatchObject({
      ...{ componentsBefore: 2, componentsAfter: 1, cutOff: [] },
    });
  });

  test('no pair of kinds that meets in another part as well', () => {
    const facility = (id: string, kind: string) => aFacility(id, { kind });
    const [hub, school, library] = [
      facility('hub', 'KINDERWERK'),
      facility('school', 'BASISSCHOOL'),
      facility('library', 'BIBLIOTHEEK'),
    ];
    const [school2, library2] = [facility('school2', 'BASISSCHOOL'), facility('library2', 'BIBLIOTHEEK')];
    const ties = [aRelation(hub, school), aRelation(hub, library)];
    const all = [hub, school, library, school2, library2];
    const apart = drawnGraph(all, ties);
    expect(removeNode(apart, 'hub').pairsLost).toEqual([['BASISSCHOOL', 'BIBLIOTHEEK']]);
    const elsewhere = drawnGraph(all, [...ties, aRelation(school2, library2)]);
    expect(removeNode(elsewhere, 'hub').pairsLost).toEqual([]);
    expect(onlyThrough(elsewhere)).toEqual([0, 0, 0, 0, 0]);
  });

  test('is the same for one node as counted for all at once, whatever the network and the kinds', () => {
    const kindsThere = fc.subarray(['BASISSCHOOL', 'KDV', 'BSO', 'SMW', 'SCOUTING'], { minLength: 1 });
    const some = networks.chain(({ nodes, pairs }) =>
      fc.record({
        pairs: fc.constant(pairs),
        provided: fc.array(kindsThere, { minLength: nodes.length, maxLength: nodes.length }),
      }),
    );
    fc.assert(
      fc.property(some, ({ pairs, provided }) => {
        const facilities = provided.map(([kind = '', ...alsoProvides], at) =>
          aFacility(`n${at}`, { kind, alsoProvides }),
        );
        const byId = new Map(facilities.map((one) => [one.id, one]));
        const graph = drawnGraph(
          facilities,
          pairs.map(([one, other]) => aRelation(byId.get(one)!, byId.get(other)!)),
          { kinds: ['BASISSCHOOL'] },
        );
        const one = keysOf(graph).map((key) => removeNode(graph, key).pairsLost.length);
        expect(onlyThrough(graph)).toEqual(one);
      }),
    );
  });

  test('is counted for a path of ten thousand nodes within a second', () => {
    // One kind at each end and a third between: every node between keeps the ends apart. The second from an end also
    // leaves that end without the third kind; the ends themselves separate nobody.
    const names = numbered(10_000);
    const graph = aGraph(names.slice(1).map((id, at) => [names[at]!, id]));
    const kindOf = new Map([
      ['n0', 'BASISSCHOOL'],
      ['n9999', 'BIBLIOTHEEK'],
    ]);
    const compact = compactOf(graph);
    const sets = keysOf(graph).map((key) => [kindOf.get(key) ?? 'SMW']);
    const began = process.cpuUsage();
    const counted = kindPairsOnlyThrough(compact, sets);
    expect(process.cpuUsage(began).user).toBeLessThan(1_000_000);
    const of = new Map(keysOf(graph).map((key, at) => [key, counted[at]]));
    const some = ['n0', 'n1', 'n2', 'n5000', 'n9997', 'n9998', 'n9999'];
    expect(some.map((key) => of.get(key))).toEqual([0, 2, 1, 1, 1, 2, 0]);
  });
});

describe('an expected tie is lost', () => {
  const kinderwerk = aFacility('k', { kind: 'KINDERWERK' });
  const library = aFacility('l', { kind: 'BIBLIOTHEEK' });
  const [school, second] = [aFacility('s'), aFacility('t')];
  const lostWith = (relations: ReturnType<typeof aRelation>[], node: string) =>
    expectedTiesLost(drawnGraph([kinderwerk, library, school, second], relations), node).map(
      ({ facility, expected }) => `${facility.id} ${expected.partner}`,
    );

  test('by a partner that has it with nobody else', () => {
    // A library needs a primary school and expects children's work; a school expects both.
    expect(lostWith([aRelation(library, school)], 's')).toEqual(['l BASISSCHOOL']);
    expect(lostWith([aRelation(library, school)], 'l')).toEqual(['s BIBLIOTHEEK']);
  });

  test('not while another of that kind is left', () => {
    expect(lostWith([aRelation(library, school), aRelation(library, second)], 's')).toEqual([]);
  });

  test('though another is left that only one side speaks of, or that is not close enough', () => {
    const oneSided = aRelation(library, second, { consensus: 'ONE_SIDED' });
    expect(lostWith([aRelation(library, school), oneSided], 's')).toEqual(['l BASISSCHOOL']);
    // Children's work and school: level 3; 2.5 is one who says 2.
    const close = aRelation(kinderwerk, school, { level: 3 });
    const loose = aRelation(kinderwerk, second, { level: 2.5 });
    expect(lostWith([close, loose], 's')).toEqual(['k BASISSCHOOL']);
    expect(lostWith([close, loose], 't')).toEqual([]);
  });

  test('only on the themes it is about', () => {
    expect(lostWith([aRelation(kinderwerk, school, { theme: 'MONITORING' })], 's')).toEqual([]);
    expect(lostWith([aRelation(kinderwerk, school, { theme: 'SIGNALEREN' })], 's')).toEqual([
      'k BASISSCHOOL',
    ]);
  });
});
