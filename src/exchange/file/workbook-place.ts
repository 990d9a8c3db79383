/** A sheet of a workbook as issues name it: `teams.xlsx [Relaties]`. */
export const sheetOf = (file: string, sheet: string): string => `${file} [${sheet}]`;

/** Whether an issue about this place is about that file, or about a sheet in it. */
export const isPlaceIn = (place: string, file: string): boolean =>
  place === file || place.startsWith(`${file} [`);

/** The letters of a column as a spreadsheet shows them: 1 is A, 27 is AA. */
export function columnLetters(number: number): string {
  const letter = String.fromCharCode(65 + ((number - 1) % 26));
  return number > 26 ? columnLetters(Math.floor((number - 1) / 26)) + letter : letter;
}

export interface CellPlace {
  readonly column: number;
  readonly row: number;
}

/** `AB12` as column 28, row 12. Null when it is no place in a sheet. */
export function readCellPlace(text: string): CellPlace | null {
  const [, letters, row] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(text) ?? [];
  if (letters === undefined) return null;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { column, row: Number(row) };
}

/** Cells that are shown as one, from the first to the last. */
export interface Merged {
  readonly from: CellPlace;
  readonly to: CellPlace;
}

export function readMerged(text: string): Merged | null {
  const [from, to] = text.split(':', 2).map(readCellPlace);
  return from && to ? { from, to } : null;
}

export const mergedText = ({ from, to }: Merged): string =>
  `${columnLetters(from.column)}${from.row}:${columnLetters(to.column)}${to.row}`;
