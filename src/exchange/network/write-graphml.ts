import type { Column, ColumnType, Value } from './network-columns.ts';
import type { NetworkDocument } from './network-document.ts';
import { xmlDeclaration, xmlElement, xmlText } from './write-xml.ts';

/**
 * GraphML (Brandes, Eiglsperger, Herman, Himsolt and Marshall, 2002, Graph Drawing, LNCS 2265). What is not known has no
 * `data`. Days are text, since it has no type for them.
 */
export function writeGraphml(document: NetworkDocument): string {
  const { title, asOf, parameters } = document;
  const nodeKeys: readonly Key[] = [
    { name: 'label', type: 'TEXT' },
    ...document.nodeColumns,
    { name: 'x', type: 'DECIMAL' },
    { name: 'y', type: 'DECIMAL' },
  ];
  const edgeKeys: readonly Key[] = [
    ...document.edgeColumns,
    { name: 'validFrom', type: 'TEXT' },
    { name: 'validUntil', type: 'TEXT' },
  ];
  const graphKeys: readonly Key[] = ['title', 'asOf', 'parameters'].map((name) => ({ name, type: 'TEXT' }));
  const lines = [
    ...declared('graph', graphKeys),
    ...declared('node', nodeKeys),
    ...declared('edge', edgeKeys),
    '<graph id="network" edgedefault="undirected">',
    dataOf('graph', graphKeys, [title, asOf, parameters]),
    ...document.nodes.map(({ id, label, x, y, values }) =>
      xmlElement('node', { id }, dataOf('node', nodeKeys, [label, ...values, x, y])),
    ),
    ...document.edges.map(({ id, source, target, validFrom, validUntil, values }) =>
      xmlElement(
        'edge',
        { id, source, target },
        dataOf('edge', edgeKeys, [...values, validFrom, validUntil]),
      ),
    ),
    '</graph>',
  ];
  return `${xmlDeclaration}<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n${lines.join('\n')}\n</graphml>\n`;
}

type Key = Pick<Column<never>, 'name' | 'type'>;
type Owner = 'graph' | 'node' | 'edge';

const types: Readonly<Record<ColumnType, string>> = {
  TEXT: 'string',
  CODES: 'string',
  WHOLE: 'int',
  DECIMAL: 'double',
  YES_NO: 'boolean',
};

/** One name may be of nodes and of edges; an id of a key may not. */
const idOf = (owner: Owner, name: string): string => `${owner}-${name}`;

const declared = (owner: Owner, keys: readonly Key[]): string[] =>
  keys.map(({ name, type }) =>
    xmlElement('key', {
      id: idOf(owner, name),
      for: owner,
      'attr.name': name,
      'attr.type': types[type],
    }),
  );

function dataOf(owner: Owner, keys: readonly Key[], values: readonly Value[]): string {
  return keys
    .map(({ name }, at) => {
      const value = values[at] ?? null;
      if (value === null) return '';
      const text = xmlText(typeof value === 'object' ? value.join(' ') : value);
      // An element without content would be read as no text by some, and as none known by others.
      return `<data key="${idOf(owner, name)}">${text}</data>`;
    })
    .join('');
}
