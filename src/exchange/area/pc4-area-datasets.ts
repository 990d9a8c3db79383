import { basename } from 'node:path';
import { readCsvRecords, readFeatureRecords } from '../file/read-records.ts';
import type { Dataset, SourceDescription } from '../value/dataset.ts';
import { eachFile } from '../value/each-file.ts';
import { withoutRepeats } from '../value/refuse-repeats.ts';
import { understandPc4Ages } from './understand-pc4-ages.ts';
import { understandPc4Areas } from './understand-pc4-areas.ts';

/** The publication that has the areas, and points made from them. */
export const cbsPc4: SourceDescription = {
  code: 'cbs_pc4',
  name: 'Kerncijfers per postcode, gebieden van vier cijfers',
  publisher: 'Centraal Bureau voor de Statistiek',
  licence: 'CC BY 4.0',
  attribution: 'CBS, Kerncijfers per postcode',
  url: 'https://www.cbs.nl/nl-nl/dossier/nederland-regionaal/geografische-data/gegevens-per-postcode',
};

/** The areas of postcodes of four digits, and who lives in them. */
export const pc4AreaDatasets: readonly Dataset[] = [
  {
    name: 'pc4-areas',
    about: 'CBS Kerncijfers per postcode: the areas of postcodes of four digits, as GeoJSON; needs --edition',
    source: cbsPc4,
    ...{ needsEdition: true, complete: null },
    read: (files, options) =>
      withoutRepeats(
        eachFile(files, options, (path, told) =>
          readFeatureRecords(path, understandPc4Areas(basename(path)), told),
        ),
        ({ pc4 }) => pc4,
      ),
  },
  {
    name: 'pc4-ages',
    about:
      'CBS, inhabitants of postcodes of four digits by age (postcode, leeftijd, inwoners); --edition is their year',
    source: {
      code: 'cbs_pc4_leeftijd',
      name: 'Bevolking per viercijferige postcode, leeftijd',
      publisher: 'Centraal Bureau voor de Statistiek',
      licence: 'CC BY 4.0',
      attribution: 'CBS, Bevolking; geslacht, leeftijd en viercijferige postcode',
      url: 'https://opendata.cbs.nl/statline/#/CBS/nl/dataset/83502NED',
    },
    ...{ needsEdition: true, complete: null },
    read: (files, options) =>
      withoutRepeats(
        eachFile(files, options, (path, told) =>
          readCsvRecords(path, (header, file) => understandPc4Ages(header, { file }), told),
        ),
        ({ pc4, from }) => `${pc4} from ${from}`,
      ),
  },
];
