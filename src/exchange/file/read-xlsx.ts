import { limits } from '../reading/limits.ts';
import { beyondLimit, Unreadable } from '../reading/unreadable.ts';
import { openWorkbook, type Workbook } from './open-workbook.ts';
import { type OnProgress, unreadable } from './read-bytes.ts';
import { readStoredCell, type StoredCell, type WorkbookCell } from './workbook-cell.ts';
import { listSheets, readFormats, readSharedTexts } from './workbook-parts.ts';
import { type Merged, readCellPlace, readMerged } from './workbook-place.ts';

export interface XlsxSheet {
  /** As on its tab. */
  readonly name: string;
  readonly isHidden: boolean;
  /** Once, from above; rows without anything in them are left out. */
  readonly rows: AsyncIterable<XlsxRow>;
  /** Cells that are shown as one; known when all rows were read. */
  readonly merged: readonly Merged[];
}

export interface XlsxRow {
  /** As shown beside the row. */
  readonly number: number;
  /** By the number of the column: A is 1. Only cells with something in them. */
  readonly cells: ReadonlyMap<number, WorkbookCell>;
}

/**
 * The sheets of a workbook (.xlsx) in the order of their tabs; read the rows of each before asking for the next. Of
 * the workbook only the shared texts and the row at hand are held. Throws an Error that names the file when it is no
 * workbook, has macros or a password, is damaged, or is more than is read of any file.
 */
export async function* readXlsx(path: string, onProgress: OnProgress = () => {}): AsyncGenerator<XlsxSheet> {
  try {
    const workbook = await openWorkbook(path, onProgress);
    try {
      yield* sheetsOf(workbook, path);
    } finally {
      workbook.close();
    }
  } catch (fault) {
    throw fault instanceof Unreadable && fault.message.includes(path) ? fault : unreadable(path, fault);
  }
}

async function* sheetsOf(workbook: Workbook, path: string): AsyncGenerator<XlsxSheet> {
  const relations = await workbook.relationsOf(workbook.main);
  const partOf = (type: string) => [...relations.values()].find((one) => one.type === type)?.target;
  const { sheets, isFrom1904 } = await listSheets(workbook);
  const texts = await readSharedTexts(workbook, partOf('sharedStrings'));
  const formats = await readFormats(workbook, partOf('styles'));
  for (const { name, isHidden, id } of sheets) {
    const relation = relations.get(id);
    // A sheet can also be a drawing.
    if (relation?.type !== 'worksheet') continue;
    const merged: Merged[] = [];
    const rows = rowsOf(workbook, relation.target, { texts, formats, isFrom1904, merged });
    yield { name, isHidden, rows: naming(rows, path), merged };
  }
}

/** Faults met by whoever reads the rows name the file as well. */
async function* naming(rows: AsyncIterable<XlsxRow>, path: string): AsyncGenerator<XlsxRow> {
  try {
    yield* rows;
  } catch (fault) {
    throw unreadable(path, fault);
  }
}

interface Surroundings {
  readonly texts: readonly string[];
  readonly formats: readonly string[];
  readonly isFrom1904: boolean;
  /** Filled on the way: they stand behind the rows. */
  readonly merged: Merged[];
}

function rowsOf({ read }: Workbook, part: string, { texts, formats, isFrom1904, merged }: Surroundings) {
  let row = 0;
  let column = 0;
  let cells = new Map<number, WorkbookCell>();
  let cell: Draft = emptyDraft;

  const finishCell = () => {
    const stored = cell.type === 's' && cell.stored !== null ? sharedText(texts, cell.stored) : cell.stored;
    const format = formats[cell.style] ?? 'General';
    const read = readStoredCell({ ...cell, stored, format }, isFrom1904);
    if (read.text !== '' || read.fault) cells.set(column, read);
  };

  return read<XlsxRow>(part, {
    open(tag, attributes) {
      if (tag === 'row') {
        row = nextRow(row, attributes.r);
        column = 0;
        cells = new Map();
      } else if (tag === 'c') {
        column = nextColumn(column, row, attributes.r);
        cell = {
          type: attributes.t ?? 'n',
          style: Number(attributes.s ?? 0),
          stored: null,
          isFormula: false,
        };
      } else if (tag === 'f') cell = { ...cell, isFormula: true };
      else if (tag === 'mergeCell') {
        const found = readMerged(attributes.ref ?? '');
        if (found) merged.push(found);
        if (merged.length > limits.mergedCells) {
          throw beyondLimit(`it has more than ${limits.mergedCells} merged cells`);
        }
      }
      return undefined;
    },
    close(tag, text) {
      if (tag === 'v') cell = { ...cell, stored: text };
      // A text that stands in the cell itself may come in pieces of several looks.
      else if (tag === 't') cell = { ...cell, stored: `${cell.stored ?? ''}${text}` };
      else if (tag === 'c') finishCell();
      return tag === 'row' && cells.size > 0 ? { number: row, cells } : undefined;
    },
  });
}

type Draft = Omit<StoredCell, 'format'> & { readonly style: number };
const emptyDraft: Draft = { type: 'n', style: 0, stored: null, isFormula: false };

function sharedText(texts: readonly string[], number: string): string {
  const text = texts[Number(number)];
  if (text === undefined) throw new Unreadable(`a cell in it refers to text ${number}, which is not there`);
  return text;
}

/** Rows and cells may leave out where they are: then they follow the one before. */
function nextRow(before: number, said: string | undefined): number {
  const row = said === undefined ? before + 1 : Number(said);
  if (Number.isInteger(row) && row > before) return row;
  throw new Unreadable(`its row ${said} comes after row ${before}`);
}

function nextColumn(before: number, row: number, said: string | undefined): number {
  const place = said === undefined ? { column: before + 1, row } : readCellPlace(said);
  if (place?.row !== row || place.column <= before) throw new Unreadable(`its cell ${said} is out of place`);
  return place.column;
}
