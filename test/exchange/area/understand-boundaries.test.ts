import { understandAmsterdamBoundaries } from '../../../src/exchange/area/understand-amsterdam-boundaries.ts';
import { understandBoundaries } from '../../../src/exchange/area/understand-boundaries.ts';
import { told, understood } from '../understood.ts';

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
/** What a feature says beside code and shape when it says nothing. */
const unsaid = { districtName: null, municipalityName: null, changeFlag: null };
const read = (properties: Record<string, unknown>, more = {}) =>
  understandBoundaries({ file: 'map.geojson', edition: 2024 })({
    ...{ number: 7, properties, geometry, member: {}, crs: null, faults: [] },
    ...more,
  });

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
        ...unsaid,
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
    ['open water, as it was called before', { BU_CODE: 'BU00349997', H2O: 'JA' }, 'NOTE WATER_SKIPPED'],
    ['a Belgian enclave', { buurtcode: 'BU07449998', water: 'B' }, 'NOTE WATER_SKIPPED'],
  ])('of %s is left out with a note', (_, properties, issue) => {
    expect(read(properties)).toMatchObject({ records: [] });
    expect(told(read(properties).issues)).toEqual([issue]);
  });

  test('of water on which people live is kept', () => {
    expect(read({ buurtcode: 'BU00340101', water: 'JA', aantalInwoners: 45 }).records).toHaveLength(1);
  });

  test.each([
    ['2015', { GM_NAAM: 'Almere', IND_WBI: 1 }, { municipalityName: 'Almere', changeFlag: 1 }],
    [
      '2024',
      { wijknaam: 'Stad', gemeentenaam: 'Almere', indelingswijziging_wijken_en_buurten: '3' },
      { districtName: 'Stad', municipalityName: 'Almere', changeFlag: 3 },
    ],
    ['a shapefile', { GEMEENTENA: 'Almere', INDELINGSW: 2 }, { municipalityName: 'Almere', changeFlag: 2 }],
    ['nobody', { IND_WBI: -99999999, gm_naam: '' }, {}],
  ])('tells in what it lies and whether it changed, by the names of %s', (_, properties, said) => {
    expect(read({ statcode: 'BU00340101', ...properties }).records).toMatchObject([{ ...unsaid, ...said }]);
  });

  test.each([{ jrstatcode: '2023BU00340101' }, { jaar: 2023 }, { jaar: '2023' }])(
    'of another year refuses the whole file (%j)',
    (properties) => {
      expect(read({ statcode: 'BU00340101', ...properties }).issues).toMatchObject([
        { code: 'OTHER_EDITION', line: null, message: 'The boundaries are of 2023, not of 2024.' },
      ]);
    },
  );

  const stated = (name: string) => ({ type: 'name', properties: { name } });
  const metres = {
    type: 'Polygon',
    coordinates: [
      [
        [145_000, 485_000],
        [146_000, 485_000],
        [146_000, 486_000],
        [145_000, 485_000],
      ],
    ],
  };

  test('in a system that is not known refuses the whole file', () => {
    expect(read({ code: 'GM0034' }, { crs: stated('EPSG:3857') }).issues).toMatchObject([
      { code: 'CRS_NOT_WGS84', line: null },
    ]);
  });

  test('in metres is made degrees, which is told once; one in degrees after it is refused', () => {
    const understand = understandBoundaries({ file: 'map.geojson', edition: 2024 });
    const each = [metres, metres, geometry].map((shape, index) =>
      understand({
        number: index + 1,
        properties: { code: `GM000${index}` },
        geometry: shape,
        crs: null,
        faults: [],
      }),
    );
    expect(each.map(({ records, issues }) => [records.length, ...told(issues)])).toEqual([
      [1, 'NOTE RD_CONVERTED'],
      [1],
      [0, 'ERROR MIXED_SYSTEMS'],
    ]);
  });

  test('is read by its numbers when the file says otherwise, and that is ASSUMED', () => {
    const { records, issues } = read({ code: 'GM0034' }, { crs: stated('EPSG:28992') });
    expect(records).toMatchObject([{ geometry }]);
    expect(told(issues)).toEqual(['ASSUMED CRS_CONTRADICTED']);
  });

  test('that has lines beside its polygons is taken without them, and that is ASSUMED', () => {
    const line = { type: 'LineString', coordinates: [] };
    const { records, issues } = read(
      { code: 'GM0034' },
      { geometry: { type: 'GeometryCollection', geometries: [geometry, line] } },
    );
    expect(records).toHaveLength(1);
    expect(told(issues)).toEqual(['ASSUMED PARTS_LEFT_OUT']);
  });

  test('that is a point, on the first line, is no boundary: it is a file of labels', () => {
    const point = { type: 'Point', coordinates: [5.2, 52.3] };
    expect(read({ code: 'GM0034' }, { number: 1, geometry: point }).issues).toMatchObject([
      { severity: 'ERROR', code: 'ONLY_POINTS', line: null },
    ]);
    expect(read({ code: 'GM0034' }, { geometry: point }).issues).toMatchObject([
      { code: 'NOT_A_POLYGON', line: 7 },
    ]);
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
        ...{ ...unsaid, districtName: 'Haven' },
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
