import { basename } from 'node:path';
import type { KnownPointRecord } from '../../facility/record/address-point-record.ts';
import { type OnProgress, readBytes } from '../file/read-bytes.ts';
import { readCsvRecords, readFeatureRecords } from '../file/read-records.ts';
import { readText } from '../file/read-text.ts';
import type { Reading } from '../reading/reading.ts';
import { understandPointFeature, understandPointSheet } from './understand-point-file.ts';

/** Points by the number of a register, as GeoJSON or CSV; told by what is in the file, whatever it is called. */
export async function* readPointFile(
  path: string,
  told: { readonly onProgress: OnProgress },
): AsyncGenerator<Reading<KnownPointRecord>> {
  yield* (await isJson(path))
    ? readFeatureRecords(path, understandPointFeature, told)
    : readCsvRecords(path, (header, file) => understandPointSheet(header, { file }), told);
}

async function isJson(path: string): Promise<boolean> {
  for await (const text of readText(readBytes(path), basename(path))) {
    if (text.trim() !== '') return text.trimStart().startsWith('{');
  }
  return false;
}
