import { type CsvCell, type CsvSeparator, csvLine } from '../file/csv-line.ts';
import type { Value } from './network-columns.ts';
import type { NetworkDocument } from './network-document.ts';

/**
 * The nodes as CSV, and below the edges, under the headers that Gephi knows. UTF-8 with a byte order mark, by which
 * Excel knows it.
 */
export function writeNodesCsv({ nodeColumns, nodes }: NetworkDocument, separator: CsvSeparator): string {
  const header = ['id', 'label', ...nodeColumns.map(({ name }) => name), 'x', 'y'];
  return table(
    header,
    nodes.map(({ id, label, values, x, y }) => [id, label, ...values.map(cellOf), x, y]),
    separator,
  );
}

export function writeEdgesCsv({ edgeColumns, edges }: NetworkDocument, separator: CsvSeparator): string {
  const names = edgeColumns.map(({ name }) => name);
  return table(
    ['source', 'target', 'type', 'id', ...names, 'validFrom', 'validUntil'],
    edges.map(({ source, target, id, values, validFrom, validUntil }) => [
      source,
      target,
      'Undirected',
      id,
      ...values.map(cellOf),
      validFrom,
      validUntil,
    ]),
    separator,
  );
}

const table = (
  header: readonly string[],
  lines: readonly (readonly CsvCell[])[],
  separator: CsvSeparator,
): string => `\uFEFF${[header, ...lines].map((line) => csvLine(line, separator)).join('')}`;

const cellOf = (value: Value): CsvCell =>
  typeof value === 'object' && value !== null ? value.join(' ') : value;
