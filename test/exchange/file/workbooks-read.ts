import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDataset } from '../../../src/exchange/datasets.ts';
import { temporaryFolder } from '../sheets.ts';
import { listOf } from '../understood.ts';

export const folder = temporaryFolder();
afterAll(() => folder.remove());

export const put = (name: string, content: Buffer): string => {
  const path = join(folder.write(name, ''), '');
  writeFileSync(path, content);
  return path;
};
const options = { edition: null, onProgress: () => {} };
export async function read(dataset: string, path: string) {
  const readings = await listOf(getDataset(dataset).read([path], options));
  const issues = readings.flatMap((reading) => reading.issues);
  return { readings, issues, records: readings.flatMap((reading) => reading.records) };
}

export const header = ['sleutel', 'naam', 'soort', 'status', 'fte', 'geldig_van'];
export const line = ['t1', 'Team 1', 'kinderwerk', 'actief'];
