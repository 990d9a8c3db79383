import type { Viewer } from '../../../src/access/viewer.ts';
import { facilityId } from '../../../src/facility/loading/load-facilities.ts';
import { importingInto } from '../../exchange/importing.ts';
import { type Line, sheet } from '../../exchange/sheets.ts';
import { sampleDay } from '../../prepared.ts';
import { bringNeighbours } from './two-neighbours.ts';

/** Facilities of two municipalities side by side that somebody puts right, from before the tests of the file until after them. */
export function correctingFacilities() {
  const { api, importer } = importingInto('EMPTY');
  beforeAll(() => bringNeighbours(api, importer), 120_000);
  return {
    api,
    importer,
    list: (source: string, lines: readonly Line[], factsOn = '2026-10-02') =>
      importer.bringIn('facilities', { 'lijst.csv': sheet(lines) }, { source, factsOn }),
    async correct(viewer: Viewer, id: string, input: object, version = 1, today = sampleDay) {
      const { data, errors } = await api.ask(correctMutation, { id, input, version }, viewer, today);
      return { ...data?.correctFacility, errors };
    },
    async facilityOf(id: string, fields: string, asOf = sampleDay) {
      const { data } = await api.ask(
        `query ($id: ID!, $asOf: Date) { facility(id: $id, asOf: $asOf) { ${fields} } }`,
        { id, asOf },
      );
      return data.facility;
    },
  };
}

export const at = (longitude: string, cells: Line = {}): Line => ({
  ...{
    organisatie: 'Stichting Wijkwerk',
    organisatie_sleutel: 'wijkwerk',
    fte: '2',
    website: 'oud.example.nl',
  },
  ...{ longitude, latitude: '52.405', nauwkeurigheid: 'ADDRESS' },
  ...cells,
});

export const idOf = (source: string, key = 'a') => facilityId(`src_${source}`, key);

export const correctMutation = `mutation ($id: ID!, $input: CorrectFacilityInput!, $version: Int!) {
  correctFacility(id: $id, input: $input, expectedVersion: $version) {
    facility { id version name website verified { on by freshness } neighbourhood { name }
      location { longitude from } serves { code share } capacity { fte { value low high } } ages { from until }
      audiences { code } alsoProvides { code } status validity { until }
      provenance { facts { field part value basis holds statedOn verified { by } source { name } run { dataset } } } }
    problems { code path message } } }`;

export const coded = (problems: readonly { code: string; path: readonly string[] }[]) =>
  problems.map(({ code, path }) => `${code} ${path.join('.')}`);
