import { document, EDGES_CSV, NODES_CSV, rowsOf } from './read-network-file.ts';

describe('CSV', () => {
  test('has the headers that Gephi knows, a byte order mark, and lines that end as RFC 4180 says', () => {
    const [nodes, edges] = [NODES_CSV.write(document, ';'), EDGES_CSV.write(document, ';')];
    expect(nodes).toMatch(/^\uFEFFid;label;kind;/);
    expect(edges).toMatch(/^\uFEFFsource;target;type;id;/);
    for (const csv of [nodes, edges]) expect(csv).toMatch(/\r\n$/);
    expect(nodes.split('\r\n')).toHaveLength(3 + 2);
  });

  test('numbers stay numbers: with a decimal comma where semicolons separate, with a point where commas do', () => {
    const [dutch] = rowsOf(EDGES_CSV.write(document, ';'), ';');
    const [english] = rowsOf(EDGES_CSV.write(document, ','), ',');
    expect(dutch).toMatchObject({ level: '2,5', confidence: '0,75', relations: '2' });
    expect(english).toMatchObject({ level: '2.5', confidence: '0.75', relations: '2' });
  });

  test('a negative number is no formula', () => {
    const [first, ...others] = document.nodes;
    const below = { ...document, nodes: [{ ...first!, x: -0.5 }, ...others] };
    expect(rowsOf(NODES_CSV.write(below, ','), ',')[0]).toMatchObject({ x: '-0.5' });
  });

  test('tells of an edge its themes, how it is agreed, which way it goes, and since when', () => {
    expect(rowsOf(EDGES_CSV.write(document, ','), ',')).toEqual([
      {
        source: 'fac_1',
        target: 'fac_2',
        type: 'Undirected',
        id: 'fac_1--fac_2',
        themes: 'SIGNALEREN DOORVERWIJZEN',
        level: '2.5',
        confidence: '0.75',
        direction: 'BACKWARD',
        relations: '2',
        confirmed: '1',
        oneSided: '0',
        disputed: '1',
        unverified: '0',
        crossesKind: 'true',
        isBridge: 'true',
        validFrom: '2020-01-01',
        validUntil: '2027-03-01',
      },
    ]);
  });

  test('tells of a node what it is and of whom, and not whether it answered', () => {
    const [first] = rowsOf(NODES_CSV.write(document, ','), ',');
    expect(first).toMatchObject({
      id: 'fac_1',
      label: 'De Boei',
      kind: 'BASISSCHOOL',
      kindLabel: 'basisschool',
      group: 'ONDERWIJS',
      kinds: 'BASISSCHOOL',
      facilities: '1',
      organisation: 'Stichting Boei',
      organisationId: 'org_1',
      isOutside: 'false',
      wasAsked: 'true',
      degree: '1',
      component: '1',
    });
    expect(Object.keys(first!).join()).not.toMatch(/answered|claim/i);
  });
});
