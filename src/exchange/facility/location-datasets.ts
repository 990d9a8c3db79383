import { cbsPc4, pc4AreaDatasets } from '../area/pc4-area-datasets.ts';
import { understandPc4Points } from '../area/understand-pc4-points.ts';
import { understandPostcodes } from '../area/understand-postcodes.ts';
import { readCsvRecords } from '../file/read-records.ts';
import type { Dataset, ReadOptions } from '../value/dataset.ts';
import { eachFile } from '../value/each-file.ts';
import { withoutRepeats } from '../value/refuse-repeats.ts';
import { readPointFile } from './read-point-file.ts';

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
      const asked = { edition, only: municipality };
      yield* eachFile(files, options, (path, told) =>
        readCsvRecords(path, (header, file) => understandPostcodes(header, { file, ...asked }), told),
      );
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
    read: (files, options) => eachFile(files, options, readPointFile),
  },
];

/** Of the files together a postcode has one point. */
function readPc4Points(files: readonly string[], options: ReadOptions) {
  const each = eachFile(files, options, (path, told) =>
    readCsvRecords(path, (header, file) => understandPc4Points(header, { file }), told),
  );
  return withoutRepeats(each, ({ pc4 }) => pc4);
}
