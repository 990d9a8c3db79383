import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Database } from '../src/database/open-database.ts';
import { getDataset } from '../src/exchange/datasets.ts';
import { importFiles } from '../src/exchange/import-files.ts';
import { boundaries, facilities, keyFigures, relations, type Size } from './country.ts';

/** Writes the files of the invented country and brings them in as anybody would; tells each step and its seconds. */
export async function loadCountry(
  database: Database,
  size: Size,
  tell: (line: string) => void,
): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'ketenkaart-bench-'));
  try {
    for (const [dataset, files] of [
      ['key-figures', { 'key-figures.csv': keyFigures(size) }],
      ['boundaries', { 'boundaries.geojson': boundaries(size) }],
      ['partners', { 'facilities.csv': facilities(size), 'relations.csv': relations(size) }],
    ] as const) {
      const paths = [];
      for (const [name, text] of Object.entries(files)) {
        paths.push(join(directory, name));
        await pipeline(Readable.from(text), createWriteStream(join(directory, name)));
      }
      const start = performance.now();
      const run = await importFiles(database, {
        dataset: getDataset(dataset),
        files: paths,
        ...{ edition: 2024, factsOn: '2026-10-01', today: '2026-10-15', dryRun: false, isSample: false },
        onProgress: () => {},
      });
      if (run.outcome === 'REJECTED') throw new Error(`${dataset} was refused: ${run.rejectedBecause}`);
      const seconds = ((performance.now() - start) / 1_000).toFixed(1);
      const errors = run.issues.filter(({ severity }) => severity === 'ERROR').length;
      tell(
        `  ${dataset}: ${run.lines} lines, ${run.inserted + run.updated} records, ${errors} refused, ${seconds} s`,
      );
    }
  } finally {
    rmSync(directory, { recursive: true });
  }
}
