import { aFacility, aRelation, drawn } from './networks.ts';

describe('a network of organisations', () => {
  const runBy = (id: string, organisationId: string) =>
    aFacility(id, { organisationId, organisationName: `Stichting ${organisationId}` });
  const school = aFacility('school');
  const [a1, a2, b1, b2] = [runBy('a1', 'A'), runBy('a2', 'A'), runBy('b1', 'B'), runBy('b2', 'B')] as const;

  test('has one node for an organisation and no ties within it', () => {
    const relations = [aRelation(a1, a2), aRelation(a1, b1), aRelation(a2, b1), aRelation(school, b1)];
    const { nodes, pairs, edges } = drawn([a1, a2, b1, school], relations, {}, 'ORGANISATION');
    expect(nodes).toMatchObject([
      { id: 'B', name: 'Stichting B', organisationId: 'B', facilityId: null, degree: 2 },
      { id: 'school', name: 'school', organisationId: null, facilityId: 'school', degree: 1 },
      { id: 'A', name: 'Stichting A', organisationId: 'A', facilityId: null, degree: 1 },
    ]);
    expect(pairs).toEqual([
      ['A', 'B'],
      ['B', 'school'],
    ]);
    expect(edges[0]?.relationIds).toEqual(['a1-b1', 'a2-b1']);
  });

  test('does not count a tie with its own facility outside', () => {
    expect(drawn([a1], [aRelation(a1, a2), aRelation(a1, b2)], {}, 'ORGANISATION').edgesOutside).toBe(1);
  });
});
