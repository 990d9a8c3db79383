import { understandAmsterdamBoundaries } from '../../src/exchange/understand-amsterdam-boundaries.ts';
import { understandBoundary } from '../../src/exchange/understand-boundaries.ts';
import { told, understood } from './understood.ts';

const geometry = {
  type: 'Polygon',
  coordinates: [
    [
      [5.2, 52.3],
      [5.3, 52.3],
      [5.3, 52.4],
      [5.2, 52.3],
    ],
  ],
};
const read = (properties: Record<string, unknown>, more = {}) =>
  understandBoundary(
    { number: 7, properties, geometry, member: {}, crs: null, faults: [], ...more },
    { file: 'map.geojson', edition: 2024 },
  );

describe('a boundary of a feature', () => {
  test.each([
    [
      'the CBS map of 2015',
      { BU_CODE: 'BU00340101', BU_NAAM: 'Noord', WK_CODE: 'WK003401', GM_CODE: 'GM0034' },
    ],
    [
      'the PDOK layer',
      { buurtcode: 'BU00340101', buurtnaam: 'Noord', wijkcode: 'WK003401', gemeentecode: 'GM0034' },
    ],
    [
      'the CBS division',
      { statcode: 'BU00340101', statnaam: 'Noord', gm_code: 'GM0034', jrstatcode: '2024BU00340101' },
    ],
    ['anybody', { code: 'bu00340101 ', name: ' Noord' }],
  ])('is of the smallest area whose code it has, as %s writes it', (_, properties) => {
    expect(read(properties).records).toEqual([
      {
        type: 'boundary',
        code: 'BU00340101',
        edition: 2024,
        level: 'NEIGHBOURHOOD',
        name: 'Noord',
        geometry,
      },
    ]);
  });

  test.each([
    [{ WK_CODE: 'WK0363AA', WK_NAAM: 'Haven', GM_CODE: 'GM0363' }, 'DISTRICT', 'Haven'],
    [{ gemeentecode: 'GM0034', gemeentenaam: 'Almere' }, 'MUNICIPALITY', 'Almere'],
    [{ code: 'GM0034' }, 'MUNICIPALITY', null],
  ])('has the level of its code, and perhaps no name (%j)', (properties, level, name) => {
    expect(read(properties).records).toMatchObject([{ level, name }]);
  });

  test('without a code is an ERROR; when the first has no property for one it is another kind of file', () => {
    const { records, issues } = read({ statcode: null, name: 'Noord' });
    expect(records).toEqual([]);
    expect(issues).toMatchObject([{ severity: 'ERROR', code: 'NO_AREA_CODE', line: 7 }]);
    expect(read({ postcode: '1315' }, { number: 1 }).issues).toMatchObject([
      { code: 'NO_AREA_CODE', line: null, message: expect.stringContaining('postcode') },
    ]);
  });

  test.each([
    ['abroad', { gemeentecode: 'GM0998', gemeentenaam: 'Buitenland' }, 'NOTE ABROAD_SKIPPED'],
    ['open water', { buurtcode: 'BU00349997', water: 'JA', aantal_inwoners: -99997 }, 'NOTE WATER_SKIPPED'],
    ['a Belgian enclave', { buurtcode: 'BU07449998', water: 'B' }, 'NOTE WATER_SKIPPED'],
  ])('of %s is left out with a note', (_, properties, issue) => {
    expect(read(properties)).toMatchObject({ records: [] });
    expect(told(read(properties).issues)).toEqual([issue]);
  });

  test('of water on which people live is kept', () => {
    expect(read({ buurtcode: 'BU00340101', water: 'JA', aantalInwoners: 45 }).records).toHaveLength(1);
  });

  test('in another system refuses the whole file, whether the file says so or its numbers do', () => {
    const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::28992' } };
    const metres = {
      type: 'Polygon',
      coordinates: [[[145_000, 485_000]].concat(geometry.coordinates[0] ?? [])],
    };
    for (const more of [{ crs }, { geometry: metres }]) {
      expect(read({ code: 'GM0034' }, more).issues).toMatchObject([{ code: 'CRS_NOT_WGS84', line: null }]);
    }
  });

  test('that is not sound is an ERROR of its feature', () => {
    expect(read({ code: 'GM0034' }, { geometry: null }).issues).toMatchObject([
      { severity: 'ERROR', code: 'NO_GEOMETRY', line: 7, value: 'GM0034' },
    ]);
  });
});

describe("Amsterdam's own boundaries", () => {
  const header = 'CBS_Buurtcode;Buurt;Wijkcode;Wijk;WKT_LNG_LAT';
  const wkt = '"POLYGON((5.2 52.3,5.3 52.3,5.3 52.4,5.2 52.3))"';
  const readAmsterdam = (text: string) =>
    understood(text, (columns, file) => understandAmsterdamBoundaries(columns, { file, edition: 2024 }));

  test('are read from well-known text, longitude first', async () => {
    const { records, issues } = await readAmsterdam(`${header}\nBU0363AA01;Noord;AA;Haven;${wkt}\n`);
    expect(records).toEqual([
      {
        type: 'boundary',
        code: 'BU0363AA01',
        edition: 2024,
        level: 'NEIGHBOURHOOD',
        name: 'Noord',
        geometry,
      },
    ]);
    expect(issues).toEqual([]);
  });

  test.each([
    [`WK0363AA;Noord;AA;Haven;${wkt}`, 'BAD_AREA_CODE'],
    [`BU0363AA01;Noord;AB;Haven;${wkt}`, 'DISTRICT_MISMATCH'],
    ['BU0363AA01;Noord;AA;Haven;"POINT(5.2 52.3)"', 'BAD_WKT'],
    ['BU0363AA01;Noord;AA;Haven;"POLYGON((5.2 52.3,5.3 52.3,5.2 52.3))"', 'RING_TOO_SHORT'],
  ])('written %s are an ERROR', async (row, code) => {
    const { records, issues } = await readAmsterdam(`${header}\n${row}\n`);
    expect(records).toEqual([]);
    expect(told(issues)).toEqual([`ERROR ${code}`]);
  });

  test('are refused for each column that is not there', async () => {
    const { issues } = await readAmsterdam('CBS_Buurtcode;Buurt\nBU0363AA01;Noord\n');
    expect(issues.map((issue) => issue.column)).toEqual(['Wijkcode', 'Wijk', 'WKT_LNG_LAT']);
  });
});
