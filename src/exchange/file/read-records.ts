import { basename } from 'node:path';
import { refusesFile } from '../reading/issues.ts';
import type { Reading } from '../reading/reading.ts';
import { readingOf, type Understanding } from '../reading/understanding.ts';
import { type OnProgress, readBytes } from './read-bytes.ts';
import { type CsvOptions, type CsvRow, readCsv } from './read-csv.ts';
import { type Feature, readFeatures } from './read-features.ts';
import { readText } from './read-text.ts';

export interface ReadRecordsOptions extends CsvOptions {
  readonly onProgress?: OnProgress;
}

/**
 * A CSV file as readings, one line at a time. What is to be said of the file as a whole comes first, on line 1; once
 * an issue refuses the file, nothing follows.
 */
export function readCsvRecords<Record>(
  path: string,
  understandHeader: (header: readonly string[], file: string) => Understanding<CsvRow, Record>,
  { onProgress, ...csvOptions }: ReadRecordsOptions = {},
): AsyncGenerator<Reading<Record>> {
  const file = basename(path);
  return csvRecords(readText(readBytes(path, onProgress), file), file, understandHeader, csvOptions);
}

/** The same of a text that was opened already. */
export async function* csvRecords<Record>(
  text: AsyncIterable<string>,
  file: string,
  understandHeader: (header: readonly string[], file: string) => Understanding<CsvRow, Record>,
  csvOptions: CsvOptions = {},
): AsyncGenerator<Reading<Record>> {
  const csv = await readCsv(text, file, csvOptions);
  try {
    const { issues, understand } =
      csv.faults.length > 0 ? { issues: csv.faults, understand: null } : understandHeader(csv.header, file);
    if (issues.length > 0) yield readingOf(file, 1, [], issues);
    if (!understand) return;
    yield* understoodRows(csv.rows, file, understand);
  } finally {
    csv.close();
  }
}

/** Rows that were read, understood one by one until one of them refuses the file. */
export async function* understoodRows<Record>(
  rows: AsyncIterable<CsvRow>,
  file: string,
  understand: (row: CsvRow) => Reading<Record>,
): AsyncGenerator<Reading<Record>> {
  for await (const row of rows) {
    const reading =
      row.faults.length > 0 ? readingOf<Record>(file, row.line, [], row.faults) : understand(row);
    if (hasContent(reading)) yield reading;
    if (reading.issues.some(refusesFile)) return;
  }
}

type UnderstandFeature<Record> = (feature: Feature, file: string) => Reading<Record>;

/** A feature collection as readings, one feature at a time; `understand` says what each is. `lists`: as `readFeatures`. */
export function readFeatureRecords<Record>(
  path: string,
  understand: UnderstandFeature<Record>,
  { onProgress, lists }: { readonly onProgress?: OnProgress; readonly lists?: readonly string[] } = {},
): AsyncGenerator<Reading<Record>> {
  const file = basename(path);
  return featureRecords(readText(readBytes(path, onProgress), file), file, understand, lists);
}

/** The same of a text that was opened already. */
export const featureRecords = <Record>(
  text: AsyncIterable<string>,
  file: string,
  understand: UnderstandFeature<Record>,
  lists?: readonly string[],
): AsyncGenerator<Reading<Record>> =>
  recordsOf(readFeatures(text, file, lists), file, (feature) => understand(feature, file));

/** The same of features from any file. Once an issue refuses the file, nothing follows. */
export async function* recordsOf<Record>(
  features: AsyncIterable<Feature> | Iterable<Feature>,
  file: string,
  understand: (feature: Feature) => Reading<Record>,
): AsyncGenerator<Reading<Record>> {
  for await (const feature of features) {
    const { number, faults } = feature;
    const reading = faults.length > 0 ? readingOf<Record>(file, number, [], faults) : understand(feature);
    if (hasContent(reading)) yield reading;
    if (reading.issues.some(refusesFile)) return;
  }
}

const hasContent = (reading: Reading<unknown>) => reading.records.length + reading.issues.length > 0;
