import type { Reading } from '../reading/reading.ts';
import type { Understanding } from '../reading/understanding.ts';
import { isOfficeFile } from './open-workbook.ts';
import { unreadable } from './read-bytes.ts';
import type { CsvRow } from './read-csv.ts';
import { type ReadRecordsOptions, readCsvRecords } from './read-records.ts';
import { readWorkbookRecords, type TableInWorkbook } from './read-workbook-records.ts';

/**
 * The readings of a table, whether it comes as CSV or as a workbook, of which each sheet is a table; told by what is in
 * the file, whatever it is called.
 */
export async function* readTableRecords<Record>(
  path: string,
  understandHeader: (header: readonly string[], file: string) => Understanding<CsvRow, Record>,
  { isMeant, ...options }: ReadRecordsOptions & TableInWorkbook,
): AsyncGenerator<Reading<Record>> {
  const isWorkbook = await isOfficeFile(path).catch((fault: unknown) => {
    throw unreadable(path, fault);
  });
  if (isWorkbook) yield* readWorkbookRecords(path, understandHeader, { ...options, isMeant });
  else yield* readCsvRecords(path, understandHeader, options);
}
