import fc from 'fast-check';
import { nextStep } from '../../src/network/ego.ts';
import { aFacility, aRelation, drawn, everything, networks } from './networks.ts';

const relation = (first: string, second: string, known = {}) =>
  aRelation(aFacility(first), aFacility(second), known);

describe('a step', () => {
  const forward = relation('a', 'b', { direction: 'FORWARD' });
  const backward = relation('a', 'c', { direction: 'BACKWARD' });
  const mutual = relation('a', 'd');
  const step = (direction: 'ALL' | 'OUT' | 'IN', where = {}) =>
    [
      ...nextStep(new Map([['a', 0]]), [forward, backward, mutual], { ...everything, ...where }, direction),
    ].sort();

  test('goes out to whom it is done, in to who does it, and over what is mutual both ways', () => {
    expect(step('OUT')).toEqual(['b', 'd']);
    expect(step('IN')).toEqual(['c', 'd']);
    expect(step('ALL')).toEqual(['b', 'c', 'd']);
  });

  test('goes only over relations that pass the filter', () => {
    expect(step('ALL', { formality: ['CONVENANT'] })).toEqual([]);
  });

  test('taken again and again from any node reaches its component, in as many steps as the shortest path', () => {
    fc.assert(
      fc.property(networks, fc.nat(11), ({ nodes, pairs }, at) => {
        fc.pre(nodes.length > 0);
        const ego = nodes[at % nodes.length]!;
        const relations = pairs.map(([one, other]) => relation(one, other));
        const reached = new Map([[ego, 0]]);
        for (let steps = 1; steps <= nodes.length; steps += 1) {
          for (const id of nextStep(reached, relations, everything, 'ALL')) reached.set(id, steps);
        }
        const has = (one: string, other: string) =>
          pairs.some(([first, second]) => [first, second].sort().join() === [one, other].sort().join());
        for (const node of nodes) {
          const partners = nodes.filter((other) => has(node, other));
          // Of a neighbour of who is reached in d steps the distance is at most d + 1; and one is just a step nearer.
          const distance = reached.get(node);
          if (distance === undefined) expect(partners.some((other) => reached.has(other))).toBe(false);
          else if (distance > 0)
            expect(Math.min(...partners.map((other) => reached.get(other)!))).toBe(distance - 1);
        }
      }),
    );
  });
});

describe('who is chosen', () => {
  test('is a node also without a tie and of a kind that expects nobody; its distance is that of its nearest facility', () => {
    const playSpot = aFacility('p', { kind: 'SPEELPLEK', isChosen: true, distance: 0 });
    expect(drawn([playSpot, aFacility('q', { kind: 'SPEELPLEK' })], []).nodes).toMatchObject([
      { id: 'p', isEgo: true, distance: 0, degree: 0 },
    ]);
    const runBy = { organisationId: 'A', organisationName: 'A', isChosen: true };
    const [near, far] = [
      aFacility('n', { ...runBy, distance: 1 }),
      aFacility('f', { ...runBy, distance: 2 }),
    ];
    expect(drawn([far, near], [], {}, 'ORGANISATION').nodes).toMatchObject([
      { id: 'A', isEgo: false, distance: 1 },
    ]);
  });
});

describe('a filter', () => {
  const ends = [aFacility('a'), aFacility('b')] as const;
  const pairsWith = (known: object, where: object) =>
    drawn(ends, [aRelation(...ends, known)], where).edges.length;

  test('on formality leaves out relations of which it is not told', () => {
    const where = { formality: ['CONVENANT', 'WETTELIJK'] };
    expect(pairsWith({ formality: 'CONVENANT' }, where)).toBe(1);
    expect(pairsWith({ formality: 'MONDELING' }, where)).toBe(0);
    expect(pairsWith({ formality: null }, where)).toBe(0);
    expect(drawn(ends, [aRelation(...ends)], where).ids).toEqual(['a', 'b']);
  });

  test('on confidence leaves out what nobody confirmed, unless it asks for 0', () => {
    expect(pairsWith({ confidence: 0.5 }, { minimumConfidence: 0.5 })).toBe(1);
    expect(pairsWith({ confidence: 0.49 }, { minimumConfidence: 0.5 })).toBe(0);
    expect(pairsWith({ confidence: null }, { minimumConfidence: 0.01 })).toBe(0);
    expect(pairsWith({ confidence: null }, { minimumConfidence: 0 })).toBe(1);
  });
});
