import { pipeline } from 'node:stream';
import { pick } from 'stream-json/filters/pick.js';
import { parser } from 'stream-json/parser.js';
import { streamArray } from 'stream-json/streamers/stream-array.js';
import { isObject } from '../reading/is-object.ts';
import { error } from '../reading/issues.ts';
import { readCellText } from './cell-text.ts';
import type { CsvRow } from './read-csv.ts';
import { remembering } from './read-features.ts';

/**
 * The rows of an OData answer (`{"value": [{…}, …]}`) as those of a table, one at a time: null is an empty cell. The
 * line is the how manieth row, from 1.
 */
export async function* readJsonRows(text: AsyncIterable<string>, file: string): AsyncGenerator<CsvRow> {
  const source = remembering(text);
  let line = 0;
  try {
    for await (const { value } of membersOf(source.text)) {
      line += 1;
      yield isObject(value)
        ? rowOf(value, line, file)
        : refusal(line, file, 'It holds something that is no row.');
    }
  } catch (broken) {
    if (source.fault()) throw broken;
    yield refusal(line + 1, file, 'The file is not sound JSON: it is damaged or breaks off.');
    return;
  }
  if (line === 0) yield refusal(1, file, 'It is no answer of OData: it has no rows in "value".');
}

interface Member {
  readonly value: unknown;
}

function membersOf(text: AsyncIterable<string>): AsyncIterable<Member> {
  const members = streamArray.asStream();
  // A fault of an earlier stage reaches whoever reads from `members`; there is nobody else to tell.
  pipeline(text, parser.asStream(), pick.asStream({ filter: 'value' }), members, () => {});
  return members;
}

function rowOf(row: Record<string, unknown>, line: number, file: string): CsvRow {
  const cells = new Map<string, string>();
  for (const [column, value] of Object.entries(row)) {
    const text = readCellText(value === null ? '' : String(value));
    if ('fault' in text) {
      const { code, message, repair } = text.fault;
      return { line, cells: new Map(), faults: [error(code, { file, line, column }, message, repair)] };
    }
    cells.set(column, text.value);
  }
  return { line, cells, faults: [] };
}

const refusal = (line: number, file: string, message: string): CsvRow => ({
  line,
  cells: new Map(),
  faults: [error('UNREADABLE_JSON', { file, line: null }, message, 'Fetch the file again.')],
});
