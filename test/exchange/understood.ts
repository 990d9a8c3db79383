import { type CsvOptions, type CsvRow, readCsv } from '../../src/exchange/file/read-csv.ts';
import type { Reading } from '../../src/exchange/reading/reading.ts';
import type { Understanding } from '../../src/exchange/reading/understanding.ts';
import type { Issue } from '../../src/source/issue.ts';

/** Text as it comes from a file: in pieces, but never cut within a character. */
export async function* inPieces(text: string, size = 7): AsyncGenerator<string> {
  const characters = Array.from(text);
  for (let at = 0; at < characters.length; at += size) yield characters.slice(at, at + size).join('');
}

export async function listOf<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}

/** A CSV text as it is understood: its readings, its records and what was said of it. */
export async function understood<Rec>(
  text: string,
  understandHeader: (header: readonly string[], file: string) => Understanding<CsvRow, Rec>,
  options?: CsvOptions,
) {
  const csv = await readCsv(inPieces(text), 'sheet.csv', options);
  const { issues, understand } = understandHeader(csv.header, 'sheet.csv');
  const readings: Reading<Rec>[] = understand ? (await listOf(csv.rows)).map(understand) : [];
  csv.close();
  const all = [...csv.faults, ...issues, ...readings.flatMap((reading) => reading.issues)];
  return { readings, records: readings.flatMap((reading) => reading.records), issues: all };
}

/** `ERROR NO_KEY`: enough of an issue to compare. */
export const told = (issues: readonly Issue[]): string[] =>
  issues.map((issue) => `${issue.severity} ${issue.code}`);
