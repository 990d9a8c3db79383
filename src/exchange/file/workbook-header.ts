import type { Issue } from '../../source/issue.ts';
import { readCsvHeader } from './csv-header.ts';
import type { XlsxRow } from './read-xlsx.ts';
import { columnLetters, type Merged } from './workbook-place.ts';

export interface SheetHeader {
  /** Row it stands on. */
  readonly row: number;
  /** Of the columns that have one, from left to right. */
  readonly names: readonly string[];
  /** Where they stand: A is 1. */
  readonly columns: readonly number[];
  readonly faults: readonly Issue[];
}

/** A row as names of columns; columns without a name may lie between. */
export function sheetHeader({ number, cells }: XlsxRow, place: string): SheetHeader {
  const named = [...cells].filter(([, { text }]) => text.trim() !== '');
  const { header, faults } = readCsvHeader(
    named.map(([, { text }]) => text),
    place,
    { placeOf: (index) => columnLetters(named[index]?.[0] ?? 0) },
  );
  return { row: number, names: header, columns: named.map(([column]) => column), faults };
}

/** `fte (W)`: the name for who reads the manual, the letters for who looks at the sheet. */
export function withLetters(name: string | null, { names, columns }: SheetHeader): string | null {
  const column = columns[names.indexOf(name ?? '')];
  return column === undefined ? name : `${name} (${columnLetters(column)})`;
}

/** Whether cells that are shown as one hide what other lines or columns of the table say. */
export const hidesCells = ({ from, to }: Merged, { row, columns }: SheetHeader): boolean =>
  to.row > row && columns.some((column) => column >= from.column && column <= to.column);
