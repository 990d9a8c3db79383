import { basename } from 'node:path';
import { readSchoolPoints } from '../area/read-school-points.ts';
import { readCsvRecords, readFeatureRecords } from '../file/read-records.ts';
import { countIssues } from '../reading/count-issues.ts';
import { readingOf } from '../reading/understanding.ts';
import type { Dataset } from '../value/dataset.ts';
import { eachFile, progressOf } from '../value/each-file.ts';
import { childcareCounted, childcareCsv, understandChildcare } from './understand-childcare.ts';
import { osmCounted, understandOsm } from './understand-osm.ts';
import { understandPupils } from './understand-pupils.ts';
import { schoolCsv, understandSchools } from './understand-schools.ts';

/** Facilities as a register or an open map of the country has them. */
export const registerDatasets: readonly Dataset[] = [
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
      const found = pointFile ? await readSchoolPoints(pointFile, progressOf(pointFile, options)) : null;
      if (pointFile && found?.issues.length) yield readingOf(basename(pointFile), 1, [], found.issues);
      const points = found?.points ?? new Map();
      yield* readCsvRecords(addresses, (header, file) => understandSchools(header, { file, points }), {
        ...schoolCsv,
        onProgress: progressOf(addresses, options),
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
      eachFile(files, options, (path, told) =>
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
        eachFile(files, options, (path, told) =>
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
        eachFile(files, options, (path, told) =>
          readFeatureRecords(path, understandOsm, { ...told, lists: ['features', 'elements'] }),
        ),
        osmCounted,
      ),
  },
];
