import { shapefileOf, squareAt } from '../map-files.ts';
import { told } from '../understood.ts';
import { zipOf } from '../zip-of.ts';
import { east, put, read, rounded, west, westInDegrees } from './map-folder.ts';

describe('boundaries in zipped shapefiles', () => {
  const hole = squareAt(155_200, 473_200, 100).reverse();
  const buurten = shapefileOf(
    [
      {
        properties: { BU_CODE: 'BU99020101', BU_NAAM: 'Súd', IND_WBI: 2, WATER: 'NEE' },
        polygons: [[west, hole]],
      },
      {
        properties: { BU_CODE: 'BU99020201', BU_NAAM: 'Duin', IND_WBI: 1, WATER: 'NEE' },
        polygons: [[west], [east]],
      },
      { properties: { BU_CODE: 'BU99029997', BU_NAAM: 'Zee', IND_WBI: 1, WATER: 'JA' }, polygons: [[west]] },
    ],
    'latin1',
  );
  const gemeenten = shapefileOf([
    { properties: { GM_CODE: 'GM9902', GM_NAAM: 'Súdwest' }, polygons: [[west]] },
  ]);

  test('are read of each, with holes and parts, in either encoding', async () => {
    const path = put(
      'kaart.zip',
      zipOf({
        'kaart/buurt_2024.shp': buurten.shp,
        'kaart/buurt_2024.dbf': buurten.dbf,
        'kaart/GEM_2024.SHP': gemeenten.shp,
        'kaart/GEM_2024.DBF': gemeenten.dbf,
        'kaart/gem_2024.cpg': 'UTF-8',
        'kaart/buurt_2024.prj': 'PROJCS["RD_New"]',
      }),
    );
    const { records, issues } = await read(path);
    expect(records).toMatchObject([
      { code: 'BU99020101', name: 'Súd', changeFlag: 2, geometry: { type: 'Polygon' } },
      { code: 'BU99020201', name: 'Duin', geometry: { type: 'MultiPolygon' } },
      { code: 'GM9902', name: 'Súdwest' },
    ]);
    expect(told(issues)).toEqual(['NOTE RD_CONVERTED', 'NOTE WATER_SKIPPED']);
    expect(records.map(({ geometry }) => geometry.coordinates.length)).toEqual([2, 2, 1]);
    expect(rounded(records[0]?.geometry.coordinates[0] as number[][])).toEqual(westInDegrees);
  });

  const longer = Buffer.from(buurten.dbf);
  longer.writeUInt32LE(4_000_000_000, 4);
  const manyRings = Buffer.from(buurten.shp);
  manyRings.writeInt32LE(2_000_000_000, 100 + 8 + 36);
  test.each([
    ['without attributes', { 'a.shp': buurten.shp }, /a\.shp and no \.dbf/],
    ['that counts four billion lines', { 'a.shp': buurten.shp, 'a.dbf': longer }, /a\.dbf breaks off/],
    ['with an empty list of attributes', { 'a.shp': buurten.shp, 'a.dbf': '' }, /a\.dbf breaks off/],
    [
      'with the attributes of another',
      { 'a.shp': buurten.shp, 'a.dbf': gemeenten.dbf },
      /3 shapes for 1 lines/,
    ],
    [
      'that breaks off',
      { 'a.shp': buurten.shp.subarray(0, 200), 'a.dbf': buurten.dbf },
      /0 shapes for 3 lines/,
    ],
    ['that is empty', { 'a.shp': '', 'a.dbf': buurten.dbf }, /a\.shp is damaged/],
    ['of two billion rings', { 'a.shp': manyRings, 'a.dbf': buurten.dbf }, /more than 20000 rings/],
  ])('are refused of one %s', async (_, files, message) => {
    const { records, issues } = await read(put('bad.zip', zipOf(files as Record<string, string | Buffer>)));
    expect(records).toEqual([]);
    expect(issues).toMatchObject([
      { code: 'UNREADABLE_MAP', line: null, message: expect.stringMatching(message) },
    ]);
  });
});
