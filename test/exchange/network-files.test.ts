import { parse } from 'csv-parse/sync';
import { SaxesParser } from 'saxes';
import { networkFormats } from '../../src/exchange/network/network-formats.ts';
import { plainText } from '../../src/exchange/reading/plain-text.ts';
import { aFacility, aRelation } from '../network/networks.ts';
import { documentOf, hostileDocument, hostileNames } from './a-network-file.ts';

const { GRAPHML, GEXF, NODES_CSV, EDGES_CSV, KUMU, JSON_GRAPH } = networkFormats;

interface Read {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

/** The elements of a document, in the order they end; throws when it is not well formed. */
function elementsOf(xml: string): Read[] {
  const parser = new SaxesParser();
  const [open, read]: [{ name: string; attributes: Record<string, string>; text: string }[], Read[]] = [
    [],
    [],
  ];
  parser.on('error', (fault) => {
    throw fault;
  });
  parser.on('opentag', ({ name, attributes }) => {
    open.push({ name, attributes: attributes as Record<string, string>, text: '' });
  });
  parser.on('text', (text) => {
    for (const element of open) element.text += text;
  });
  parser.on('closetag', () => {
    read.push(open.pop()!);
  });
  parser.write(xml).close();
  return read;
}
const named = (xml: string, name: string) => elementsOf(xml).filter((element) => element.name === name);

const rowsOf = (csv: string, delimiter: string): Record<string, string>[] =>
  parse(csv, { bom: true, columns: true, delimiter, record_delimiter: '\r\n' });

const school = aFacility('fac_1', {
  name: 'De Boei',
  organisationId: 'org_1',
  organisationName: 'Stichting Boei',
  wasAsked: true,
  hasAnswered: true,
});
const work = aFacility('fac_2', { name: 'De Boei', kind: 'KINDERWERK', alsoProvides: ['JONGERENWERK'] });
const club = aFacility('fac_3', { name: 'Elders', kind: 'KINDERWERK' });
const relations = [
  aRelation(school, work, {
    id: 'rel_1',
    level: 2.5,
    confidence: 0.75,
    direction: 'BACKWARD',
    validFrom: '2024-03-01',
    validUntil: '2026-12-31',
  }),
  aRelation(school, work, {
    id: 'rel_2',
    theme: 'DOORVERWIJZEN',
    level: null,
    consensus: 'DISPUTED',
    direction: 'BACKWARD',
    validFrom: '2020-01-01',
    validUntil: '2027-03-01',
  }),
];
const document = documentOf([school, work, club], relations);

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

describe('GraphML', () => {
  const xml = GRAPHML.write(document, ';');

  test('declares the type of each attribute, and says of what it is', () => {
    const keys = named(xml, 'key').map(({ attributes }) => attributes);
    const typeOf = (owner: string, name: string) =>
      keys.find((key) => key.for === owner && key['attr.name'] === name)?.['attr.type'];
    expect(typeOf('node', 'label')).toBe('string');
    expect(typeOf('node', 'degree')).toBe('int');
    expect(typeOf('node', 'wasAsked')).toBe('boolean');
    expect(typeOf('node', 'x')).toBe('double');
    expect(typeOf('edge', 'level')).toBe('double');
    expect(new Set(keys.map(({ id }) => id)).size).toBe(keys.length);
    const ofGraph = named(xml, 'data').filter(({ attributes }) => attributes.key!.startsWith('graph-'));
    expect(ofGraph.map(({ text }) => text)).toEqual([
      'Wijk 05 <Nieuw-Zuid> & omgeving',
      '2026-10-15',
      'area=WK990105&minimumLevel=0',
    ]);
  });

  test('leaves out what is not known, and never writes it as a number', () => {
    const unknown = documentOf([school, work], [aRelation(school, work, { level: null, confidence: null })]);
    const keys = named(GRAPHML.write(unknown, ';'), 'data').map(({ attributes }) => attributes.key);
    expect(keys).toContain('edge-relations');
    expect(keys).not.toContain('edge-level');
    expect(keys).not.toContain('edge-confidence');
    expect(keys).not.toContain('edge-validFrom');
  });
});

describe('GEXF', () => {
  const xml = GEXF.write(document, ';');

  test('is 1.3, dynamic, and has our places', () => {
    const [root] = named(xml, 'gexf');
    expect(root!.attributes).toMatchObject({ xmlns: 'http://gexf.net/1.3', version: '1.3' });
    expect(named(xml, 'graph')[0]!.attributes).toEqual({
      defaultedgetype: 'undirected',
      mode: 'dynamic',
      timeformat: 'date',
      timerepresentation: 'interval',
    });
    const places = named(xml, 'viz:position').map(({ attributes }) => attributes);
    expect(places).toEqual(document.nodes.map(({ x, y }) => ({ x: String(x), y: String(y) })));
  });

  test('an edge lasts from the first day of any of its relations to the last day of any, that day counted', () => {
    const [edge] = named(xml, 'edge');
    // The last relation no longer is on 1 March 2027, and the year has no 29 February.
    expect(edge!.attributes).toEqual({
      id: 'fac_1--fac_2',
      source: 'fac_1',
      target: 'fac_2',
      start: '2020-01-01',
      end: '2027-02-28',
    });
  });

  test('an edge with a relation of which no day is known is open on that side', () => {
    const open = documentOf(
      [school, work],
      [relations[0]!, aRelation(school, work, { id: 'rel_3', theme: 'CASUISTIEK', validFrom: '2021-01-01' })],
    );
    const { attributes } = named(GEXF.write(open, ';'), 'edge')[0]!;
    expect(attributes).toEqual({ id: 'fac_1--fac_2', source: 'fac_1', target: 'fac_2', start: '2021-01-01' });
  });
});

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
