import type { AreaFiguresRecord, AreaRecord, BoundaryRecord } from '../../area/area-record.ts';
import type { OnProgress } from '../file/read-bytes.ts';
import { readCsvRecords } from '../file/read-records.ts';
import type { Reading } from '../reading/reading.ts';
import { type Dataset, ownSheet, type ReadOptions } from '../value/dataset.ts';
import { eachFile } from '../value/each-file.ts';
import { withoutRepeats } from '../value/refuse-repeats.ts';
import { readBoundaries } from './read-boundaries.ts';
import { readKeyFigures } from './read-key-figures.ts';
import { understandAgeBands } from './understand-age-bands.ts';
import { amsterdamBoundaryCsv, understandAmsterdamBoundaries } from './understand-amsterdam-boundaries.ts';
import { understandSuccessions } from './understand-successions.ts';

/** Areas: their figures, their boundaries, and what went over into what. */
export const areaDatasets: readonly Dataset[] = [
  {
    name: 'key-figures',
    about:
      'CBS Kerncijfers wijken en buurten: CSV of StatLine or StatWeb, kwb.xlsx, OData JSON, or the map as GeoJSON; needs --edition',
    source: {
      code: 'cbs_kerncijfers',
      name: 'Kerncijfers wijken en buurten',
      publisher: 'Centraal Bureau voor de Statistiek',
      licence: 'CC BY 4.0',
      attribution: 'CBS, Kerncijfers wijken en buurten',
      url: 'https://www.cbs.nl/nl-nl/reeksen/publicatie/kerncijfers-wijken-en-buurten',
    },
    needsEdition: true,
    complete: null,
    takesMunicipality: true,
    read(files, options) {
      const within = options.municipality ?? null;
      const names = new Map<string, string>();
      return eachAreaFile(files, options, (path, told) =>
        readKeyFigures(path, { edition: yearOf(options), within, names, ...told }),
      );
    },
  },
  {
    name: 'boundaries',
    about:
      'boundaries of areas with CBS codes: GeoJSON, TopoJSON, GeoPackage or zipped shapefiles; needs --edition',
    source: {
      code: 'cbs_gebiedsindelingen',
      name: 'CBS gebiedsindelingen',
      publisher: 'Centraal Bureau voor de Statistiek, Kadaster',
      licence: 'CC BY 4.0',
      attribution: 'CBS, Kadaster, gebiedsindelingen',
      url: 'https://www.pdok.nl/introductie/-/article/cbs-gebiedsindelingen',
    },
    needsEdition: true,
    complete: null,
    read: (files, options) =>
      eachAreaFile(files, options, (path, told) =>
        readBoundaries(path, { edition: yearOf(options), ...told }),
      ),
  },
  {
    name: 'amsterdam-boundaries',
    about: 'neighbourhood boundaries of Amsterdam, INDELING_BUURT.csv of maps.amsterdam.nl; needs --edition',
    source: {
      code: 'amsterdam_gebieden',
      name: 'Gebiedsindeling Amsterdam, buurten',
      publisher: 'Gemeente Amsterdam',
      licence: 'open data, name the source',
      attribution: 'Gemeente Amsterdam, maps.amsterdam.nl',
      url: 'https://maps.amsterdam.nl/open_geodata/',
    },
    needsEdition: true,
    complete: null,
    read: (files, options) =>
      eachAreaFile(files, options, (path, told) =>
        readCsvRecords(
          path,
          (header, file) => understandAmsterdamBoundaries(header, { file, edition: yearOf(options) }),
          { ...told, ...amsterdamBoundaryCsv },
        ),
      ),
  },
  {
    name: 'age-bands',
    about:
      'CBS Regionale kerncijfers: children and young people of municipalities in bands of five years; needs --edition',
    source: {
      code: 'cbs_regionale_kerncijfers',
      name: 'Regionale kerncijfers Nederland',
      publisher: 'Centraal Bureau voor de Statistiek',
      licence: 'CC BY 4.0',
      attribution: 'CBS, Regionale kerncijfers Nederland',
      url: 'https://opendata.cbs.nl/statline/#/CBS/nl/dataset/70072ned',
    },
    needsEdition: true,
    complete: null,
    read: (files, options) =>
      eachFile(files, options, (path, told) =>
        readCsvRecords(
          path,
          (header, file) => understandAgeBands(header, { file, edition: yearOf(options) }),
          told,
        ),
      ),
  },
  {
    name: 'succession',
    about: 'a table of areas that went over into others (CSV): mergers, splits, new codes',
    source: ownSheet('gebiedsopvolging', 'Gebiedsopvolging'),
    needsEdition: false,
    complete: null,
    read: (files, options) =>
      eachFile(files, options, (path, told) =>
        readCsvRecords(path, (header, file) => understandSuccessions(header, { file }), told),
      ),
  },
];

function yearOf({ edition }: ReadOptions): number {
  if (edition === null) throw new Error('the file does not say of which year it is: give --edition');
  return edition;
}

/** Of an area that has its code the files speak once; names are compared when they are known to be areas. */
const eachAreaFile = <Rec extends AreaRecord | AreaFiguresRecord | BoundaryRecord>(
  files: readonly string[],
  options: ReadOptions,
  read: (path: string, told: { readonly onProgress: OnProgress }) => AsyncIterable<Reading<Rec>>,
) =>
  withoutRepeats(eachFile(files, options, read), (record: AreaRecord | AreaFiguresRecord | BoundaryRecord) =>
    record.type === 'area-figures' ? null : record.code,
  );
