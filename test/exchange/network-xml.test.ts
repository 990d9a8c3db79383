import { aRelation } from '../network/networks.ts';
import { documentOf } from './a-network-file.ts';
import { document, GEXF, GRAPHML, named, relations, school, work } from './read-network-file.ts';

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
