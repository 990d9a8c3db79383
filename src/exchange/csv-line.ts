/**
 * A line of CSV, with semicolons as Dutch spreadsheets expect. A text that a spreadsheet would take for a formula gets
 * an apostrophe in front: what stands in a file of somebody else must not begin to calculate.
 */
export const csvLine = (cells: readonly string[]): string => `${cells.map(csvCell).join(';')}\r\n`;

function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
