import { drawNetwork } from '../../../src/network/draw.ts';
import {
  type CoalitionTie,
  coalitionsOf,
  isDrawn,
  tieCoalitions,
} from '../../../src/network/graph/coalition-ties.ts';
import { measuresOf } from '../../../src/network/measure/measures.ts';
import { readEdges, readNodes } from '../../../src/network/measure/readings.ts';
import { aFacility, aRelation, drawnGraph, empty, everything, numbered } from '../networks.ts';

const aCoalition = (facilityIds: readonly string[], known: Partial<CoalitionTie> = {}): CoalitionTie => ({
  ...{ id: 'coa_1', theme: 'ARMOEDE', formality: 'CONVENANT', facilityIds },
  ...known,
});

describe('a coalition that is expanded', () => {
  test('of 12 members is 66 pairs, without a level and without a relation', () => {
    const graph = empty(12);
    tieCoalitions(graph, [aCoalition(numbered(12))]);
    expect(graph.size).toBe(66);
    const [edge] = readEdges(graph, readNodes(graph));
    expect(edge).toMatchObject({
      ...{ level: null, relationIds: [], coalitionIds: ['coa_1'], themeCodes: ['ARMOEDE'] },
    });
    expect(measuresOf(graph, true)).toMatchObject({ density: 1, confirmedPercent: null });
  });

  test('adds itself to a tie that is there, which keeps its level and relations', () => {
    const [a, b] = [aFacility('a'), aFacility('b')];
    const graph = drawnGraph([a, b], [aRelation(a, b)]);
    tieCoalitions(graph, [aCoalition(['a', 'b']), aCoalition(['b', 'a'], { id: 'coa_0' })]);
    expect(readEdges(graph, readNodes(graph))).toMatchObject([
      {
        ...{ level: 3, relationIds: ['a-b'], coalitionIds: ['coa_0', 'coa_1'] },
        themeCodes: ['SIGNALEREN', 'ARMOEDE'],
      },
    ]);
  });

  test('ties no node to itself, nobody who is no node, and no two who came in from outside', () => {
    const runBy = { organisationId: 'A', organisationName: 'A' };
    const [a1, a2, b] = [aFacility('a1', runBy), aFacility('a2', runBy), aFacility('b')];
    const [far, farther] = [aFacility('far'), aFacility('farther')];
    const { graph } = drawNetwork(
      { facilities: [a1, a2, b], relations: [aRelation(b, far), aRelation(b, farther)] },
      { ...everything, includeOutside: true },
      'ORGANISATION',
    );
    tieCoalitions(graph, [aCoalition(['a1', 'a2', 'b', 'far', 'farther', 'nobody'])]);
    const pairs = readEdges(graph, readNodes(graph)).map(({ from, to }) => `${from.id}-${to.id}`);
    expect(pairs.sort()).toEqual(['A-b', 'A-far', 'A-farther', 'b-far', 'b-farther']);
  });
});

describe('the coalitions of a network', () => {
  const membership = (parentId: string, coalitionId: string) => ({
    ...{ parentId, coalitionId, theme: 'ARMOEDE', formality: null },
  });

  test('are those of which two or more nodes are members', () => {
    const found = coalitionsOf(empty(3), [
      membership('n0', 'pair'),
      membership('n1', 'pair'),
      membership('n2', 'alone'),
    ]);
    expect(found).toEqual([aCoalition(['n0', 'n1'], { id: 'pair', formality: null })]);
  });

  test.each([
    [{}, true],
    [{ minimumLevel: 0 }, true],
    [{ minimumLevel: 2 }, false],
    [{ expandCoalitions: false }, false],
    [{ consensus: ['CONFIRMED'] as const }, false],
    [{ minimumConfidence: 0.1 }, false],
    [{ formality: ['CONVENANT'] }, true],
    [{ formality: ['WETTELIJK'] }, false],
  ])('with a filter %j: drawn is %s', (where, drawn) => {
    expect(isDrawn(aCoalition(['a', 'b']), { ...everything, expandCoalitions: true, ...where })).toBe(drawn);
  });
});
