import { basename } from 'node:path';
import type { AreaFiguresRecord, AreaRecord, BoundaryRecord } from '../area/area-record.ts';
import { countIssues } from './count-issues.ts';
import type { Dataset, ReadOptions, SourceDescription } from './dataset.ts';
import { locationDatasets } from './location-datasets.ts';
import { isFacilitySheet, recogniseSheet } from './partner-sheet-columns.ts';
import { readBoundaries } from './read-boundaries.ts';
import { readKeyFigures } from './read-key-figures.ts';
import { readCsvRecords, readFeatureRecords } from './read-records.ts';
import { readSchoolPoints } from './read-school-points.ts';
import { readTableRecords } from './read-tables.ts';
import type { Reading } from './reading.ts';
import { withoutRepeats } from './refuse-repeats.ts';
import { understandAgeBands } from './understand-age-bands.ts';
import { amsterdamBoundaryCsv, understandAmsterdamBoundaries } from './understand-amsterdam-boundaries.ts';
import { childcareCounted, childcareCsv, understandChildcare } from './understand-childcare.ts';
import { understandFacilitySheet } from './understand-facility-sheet.ts';
import { osmCounted, understandOsm } from './understand-osm.ts';
import { understandPartnerSheet } from './understand-partner-sheet.ts';
import { understandPupils } from './understand-pupils.ts';
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
    about:
      'CBS Kerncijfers wijken en buurten: CSV of StatLine or StatWeb, kwb.xlsx, OData JSON, or the map as GeoJSON; needs --edition',
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
    takesMunicipality: true,
    read(files, options) {
      const within = options.municipality ?? null;
      const names = new Map<string, string>();
      return eachArea(files, options, (path, told) =>
        readKeyFigures(path, { edition: year(options), within, names, ...told }),
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
      licence: ccBy,
      attribution: 'CBS, Kadaster, gebiedsindelingen',
      url: 'https://www.pdok.nl/introductie/-/article/cbs-gebiedsindelingen',
    },
    needsEdition: true,
    complete: null,
    read: (files, options) =>
      eachArea(files, options, (path, told) => readBoundaries(path, { edition: year(options), ...told })),
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
    name: 'age-bands',
    about: 'CBS Regionale kerncijfers: children of municipalities in bands of five years; needs --edition',
    source: {
      code: 'cbs_regionale_kerncijfers',
      name: 'Regionale kerncijfers Nederland',
      publisher: 'Centraal Bureau voor de Statistiek',
      licence: ccBy,
      attribution: 'CBS, Regionale kerncijfers Nederland',
      url: 'https://opendata.cbs.nl/statline/#/CBS/nl/dataset/70072ned',
    },
    needsEdition: true,
    complete: null,
    read: (files, options) =>
      each(files, options, (path, told) =>
        readCsvRecords(
          path,
          (header, file) => understandAgeBands(header, { file, edition: year(options) }),
          told,
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
    name: 'pupils',
    about: 'DUO, historisch overzicht aantal leerlingen per schoolvestiging; the schools must be there',
    source: {
      code: 'duo_leerlingen',
      name: 'Historisch overzicht aantal leerlingen per schoolvestiging',
      publisher: 'Dienst Uitvoering Onderwijs',
      licence: 'CC0',
      attribution: 'DUO, Open Onderwijsdata',
      url: 'https://duo.nl/open_onderwijsdata/primair-onderwijs/aantal-leerlingen/',
    },
    needsEdition: false,
    complete: null,
    read: (files, options) =>
      each(files, options, (path, told) =>
        readCsvRecords(path, (header, file) => understandPupils(header, { file }), told),
      ),
  },
  {
    name: 'childcare',
    about: 'childcare register (LRK) of the country, export_opendata_lrk.csv',
    source: {
      code: 'lrk',
      name: 'Landelijk Register Kinderopvang',
      publisher: 'Dienst Uitvoering Onderwijs, for the Ministry of Social Affairs and Employment',
      licence: 'CC0',
      attribution: 'Landelijk Register Kinderopvang',
      url: 'https://www.landelijkregisterkinderopvang.nl/',
    },
    needsEdition: false,
    complete: {
      facilityKinds: ['KDV', 'BSO', 'PEUTEROPVANG_VE'],
      areaCode: 'NL00',
      basis: 'COMPLETE_REGISTER',
    },
    read: (files, options) =>
      countIssues(
        each(files, options, (path, told) =>
          readCsvRecords(path, (header, file) => understandChildcare(header, { file }), {
            ...told,
            ...childcareCsv,
          }),
        ),
        childcareCounted,
      ),
  },
  {
    name: 'osm',
    about: 'playgrounds, libraries, community centres and more of OpenStreetMap, as GeoJSON or Overpass JSON',
    // A source of its own: under the ODbL what is made from it must be shared alike.
    source: {
      code: 'openstreetmap',
      name: 'OpenStreetMap',
      publisher: 'OpenStreetMap contributors',
      licence: 'ODbL 1.0',
      attribution: '© OpenStreetMap contributors',
      url: 'https://www.openstreetmap.org/copyright',
    },
    needsEdition: false,
    complete: null,
    read: (files, options) =>
      countIssues(
        each(files, options, (path, told) =>
          readFeatureRecords(path, understandOsm, { ...told, lists: ['features', 'elements'] }),
        ),
        osmCounted,
      ),
  },
  {
    name: 'facilities',
    about: 'a sheet of facilities (CSV or XLSX, Dutch or English headers)',
    source: sheet('voorzieningen', 'Voorzieningenlijst'),
    needsEdition: false,
    complete: null,
    read: (files, options) =>
      each(files, options, (path, told) =>
        readTableRecords(path, (header, file) => understandFacilitySheet(header, { file }), {
          ...told,
          isMeant: isFacilitySheet,
        }),
      ),
  },
  {
    name: 'partners',
    about:
      'partner sheets (CSV or XLSX): organisations, teams, working areas, relations, inventories; each known by its header',
    source: sheet('partners', 'Partnerlijst'),
    needsEdition: false,
    complete: null,
    read: (files, options) =>
      each(files, options, (path, told) =>
        readTableRecords(path, (header, file) => understandPartnerSheet(header, { file }), {
          ...told,
          isMeant: (header) => recogniseSheet(header) !== null,
        }),
      ),
  },
  ...locationDatasets,
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

/** Of an area that has its code the files speak once; names are compared when they are known to be areas. */
const eachArea = <Rec extends AreaRecord | AreaFiguresRecord | BoundaryRecord>(
  files: readonly string[],
  options: ReadOptions,
  read: (
    path: string,
    told: { onProgress: (read: number, total: number) => void },
  ) => AsyncIterable<Reading<Rec>>,
) =>
  withoutRepeats(each(files, options, read), (record: AreaRecord | AreaFiguresRecord | BoundaryRecord) =>
    record.type === 'area-figures' ? null : record.code,
  );
