import { pipeline } from 'node:stream';
import { CsvError, type Info, parse } from 'csv-parse';
import type { Issue } from '../../source/issue.ts';
import { error } from '../reading/issues.ts';
import { limits } from '../reading/limits.ts';
import { readCellText } from './cell-text.ts';
import { chooseDelimiter } from './choose-delimiter.ts';
import { readCsvHeader } from './csv-header.ts';

export interface CsvOptions {
  /** Off for publishers that never quote, or only in their files with commas. */
  readonly quoting?: boolean | 'UNLESS_SEMICOLONS';
  /** Columns that may hold more than a cell may: geometries. */
  readonly longCells?: readonly string[];
  /** What the first column is called where its header is empty. */
  readonly corner?: string;
}

export interface Csv {
  readonly header: readonly string[];
  /** What is wrong with the header; then there are no rows to be had. */
  readonly faults: readonly Issue[];
  readonly rows: AsyncIterable<CsvRow>;
  /** Lets go of the file; needed when `rows` is not read to its end. */
  close(): void;
}

export interface CsvRow {
  /** Where the row begins in the file; the header is line 1. */
  readonly line: number;
  /** By header name, trimmed; an empty text where nothing is filled in. */
  readonly cells: ReadonlyMap<string, string>;
  /** Why the row cannot be used; then `cells` is empty. */
  readonly faults: readonly Issue[];
}

interface Parsed {
  readonly record: readonly string[];
  readonly info: Info;
}

/**
 * Rows of a CSV file by header name. The delimiter (`;`, `,` or tab) is the one the header uses most; rows that are
 * empty are left out. A row that cannot be used says so in `faults`, one that makes the rest unreadable refuses the
 * file.
 */
export async function readCsv(
  text: AsyncIterable<string>,
  file: string,
  { quoting = true, longCells = [], corner }: CsvOptions = {},
): Promise<Csv> {
  const { delimiter, text: whole } = await chooseDelimiter(text, quoting !== false);
  const isQuoted = quoting === 'UNLESS_SEMICOLONS' ? delimiter !== ';' : quoting;
  const parser = parse({
    delimiter,
    quote: isQuoted ? '"' : false,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
    info: true,
    record_delimiter: '\n',
    max_record_size: limits.rowCharacters,
  });
  // A fault of the text reaches whoever reads from the parser; there is nobody else to tell.
  pipeline(whole, parser, () => {});
  const lines = parser[Symbol.asyncIterator]() as AsyncIterator<Parsed>;
  const first = await nextLine(lines, file);
  const { header, faults } = first.fault
    ? { header: [], faults: [first.fault] }
    : readCsvHeader(first.parsed?.record ?? null, file, { corner });
  const close = () => void parser.destroy();
  if (faults.length > 0) close();
  const rows = faults.length > 0 ? noRows() : rowsOf(lines, file, header, longCells);
  return { header, faults, rows, close };
}

async function* rowsOf(
  lines: AsyncIterator<Parsed>,
  file: string,
  header: readonly string[],
  longCells: readonly string[],
): AsyncGenerator<CsvRow> {
  const longest = header.map((column) =>
    longCells.includes(column) ? limits.geometryCharacters : undefined,
  );
  for (;;) {
    const { parsed, fault } = await nextLine(lines, file);
    if (fault) yield { line: 1, cells: new Map(), faults: [fault] };
    if (!parsed) return;
    if (parsed.record.length > limits.columns) {
      yield { line: 1, cells: new Map(), faults: [tooManyCells(parsed, file)] };
      return;
    }
    if (parsed.record.some((cell) => cell.trim() !== '')) yield rowOf(parsed, file, header, longest);
  }
}

/** Ends the file: each of such rows takes seconds to read. */
function tooManyCells({ record, info }: Parsed, file: string): Issue {
  const message = `Line ${info.lines} has ${record.length} cells; at most ${limits.columns} are read.`;
  const repair = 'Look whether it is the file you mean; no table has so many columns.';
  return error('TOO_MANY_COLUMNS', { file, line: null }, message, repair);
}

function rowOf(
  { record, info }: Parsed,
  file: string,
  header: readonly string[],
  longest: readonly (number | undefined)[],
): CsvRow {
  // The parser counts the line on which a row ends.
  const line = info.lines - record.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
  if (record.length !== header.length) {
    const message = `The row has ${record.length} cells, the header ${header.length}.`;
    const repair =
      'Look for a separator or a line break inside a cell; put such a cell between quotation marks.';
    return { line, cells: new Map(), faults: [error('COLUMN_COUNT', { file, line }, message, repair)] };
  }
  const cells = new Map<string, string>();
  const faults: Issue[] = [];
  for (const [index, column] of header.entries()) {
    const raw = record[index] ?? '';
    const text = readCellText(raw, longest[index]);
    if ('value' in text) cells.set(column, text.value);
    else {
      const { code, message, repair } = text.fault;
      faults.push(error(code, { file, line, column, value: raw }, message, repair));
    }
  }
  return { line, cells: faults.length > 0 ? new Map() : cells, faults };
}

/** The next row; neither it nor a fault at the end. Faults that are not about CSV are thrown on. */
async function nextLine(
  lines: AsyncIterator<Parsed>,
  file: string,
): Promise<{ parsed?: Parsed; fault?: Issue }> {
  try {
    const { value, done } = await lines.next();
    return done ? {} : { parsed: value };
  } catch (broken) {
    if (!(broken instanceof CsvError)) throw broken;
    const message = `The file cannot be read as CSV to its end: ${broken.message}.`;
    const repair = 'Look for a quotation mark that is opened and never closed.';
    return { fault: error('UNREADABLE_CSV', { file, line: null }, message, repair) };
  }
}

async function* noRows(): AsyncGenerator<CsvRow> {}
