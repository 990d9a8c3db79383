import type { Database } from '../../src/database/open-database.ts';
import { getDataset } from '../../src/exchange/datasets.ts';
import { type ImportRequest, importFiles } from '../../src/exchange/import-files.ts';
import { readOrRefuse } from '../../src/exchange/read-or-refuse.ts';
import type { AnyRecord } from '../../src/exchange/reading/loads.ts';
import type { Reading } from '../../src/exchange/reading/reading.ts';
import type { ReadOptions } from '../../src/exchange/value/dataset.ts';
import type { CompleteScope } from '../../src/source/load.ts';
import type { RunToWrite } from '../../src/source/write-run.ts';
import { keyFigureLines, type MadeUpArea } from '../area/figure/key-figure-lines.ts';
import { boundaries, type DrawnArea, square, temporaryFolder } from './sheets.ts';

/** An invented municipality in the North Sea: two districts, of two neighbourhoods and one. */
export const nowhere: readonly MadeUpArea[] = [
  { code: 'GM9902', name: 'Nergenshuizen', inhabitants: 6_000, children: 900 },
  { code: 'WK990201', name: 'Wijk 01 West', inhabitants: 4_000, children: 600 },
  { code: 'BU99020101', name: 'Strand', inhabitants: 2_500, children: 400 },
  { code: 'BU99020102', name: 'Duin', inhabitants: 1_500, children: 200 },
  { code: 'WK990202', name: 'Wijk 02 Oost', inhabitants: 2_000, children: 300 },
  { code: 'BU99020201', name: 'Polder', inhabitants: 2_000, children: 300 },
];

/** Side by side from west to east, each 0.01 degrees wide. */
export const drawnNowhere: readonly DrawnArea[] = [
  { code: 'BU99020101', name: 'Strand', geometry: square(4, 52.4) },
  { code: 'BU99020102', name: 'Duin', geometry: square(4.01, 52.4) },
  { code: 'BU99020201', name: 'Polder', geometry: square(4.02, 52.4) },
];

export type Texts = Readonly<Record<string, string>>;

type Options = Partial<Omit<ImportRequest, 'dataset' | 'files'>> & {
  /** Code of the source; each test has one of its own. */
  readonly source?: string;
  readonly complete?: CompleteScope;
};

export interface Importer {
  /** Imports files with these names and texts. */
  bringIn(dataset: string, files: Texts, options?: Options): Promise<RunToWrite>;
  /** The areas of Nergenshuizen with their boundaries, edition 2024. */
  bringNowhere(): Promise<void>;
  end(): void;
}

export function importerInto(database: Database): Importer {
  const folder = temporaryFolder();
  const bringIn: Importer['bringIn'] = (name, texts, { source, complete, ...options } = {}) => {
    const dataset = getDataset(name);
    const files = Object.entries(texts).map(([file, text]) => folder.write(file, text));
    const { edition = 2024, municipality, hasPointFile, survey } = options;
    const onProgress = () => {};
    return importFiles(database, {
      ...{ edition, factsOn: null, today: '2026-10-15', dryRun: false, isSample: false, onProgress, files },
      readings: readHere(name, files, { edition, municipality, hasPointFile, survey, onProgress }),
      ...options,
      dataset: {
        ...dataset,
        source: { ...dataset.source, code: source ?? dataset.source.code },
        complete: complete ?? dataset.complete,
      },
    });
  };
  return {
    bringIn,
    async bringNowhere() {
      await bringIn('key-figures', { 'key-figures.csv': keyFigureLines(nowhere) });
      await bringIn('boundaries', { 'boundaries.geojson': boundaries(drawnNowhere) });
    },
    end: () => folder.remove(),
  };
}

/**
 * As a process of its own reads them, and tells of them (`read-in-child.test.ts` compares the two), but in this one:
 * starting a process takes longer than a small import.
 */
async function* readHere(dataset: string, files: readonly string[], options: ReadOptions) {
  for await (const reading of readOrRefuse(getDataset(dataset), files, options))
    yield JSON.parse(JSON.stringify(reading)) as Reading<AnyRecord>;
}
