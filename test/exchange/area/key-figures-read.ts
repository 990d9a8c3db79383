import type { AreaFiguresRecord, AreaRecord, FigureRecord } from '../../../src/area/area-record.ts';
import { readKeyFigures } from '../../../src/exchange/area/read-key-figures.ts';
import { temporaryFolder } from '../sheets.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

interface Options {
  readonly within?: string | null;
  readonly names?: Map<string, string>;
}

export async function read(
  files: Readonly<Record<string, string | Buffer>>,
  { within = null, names = new Map() }: Options = {},
) {
  const records: (AreaRecord | AreaFiguresRecord)[] = [];
  const issues = [];
  for (const [name, text] of Object.entries(files)) {
    const path = folder.write(name, text);
    for await (const reading of readKeyFigures(path, { edition: 2024, within, names })) {
      records.push(...reading.records);
      issues.push(...reading.issues);
    }
  }
  return { records, issues };
}

export const measured = (indicator: string, value: number): FigureRecord => ({
  ...{ indicator, value, status: 'MEASURED', reason: null },
});
