import { basename } from 'node:path';
import type { Dataset, ReadOptions, SourceDescription } from './dataset.ts';
import { readCsvRecords, readFeatureRecords } from './read-records.ts';
import { readSchoolPoints } from './read-school-points.ts';
import type { Reading } from './reading.ts';
import { withoutRepeats } from './refuse-repeats.ts';
import { amsterdamBoundaryCsv, understandAmsterdamBoundaries } from './understand-amsterdam-boundaries.ts';
import { understandBoundary } from './understand-boundaries.ts';
import { understandFacilitySheet } from './understand-facility-sheet.ts';
import { understandKeyFigures } from './understand-key-figures.ts';
import { understandPartnerSheet } from './understand-partner-sheet.ts';
import { schoolCsv, understandSchools } from './understand-schools.ts';
import { understandSuccessions } from './understand-successions.ts';
import { readingOf } from './understanding.ts';

const ccBy = 'CC BY 4.0';
const sheet = (code: string, name: string): SourceDescription => ({
  ...{ code, name, publisher: 'own sheet', licence: 'not stated', attribution: name, url: null },
});

/** Every kind of file that can come in, by the name typed on the command line. */
export const datasets: readonly Dataset[] = [
  {
    name: 'key-figures',
    about: 'CBS Kerncijfers wijken en buurten, as a CSV from StatLine; needs --edition',
    source: {
      code: 'cbs_kerncijfers',
      name: 'Kerncijfers wijken en buurten',
      publisher: 'Centraal Bureau voor de Statistiek',
      licence: ccBy,
      attribution: 'CBS, Kerncijfers wijken en buurten',
      url: 'https://www.cbs.nl/nl-nl/reeksen/publicatie/kerncijfers-wijken-en-buurten',
    },
    needsEdition: true,
    complete: null,
    read: (files, options) =>
      eachArea(files, options, (path, told) =>
        readCsvRecords(
          path,
          (header, file) => understandKeyFigures(header, { file, edition: year(options) }),
          told,
        ),
      ),
  },
  {
    name: 'boundaries',
    about: 'boundaries of areas as GeoJSON in WGS84, with CBS codes; needs --edition',
    source: {
      code: 'cbs_gebiedsindelingen',
      name: 'CBS gebiedsindelingen',
      publisher: 'Centraal Bureau voor de Statistiek, Kadaster',
      licence: ccBy,
      attribution: 'CBS, Kadaster, gebiedsindelingen',
      url: 'https://www.pdok.nl/introductie/-/article/cbs-gebiedsindelingen',
    },
    needsEdition: true,
    complete: null,
    read: (files, options) =>
      eachArea(files, options, (path, told) =>
        readFeatureRecords(
          path,
          (feature, file) => understandBoundary(feature, { file, edition: year(options) }),
          told,
        ),
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
      eachArea(files, options, (path, told) =>
        readCsvRecords(
          path,
          (header, file) => understandAmsterdamBoundaries(header, { file, edition: year(options) }),
          { ...told, ...amsterdamBoundaryCsv },
        ),
      ),
  },
  {
    name: 'succession',
    about: 'a table of areas that went over into others (CSV): mergers, splits, new codes',
    source: sheet('gebiedsopvolging', 'Gebiedsopvolging'),
    needsEdition: false,
    complete: null,
    read: (files, options) =>
      each(files, options, (path, told) =>
        readCsvRecords(path, (header, file) => understandSuccessions(header, { file }), told),
      ),
  },
  {
    name: 'schools',
    about:
      'DUO, alle schoolvestigingen basisonderwijs; a second file with points (EduGIS scholen.geo) may follow',
    source: {
      code: 'duo_basisscholen',
      name: 'Alle schoolvestigingen basisonderwijs',
      publisher: 'Dienst Uitvoering Onderwijs',
      licence: 'CC0',
      attribution: 'DUO, Open Onderwijsdata',
      url: 'https://duo.nl/open_onderwijsdata/primair-onderwijs/scholen-en-adressen/vestigingen-basisscholen.jsp',
    },
    needsEdition: false,
    complete: { facilityKinds: ['BASISSCHOOL'], areaCode: 'NL00', basis: 'COMPLETE_REGISTER' },
    async *read([addresses, pointFile], options) {
      if (!addresses) throw new Error('schools needs the DUO file');
      const found = pointFile ? await readSchoolPoints(pointFile, progress(pointFile, options)) : null;
      if (pointFile && found?.issues.length) yield readingOf(basename(pointFile), 1, [], found.issues);
      const points = found?.points ?? new Map();
      yield* readCsvRecords(addresses, (header, file) => understandSchools(header, { file, points }), {
        ...schoolCsv,
        onProgress: progress(addresses, options),
      });
    },
  },
  {
    name: 'facilities',
    about: 'a sheet of facilities (CSV, Dutch or English headers)',
    source: sheet('voorzieningen', 'Voorzieningenlijst'),
    needsEdition: false,
    complete: null,
    read: (files, options) =>
      each(files, options, (path, told) =>
        readCsvRecords(path, (header, file) => understandFacilitySheet(header, { file }), told),
      ),
  },
  {
    name: 'partners',
    about:
      'partner sheets (CSV): organisations, teams, working areas, relations, inventories; each known by its header',
    source: sheet('partners', 'Partnerlijst'),
    needsEdition: false,
    complete: null,
    read: (files, options) =>
      each(files, options, (path, told) =>
        readCsvRecords(path, (header, file) => understandPartnerSheet(header, { file }), told),
      ),
  },
];

/** The dataset of that name; an Error that lists the names when there is none. */
export function getDataset(name: string): Dataset {
  const dataset = datasets.find((one) => one.name === name);
  if (dataset) return dataset;
  throw new Error(`there is no dataset "${name}"; there are ${datasets.map((one) => one.name).join(', ')}`);
}

function year({ edition }: ReadOptions): number {
  if (edition === null) throw new Error('the file does not say of which year it is: give --edition');
  return edition;
}

const progress = (path: string, options: ReadOptions) => (read: number, total: number) =>
  options.onProgress(basename(path), read, total);

async function* each<Rec>(
  files: readonly string[],
  options: ReadOptions,
  read: (path: string, told: { onProgress: (read: number, total: number) => void }) => AsyncIterable<Rec>,
) {
  for (const path of files) yield* read(path, { onProgress: progress(path, options) });
}

/** Of an area the files speak once. */
const eachArea = <Rec extends { readonly code: string }>(
  files: readonly string[],
  options: ReadOptions,
  read: (
    path: string,
    told: { onProgress: (read: number, total: number) => void },
  ) => AsyncIterable<Reading<Rec>>,
) => withoutRepeats(each(files, options, read), ({ code }) => code);
