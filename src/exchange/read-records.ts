import { basename } from 'node:path';
import { refusesFile } from './issues.ts';
import { type OnProgress, readBytes } from './read-bytes.ts';
import { type CsvOptions, type CsvRow, readCsv } from './read-csv.ts';
import { type Feature, readFeatures } from './read-features.ts';
import { readText } from './read-text.ts';
import type { Reading } from './reading.ts';
import { readingOf, type Understanding } from './understanding.ts';

export interface ReadRecordsOptions extends CsvOptions {
  readonly onProgress?: OnProgress;
}

/**
 * A CSV file as readings, one line at a time. What is to be said of the file as a whole comes first, on line 1; once
 * an issue refuses the file, nothing follows.
 */
export async function* readCsvRecords<Record>(
  path: string,
  understandHeader: (header: readonly string[], file: string) => Understanding<CsvRow, Record>,
  { onProgress, ...csvOptions }: ReadRecordsOptions = {},
): AsyncGenerator<Reading<Record>> {
  const file = basename(path);
  const csv = await readCsv(readText(readBytes(path, onProgress), file), file, csvOptions);
  try {
    const { issues, understand } =
      csv.faults.length > 0 ? { issues: csv.faults, understand: null } : understandHeader(csv.header, file);
    if (issues.length > 0) yield readingOf(file, 1, [], issues);
    if (!understand) return;
    for await (const row of csv.rows) {
      const reading =
        row.faults.length > 0 ? readingOf<Record>(file, row.line, [], row.faults) : understand(row);
      if (hasContent(reading)) yield reading;
      if (reading.issues.some(refusesFile)) return;
    }
  } finally {
    csv.close();
  }
}

/** A feature collection as readings, one feature at a time; `understand` says what each is. `lists`: as `readFeatures`. */
export async function* readFeatureRecords<Record>(
  path: string,
  understand: (feature: Feature, file: string) => Reading<Record>,
  { onProgress, lists }: { readonly onProgress?: OnProgress; readonly lists?: readonly string[] } = {},
): AsyncGenerator<Reading<Record>> {
  const file = basename(path);
  const features = readFeatures(readText(readBytes(path, onProgress), file), file, lists);
  yield* recordsOf(features, file, (feature) => understand(feature, file));
}

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
