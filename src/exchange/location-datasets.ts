import { basename } from 'node:path';
import type { KnownPointRecord } from '../facility/address-point-record.ts';
import type { Dataset, ReadOptions } from './dataset.ts';
import type { AnyRecord } from './loads.ts';
import { cbsPc4, pc4AreaDatasets } from './pc4-area-datasets.ts';
import { readBytes } from './read-bytes.ts';
import { readCsvRecords, readFeatureRecords } from './read-records.ts';
import { readText } from './read-text.ts';
import type { Reading } from './reading.ts';
import { withoutRepeats } from './refuse-repeats.ts';
import { understandPc4Points } from './understand-pc4-points.ts';
import { understandPointFeature, understandPointSheet } from './understand-point-file.ts';
import { understandPostcodes } from './understand-postcodes.ts';

/** Files that say where addresses lie; facilities that have no point of their own are located by them. */
export const locationDatasets: readonly Dataset[] = [
  {
    name: 'pc4-points',
    about: 'a point for each postcode of four digits (postcode, lon, lat), made from the areas of CBS',
    source: cbsPc4,
    ...{ needsEdition: false, complete: null },
    read: readPc4Points,
  },
  ...pc4AreaDatasets,
  {
    name: 'pc4-list',
    about: 'the same from the list called 4pp (4pp.csv), which has more postcodes and no areas',
    source: {
      code: 'postcodes_4pp',
      name: '4pp, Nederlandse postcodes',
      publisher: 'Bob den Otter',
      licence: 'MIT',
      attribution: '4pp, Bob den Otter',
      url: 'https://github.com/bobdenotter/4pp',
    },
    ...{ needsEdition: false, complete: null },
    read: readPc4Points,
  },
  {
    name: 'postcodes',
    about:
      'CBS, neighbourhood of each postcode and house number (pc6hnr…_gwb.csv); needs --edition; --in keeps one municipality',
    source: {
      code: 'cbs_pc6hnr',
      name: 'Buurt, wijk en gemeente per postcode en huisnummer',
      publisher: 'Centraal Bureau voor de Statistiek',
      licence: 'CC BY 4.0',
      attribution: 'CBS, Buurt, wijk en gemeente voor postcode huisnummer',
      url: 'https://www.cbs.nl/nl-nl/dossier/nederland-regionaal/geografische-data',
    },
    ...{ needsEdition: true, complete: null, takesMunicipality: true },
    async *read(files, options) {
      const { edition, municipality = null } = options;
      if (edition === null) throw new Error('postcodes need --edition, the CBS year of their neighbourhoods');
      for (const path of files) {
        yield* readCsvRecords(
          path,
          (header, file) => understandPostcodes(header, { file, edition, only: municipality }),
          {
            onProgress: progress(path, options),
          },
        );
      }
    },
  },
  {
    name: 'points',
    about: 'points by the number of a register (vestigingscode, lrk, bag), as CSV or GeoJSON',
    source: {
      ...{ code: 'points', name: 'Puntenbestand', publisher: 'own file', licence: 'not stated' },
      ...{ attribution: 'Puntenbestand', url: null },
    },
    ...{ needsEdition: false, complete: null },
    async *read(files, options) {
      for (const path of files) yield* readPointFile(path, options);
    },
  },
];

/** The files of a dataset as readings; a file of points beside them comes first, since they are located by it. */
export async function* readDataset(
  dataset: Dataset,
  files: readonly string[],
  options: ReadOptions,
): AsyncGenerator<Reading<AnyRecord>> {
  const points = options.hasPointFile ? files.at(-1) : undefined;
  if (points !== undefined) yield* readPointFile(points, options);
  yield* dataset.read(points === undefined ? files : files.slice(0, -1), options);
}

async function* readPointFile(path: string, options: ReadOptions): AsyncGenerator<Reading<KnownPointRecord>> {
  const told = { onProgress: progress(path, options) };
  yield* (await isJson(path))
    ? readFeatureRecords(path, understandPointFeature, told)
    : readCsvRecords(path, (header, file) => understandPointSheet(header, { file }), told);
}

/** Of the files together a postcode has one point. */
async function* readPc4Points(files: readonly string[], options: ReadOptions) {
  yield* withoutRepeats(eachPc4Point(files, options), ({ pc4 }) => pc4);
}

async function* eachPc4Point(files: readonly string[], options: ReadOptions) {
  for (const path of files) {
    yield* readCsvRecords(path, (header, file) => understandPc4Points(header, { file }), {
      onProgress: progress(path, options),
    });
  }
}

async function isJson(path: string): Promise<boolean> {
  for await (const text of readText(readBytes(path), basename(path))) {
    if (text.trim() !== '') return text.trimStart().startsWith('{');
  }
  return false;
}

const progress = (path: string, options: ReadOptions) => (read: number, total: number) =>
  options.onProgress(basename(path), read, total);
