import { basename } from 'node:path';
import type { Issue } from '../../source/issue.ts';
import { assumed, error, note, refusesFile } from '../reading/issues.ts';
import type { Reading } from '../reading/reading.ts';
import { sheetsForPeople } from '../reading/sheets-for-people.ts';
import { readingOf, type Understanding } from '../reading/understanding.ts';
import type { OnProgress } from './read-bytes.ts';
import type { CsvRow } from './read-csv.ts';
import { readXlsx, type XlsxRow, type XlsxSheet } from './read-xlsx.ts';
import { hidesCells, type SheetHeader, sheetHeader, withLetters } from './workbook-header.ts';
import { type Merged, mergedText, sheetOf } from './workbook-place.ts';
import { workbookRow } from './workbook-row.ts';

export interface TableInWorkbook {
  /** Whether a sheet with this header can be meant for us; of a workbook the others are left alone. */
  readonly isMeant: (header: readonly string[]) => boolean;
}

interface Options extends TableInWorkbook {
  readonly onProgress?: OnProgress;
}

type UnderstandHeader<Record> = (header: readonly string[], file: string) => Understanding<CsvRow, Record>;

/**
 * A workbook as readings, a row at a time, one sheet after the other. Its first row with anything in it is the header
 * of a sheet; an issue names the sheet, the row and the column by its letters. Hidden sheets and sheets for something
 * else are told of and left alone, but a workbook of which no sheet can be used is refused.
 */
export async function* readWorkbookRecords<Record>(
  path: string,
  understand: UnderstandHeader<Record>,
  { isMeant, onProgress }: Options,
): AsyncGenerator<Reading<Record>> {
  const file = basename(path);
  let hasTable = false;
  const refused: Issue[] = [];
  const skipped: Reading<Record>[] = [];
  for await (const sheet of readXlsx(path, onProgress)) {
    const place = sheetOf(file, sheet.name);
    if (sheet.isHidden) {
      const message = `Sheet "${sheet.name}" is hidden and was not read.`;
      skipped.push(ofWhole(place, note('HIDDEN_SHEET', { file: place, line: null }, message)));
      continue;
    }
    const rows = sheet.rows[Symbol.asyncIterator]();
    const { value: first } = await rows.next();
    if (!first || sheetsForPeople.includes(sheet.name)) continue;
    const header = sheetHeader(first, place);
    if (!isMeant(header.names)) {
      const { issues } =
        header.faults.length > 0 ? { issues: header.faults } : understand(header.names, place);
      // Without what stands in its first row: it may be a note about a person.
      refused.push(...issues.filter(refusesFile).map((issue) => ({ ...issue, value: null })));
      skipped.push(ofWhole(place, notRead(sheet, place)));
      continue;
    }
    hasTable = true;
    for await (const reading of tableOf(header, rows, place, understand)) {
      yield reading;
      if (reading.issues.some(refusesFile)) return;
    }
    const merged = sheet.merged.filter((cells) => hidesCells(cells, header));
    if (merged.length > 0) yield ofWhole(place, mergedCells(merged, place));
  }
  if (hasTable) yield* skipped;
  else yield readingOf<Record>(file, 1, [], refused.length > 0 ? refused : [noTable(file)]);
}

const ofWhole = (place: string, issue: Issue) => readingOf<never>(place, 1, [], [issue]);

const notRead = ({ name }: XlsxSheet, place: string) =>
  assumed(
    'SHEET_NOT_READ',
    { file: place, line: null },
    `The columns of sheet "${name}" are those of no table that is known here.`,
    'it is for something else, and was not read',
    'When it should come in, give its columns the names of the template.',
  );

const noTable = (file: string) =>
  error(
    'EMPTY_FILE',
    { file, line: null },
    `${file} has no sheet with anything in it, or all are hidden.`,
    'Put the names of the columns in the first row of a sheet, and the lines below it.',
  );

function mergedCells(merged: readonly Merged[], place: string): Issue {
  const places = merged.slice(0, 5).map(mergedText).join(', ');
  const message = `Cells ${places} are merged: only the first of them holds what is shown for all.`;
  const repair = 'Take the merge off and fill in every cell.';
  return error('MERGED_CELLS', { file: place, line: null, value: places }, message, repair);
}

async function* tableOf<Record>(
  header: SheetHeader,
  rows: AsyncIterator<XlsxRow>,
  place: string,
  understandHeader: UnderstandHeader<Record>,
): AsyncGenerator<Reading<Record>> {
  const located = (issue: Issue): Issue => ({ ...issue, column: withLetters(issue.column, header) });
  const { issues, understand } =
    header.faults.length > 0
      ? { issues: header.faults, understand: null }
      : understandHeader(header.names, place);
  if (issues.length > 0) yield readingOf<Record>(place, header.row, [], issues.map(located));
  if (!understand) return;
  const rowOf = workbookRow(header, place);
  for (let next = await rows.next(); !next.done; next = await rows.next()) {
    const { row, remarks } = rowOf(next.value);
    const isBlank = row.faults.length === 0 && [...row.cells.values()].every((text) => text === '');
    const reading =
      isBlank || row.faults.length > 0 ? readingOf<Record>(place, row.line, [], row.faults) : understand(row);
    const all = [...reading.issues, ...remarks].map(located);
    if (reading.records.length + all.length > 0) yield { ...reading, issues: all };
  }
}
