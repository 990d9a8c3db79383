import type { Column, ColumnType, Value } from './network-columns.ts';
import type { NetworkDocument } from './network-document.ts';
import { xmlDeclaration, xmlElement, xmlText } from './write-xml.ts';

/**
 * GEXF 1.3 (gexf.net, 2022), which Gephi reads since 0.9.3: with time, and with our places of the nodes. Both ends of a
 * period count in GEXF, so that an edge ends on the day before the one from which it no longer is; without a day it is
 * open on that side. All edges are those of one day: time says since when and until when.
 */
export function writeGexf(document: NetworkDocument): string {
  const { title, asOf, parameters, nodeColumns, edgeColumns } = document;
  const lines = [
    '<meta><creator>Ketenkaart</creator>',
    `<description>${xmlText(`${title}, ${asOf}. ${parameters}`)}</description></meta>`,
    '<graph defaultedgetype="undirected" mode="dynamic" timeformat="date" timerepresentation="interval">',
    declared('node', nodeColumns),
    declared('edge', edgeColumns),
    `<nodes count="${document.nodes.length}">`,
    ...document.nodes.map(({ id, label, x, y, values }) =>
      xmlElement('node', { id, label }, valuesOf(nodeColumns, values) + xmlElement('viz:position', { x, y })),
    ),
    '</nodes>',
    `<edges count="${document.edges.length}">`,
    ...document.edges.map(({ id, source, target, validFrom, validUntil, values }) =>
      xmlElement(
        'edge',
        { id, source, target, start: validFrom, end: validUntil && dayBefore(validUntil) },
        valuesOf(edgeColumns, values),
      ),
    ),
    '</edges>',
    '</graph>',
  ];
  return `${xmlDeclaration}<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">\n${lines.join('\n')}\n</gexf>\n`;
}

const types: Readonly<Record<ColumnType, string>> = {
  TEXT: 'string',
  CODES: 'string',
  WHOLE: 'integer',
  DECIMAL: 'double',
  YES_NO: 'boolean',
};

const declared = (owner: 'node' | 'edge', columns: readonly Column<never>[]): string =>
  xmlElement(
    'attributes',
    { class: owner, mode: 'static' },
    columns
      .map(({ name, type }) => xmlElement('attribute', { id: name, title: name, type: types[type] }))
      .join(''),
  );

function valuesOf(columns: readonly Column<never>[], values: readonly Value[]): string {
  const written = columns.map(({ name }, at) => {
    const value = values[at] ?? null;
    if (value === null) return '';
    return xmlElement('attvalue', {
      for: name,
      value: typeof value === 'object' ? value.join(' ') : value,
    });
  });
  return xmlElement('attvalues', {}, written.join(''));
}

function dayBefore(day: string): string {
  const moment = new Date(`${day}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() - 1);
  return moment.toISOString().slice(0, 10);
}
