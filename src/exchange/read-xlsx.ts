import { readSheet } from 'read-excel-file/node';
import { openPromise } from 'yauzl';

/** What a workbook may unpack to: CBS' kwb of a year, 18,000 areas with 120 columns, is about 100 MB of XML. */
const mostBytes = 300 * 1024 ** 2;

/** A cell as a table has it; null when it is empty. */
export type XlsxCell = string | number | null;

/**
 * The rows of the first sheet of a workbook (.xlsx), texts trimmed. Values, never formulas. Throws an Error for what is
 * no workbook, and before reading one that says it unpacks to more than 300 MB.
 */
export async function* readXlsx(path: string): AsyncGenerator<readonly XlsxCell[]> {
  const unpacked = await unpackedBytes(path);
  if (unpacked > mostBytes) throw new Error(`cannot read ${path}: it unpacks to more than 300 MB`);
  for (const row of await readSheet(path)) yield row.map(cellOf);
}

function cellOf(cell: unknown): XlsxCell {
  if (cell === null || cell === undefined) return null;
  if (typeof cell === 'number') return cell;
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return String(cell).trim();
}

async function unpackedBytes(path: string): Promise<number> {
  const zip = await openPromise(path, { autoClose: false });
  try {
    let bytes = 0;
    for await (const entry of zip.eachEntry()) bytes += entry.uncompressedSize;
    return bytes;
  } finally {
    zip.close();
  }
}
