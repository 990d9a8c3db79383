export type CsvSeparator = ';' | ',';
export type CsvCell = string | number | boolean | null;

/**
 * A line of CSV (RFC 4180), with semicolons as Dutch spreadsheets expect unless told otherwise. A text that a
 * spreadsheet would take for a formula gets an apostrophe in front: what stands in a file of somebody else must not
 * begin to calculate. A number stays one: where semicolons separate, a comma is its decimal sign, since a spreadsheet
 * that expects the one expects the other, and takes 2.5 for the second of May.
 */
export const csvLine = (cells: readonly CsvCell[], separator: CsvSeparator = ';'): string =>
  `${cells.map((cell) => csvCell(cell, separator)).join(separator)}\r\n`;

function csvCell(cell: CsvCell, separator: CsvSeparator): string {
  if (typeof cell === 'number') return separator === ';' ? String(cell).replace('.', ',') : String(cell);
  if (typeof cell !== 'string') return cell === null ? '' : String(cell);
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return safe.includes(separator) || /["\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
