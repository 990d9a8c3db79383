import type { CsvRow } from '../file/read-csv.ts';
import { mapColumns, missingFields, type SheetColumns, unreadColumns } from '../reading/sheet-columns.ts';
import { readingOf, type Understanding } from '../reading/understanding.ts';
import { type SheetLine, sheetLine } from './sheet-line.ts';

/** A sheet with these columns, of which some are needed; `recordOf` reads a line and tells it what is wrong. */
export function understandSheet<Field extends string, Record>(
  header: readonly string[],
  file: string,
  sheet: SheetColumns<Field>,
  needed: readonly Field[],
  recordOf: (line: SheetLine<Field>) => Record,
): Understanding<CsvRow, Record> {
  const columns = mapColumns(header, sheet);
  const faults = missingFields(columns, needed, sheet, file);
  const issues = [...faults, ...unreadColumns(header, columns, [], file)];
  if (faults.length > 0) return { issues, understand: null };
  const understand = (row: CsvRow) => {
    const line = sheetLine(row, columns, file);
    return readingOf(file, row.line, [recordOf(line)], line.issues);
  };
  return { issues, understand };
}
