import { plainText } from '../../src/exchange/reading/plain-text.ts';
import { aFacility, aRelation } from '../network/networks.ts';
import { documentOf, hostileDocument, hostileNames } from './a-network-file.ts';
import {
  document,
  EDGES_CSV,
  GEXF,
  GRAPHML,
  JSON_GRAPH,
  KUMU,
  NODES_CSV,
  named,
  rowsOf,
  school,
  work,
} from './read-network-file.ts';

describe('text that goes into a file', () => {
  test('loses what XML has no place for, and nothing else', () => {
    expect(plainText('a\u0000\u0008\u000b\u001f\u007f\u0085b\tc\nd\re')).toBe('ab\tc\nd\re');
    expect(plainText('x\ufffe\uffff\ud83d y \u{1f469}')).toBe('x\ufffd y \u{1f469}');
    expect(plainText('<&>"\' ]]> \u202e é e\u0301')).toBe('<&>"\' ]]> \u202e é e\u0301');
  });
});

describe('a hostile name', () => {
  const document = hostileDocument();
  const labels = new Map(
    hostileNames.map((name, at) => [`fac_${String(at).padStart(2, '0')}`, plainText(name)]),
  );
  labels.set('fac_99', 'Alleen');

  test('is the same name in GraphML', () => {
    const found = named(GRAPHML.write(document, ';'), 'data').filter(
      ({ attributes }) => attributes.key === 'node-label',
    );
    expect(found.map(({ text }) => text).sort()).toEqual([...labels.values()].sort());
  });

  test('is the same name in GEXF', () => {
    const found = named(GEXF.write(document, ';'), 'node').map(({ attributes }) => attributes);
    expect(new Map(found.map(({ id, label }) => [id, label]))).toEqual(labels);
  });

  test.each([';', ','] as const)('is a text and no formula in CSV with %s', (separator) => {
    const found = rowsOf(NODES_CSV.write(document, separator), separator);
    expect(found).toHaveLength(labels.size);
    for (const { id, label } of found) {
      const name = labels.get(id!)!;
      expect(label).toBe(/^[=+\-@\t\r]/.test(name) ? `'${name}` : name);
    }
  });

  test('would be a formula in a file whose cells are only put beside each other', () => {
    const careless = ['id,label', ...hostileNames.map((name, at) => `${at},"${name.replaceAll('"', '""')}"`)];
    const found = rowsOf(careless.join('\r\n'), ',');
    expect(found.filter(({ label = '' }) => /^[=+\-@\t\r]/.test(label))).toHaveLength(6);
  });

  test('is the same name in JSON, once each for Kumu', () => {
    const { graph } = JSON.parse(JSON_GRAPH.write(document, ';'));
    const found = Object.entries<{ label: string }>(graph.nodes);
    expect(new Map(found.map(([id, { label }]) => [id, label]))).toEqual(labels);
    const { elements } = JSON.parse(KUMU.write(document, ';')) as {
      elements: { id: string; label: string }[];
    };
    for (const { id, label } of elements) {
      const name = labels.get(id)!;
      // "=cmd" comes twice, but for the white space in front.
      expect(label).toBe(name.trim() === '=cmd' ? `${name} (${id})` : name);
    }
    expect(new Set(elements.map(({ label }) => label.trim())).size).toBe(labels.size);
  });
});

describe('an organisation in a file', () => {
  const other = aFacility('fac_4', { organisationId: 'org_1', organisationName: 'Stichting Boei' });
  const turned = aRelation(
    other,
    aFacility('fac_5', { organisationId: 'org_0', organisationName: 'Aan Zee' }),
    {
      direction: 'FORWARD',
    },
  );
  const file = documentOf([school, other, turned.second as typeof other], [turned], 'ORGANISATION');

  test('stands for its facilities, and a relation keeps its way when the pair is turned round', () => {
    const nodes = rowsOf(NODES_CSV.write(file, ','), ',');
    expect(nodes.find(({ id }) => id === 'org_1')).toMatchObject({
      label: 'Stichting Boei',
      facilities: '2',
    });
    // From fac_4 to fac_5 is from org_1 to org_0, and source is the smaller id.
    expect(rowsOf(EDGES_CSV.write(file, ','), ',')).toMatchObject([
      { source: 'org_0', target: 'org_1', direction: 'BACKWARD' },
    ]);
  });
});

describe('a blueprint for Kumu', () => {
  const { elements, connections } = JSON.parse(KUMU.write(document, ';'));

  test('tells two of one name apart, and ties by ids', () => {
    expect(elements.map(({ label }: { label: string }) => label)).toEqual([
      'De Boei (fac_1)',
      'De Boei (fac_2)',
      'Elders',
    ]);
    expect(elements[0]).toMatchObject({ id: 'fac_1', type: 'basisschool', tags: ['onderwijs'] });
    const ids = [...elements, ...connections].map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('tells them apart also when a third is called as one of them would be', () => {
    const third = aFacility('fac_4', { name: 'DE BOEI (FAC_1)' });
    const labels = JSON.parse(KUMU.write(documentOf([school, work, third], []), ';')).elements.map(
      ({ label }: { label: string }) => label.toLowerCase(),
    );
    expect(new Set(labels).size).toBe(3);
  });

  test('has a connection from who does it, with its themes as tags', () => {
    expect(connections).toMatchObject([
      {
        from: 'fac_2',
        to: 'fac_1',
        direction: 'directed',
        type: 'signaleren',
        tags: ['signaleren', 'doorverwijzen'],
        level: 2.5,
        validFrom: '2020-01-01',
      },
    ]);
  });
});

describe('JSON Graph Format', () => {
  test('has one graph, its nodes by id, and metadata with their types', () => {
    const { graph } = JSON.parse(JSON_GRAPH.write(document, ';'));
    expect(graph).toMatchObject({
      label: 'Wijk 05 <Nieuw-Zuid> & omgeving',
      directed: false,
      metadata: { asOf: '2026-10-15', parameters: 'area=WK990105&minimumLevel=0' },
    });
    expect(graph.nodes.fac_2.metadata).toMatchObject({
      kinds: ['KINDERWERK', 'JONGERENWERK'],
      isOutside: false,
      degree: 1,
    });
    expect(graph.nodes.fac_2.metadata).not.toHaveProperty('organisation');
    expect(graph.edges).toMatchObject([
      { id: 'fac_1--fac_2', source: 'fac_1', target: 'fac_2', directed: false, metadata: { level: 2.5 } },
    ]);
  });
});
