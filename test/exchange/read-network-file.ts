import { parse } from 'csv-parse/sync';
import { SaxesParser } from 'saxes';
import { networkFormats } from '../../src/exchange/network/network-formats.ts';
import { aFacility, aRelation } from '../network/networks.ts';
import { documentOf } from './a-network-file.ts';

export const { GRAPHML, GEXF, NODES_CSV, EDGES_CSV, KUMU, JSON_GRAPH } = networkFormats;

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
export const named = (xml: string, name: string) =>
  elementsOf(xml).filter((element) => element.name === name);

export const rowsOf = (csv: string, delimiter: string): Record<string, string>[] =>
  parse(csv, { bom: true, columns: true, delimiter, record_delimiter: '\r\n' });

export const school = aFacility('fac_1', {
  name: 'De Boei',
  organisationId: 'org_1',
  organisationName: 'Stichting Boei',
  wasAsked: true,
  hasAnswered: true,
});
export const work = aFacility('fac_2', {
  name: 'De Boei',
  kind: 'KINDERWERK',
  alsoProvides: ['JONGERENWERK'],
});
const club = aFacility('fac_3', { name: 'Elders', kind: 'KINDERWERK' });
export const relations = [
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
export const document = documentOf([school, work, club], relations);
