import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { gzipSync } from 'node:zlib';
import { readBoundaries } from '../../../src/exchange/area/read-boundaries.ts';
import { Unreadable } from '../../../src/exchange/reading/unreadable.ts';
import { geoPackageCell, shapefileOf, squareAt, wellKnownBinary, writeGeoPackage } from '../map-files.ts';
import { listOf, told } from '../understood.ts';
import { zipOf } from '../zip-of.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'maps-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const put = (name: string, content: string | Buffer) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

async function read(path: string, edition = 2024) {
  const readings = await listOf(readBoundaries(path, { edition }));
  return {
    records: readings.flatMap(({ records }) => records),
    issues: readings.flatMap(({ issues }) => issues),
    lines: readings.filter(({ records }) => records.length > 0).map(({ line }) => line),
  };
}
const codes = ({ records }: Awaited<ReturnType<typeof read>>) => records.map(({ code }) => code);

/** Two squares of a kilometre side by side, north of Amersfoort, and what PostGIS makes of the corners of the first. */
const west = squareAt(155_000, 473_000, 1_000);
const east = squareAt(156_000, 473_000, 1_000);
const westInDegrees = [
  [5.3872, 52.24505],
  [5.3872, 52.25404],
  [5.40185, 52.25404],
  [5.40185, 52.24505],
  [5.3872, 52.24505],
];
const rounded = (points: readonly (readonly number[])[]) =>
  points.map((point) => point.map((degrees) => Math.round(degrees * 1e5) / 1e5));

const inGeoPackage = (polygons: Parameters<typeof wellKnownBinary>[0]) =>
  geoPackageCell(wellKnownBinary(polygons));

describe('boundaries in a GeoPackage', () => {
  const geoPackage = (name: string) =>
    writeGeoPackage(join(folder, name), {
      buurten: {
        rows: [
          {
            fid: 1,
            buurtcode: 'BU99020101',
            buurtnaam: 'Strand',
            wijknaam: 'West',
            geom: inGeoPackage([[west]]),
          },
          {
            fid: 2,
            buurtcode: 'BU99020201',
            buurtnaam: 'Duin',
            wijknaam: 'Oost',
            geom: inGeoPackage([[east]]),
          },
        ],
      },
      gemeenten: {
        rows: [{ gemeentecode: 'GM9902', gemeentenaam: 'Nergens', geom: inGeoPackage([[west], [east]]) }],
      },
      provincies: { rows: [{ statcode: 'PV24', geom: inGeoPackage([[west]]) }] },
    });

  test('are read of every layer of areas, numbered through, and made degrees', async () => {
    const found = await read(geoPackage('kaart.gpkg'));
    expect(found.records).toMatchObject([
      { code: 'BU99020101', name: 'Strand', districtName: 'West', level: 'NEIGHBOURHOOD' },
      { code: 'BU99020201', name: 'Duin', districtName: 'Oost' },
      { code: 'GM9902', name: 'Nergens', level: 'MUNICIPALITY', geometry: { type: 'MultiPolygon' } },
    ]);
    expect(found.lines).toEqual([1, 2, 3]);
    expect(told(found.issues)).toEqual(['NOTE LAYERS_LEFT_OUT', 'NOTE RD_CONVERTED']);
    expect(rounded(found.records[0]?.geometry.coordinates[0]?.[0] as number[][])).toEqual(westInDegrees);
  });

  test('are the same when it is packed, in a zip beside a readme or as gzip, and nothing is left behind', async () => {
    const { records } = await read(geoPackage('plain.bin'));
    const bytes = readFileSync(join(folder, 'plain.bin'));
    const before = readdirSync(tmpdir());
    const zipped = put('map.zip', zipOf({ 'LEESMIJ.txt': 'x', 'a/wijkenbuurten.gpkg': bytes }));
    expect((await read(zipped)).records).toEqual(records);
    expect((await read(put('map.gz', gzipSync(bytes)))).records).toEqual(records);
    expect(
      readdirSync(tmpdir()).filter((name) => name.startsWith('ketenkaart-map-') && !before.includes(name)),
    ).toEqual([]);
  });

  test('leave the file as it is, without a trace beside it', async () => {
    const path = geoPackage('spoorloos.gpkg');
    const before = statSync(path).mtimeMs;
    await read(path);
    expect(statSync(path).mtimeMs).toBe(before);
    expect(readdirSync(folder).filter((name) => name.startsWith('spoorloos'))).toEqual(['spoorloos.gpkg']);
  });

  test('are of the layer with the most detail, of the year that is asked', async () => {
    const layer = (code: string) => ({
      rows: [{ statcode: code, statnaam: 'x', geom: inGeoPackage([[west]]) }],
    });
    const path = writeGeoPackage(join(folder, 'lagen.gpkg'), {
      cbs_buurt_2023_niet_gegeneraliseerd: layer('BU00000001'),
      cbs_buurt_2024_gegeneraliseerd: layer('BU00000002'),
      cbs_buurt_2024_labelpoint: layer('BU00000003'),
      cbs_buurt_2024_niet_gegeneraliseerd: layer('BU00000004'),
      cbs_wijk_2024_gegeneraliseerd: layer('WK000000'),
    });
    expect(codes(await read(path))).toEqual(['BU00000004', 'WK000000']);
    expect(told((await read(path, 2022)).issues)).toEqual(['ERROR NO_AREA_LAYER']);
  });

  test.each([
    ['nothing', null, 'ERROR NO_GEOMETRY'],
    ['an empty cell', geoPackageCell(Buffer.alloc(0), { flags: 0x11 }), 'ERROR NO_GEOMETRY'],
    ['text', Buffer.from('POLYGON'), 'ERROR BROKEN_GEOMETRY'],
    ['half a boundary', inGeoPackage([[west]]).subarray(0, 60), 'ERROR BROKEN_GEOMETRY'],
    [
      'a count of four billion',
      geoPackageCell(Buffer.from('0103000000ffffffff', 'hex')),
      'ERROR BROKEN_GEOMETRY',
    ],
    ['a point', geoPackageCell(Buffer.from(`0101000000${'00'.repeat(16)}`, 'hex')), 'ERROR NOT_A_POLYGON'],
    ['no number', inGeoPackage([[[[Number.NaN, 1], ...west]]]), 'ERROR NOT_A_POINT'],
    ['an open ring', inGeoPackage([[west.slice(0, 4)]]), 'ERROR RING_NOT_CLOSED'],
    ['no rings', inGeoPackage([[]]), 'ERROR EMPTY_GEOMETRY'],
  ])('with %s in a cell are an ERROR that names the area; the next is read', async (what, geom, issue) => {
    const path = writeGeoPackage(join(folder, `cel-${what}.gpkg`), {
      buurten: {
        rows: [
          { statcode: 'BU00000001', geom: inGeoPackage([[east]]) },
          { statcode: 'BU00000002', geom },
          { statcode: 'BU00000003', geom: inGeoPackage([[west]]) },
        ],
      },
    });
    const found = await read(path);
    expect(codes(found)).toEqual(['BU00000001', 'BU00000003']);
    expect(told(found.issues.filter(({ severity }) => severity === 'ERROR'))).toEqual([issue]);
    expect(found.issues.at(-1)).toMatchObject({ line: 2, value: 'BU00000002' });
  });

  test('are read whichever way the numbers are written, and past an envelope and heights', async () => {
    const heights = (points: number[][]) => points.map((point) => [...point, 3.5]);
    const high = wellKnownBinary([[heights(west)]]);
    // Polygon Z is 1003, MultiPolygon Z 1006.
    high.writeUInt32LE(1006, 1);
    high.writeUInt32LE(1003, 10);
    const path = writeGeoPackage(join(folder, 'vormen.gpkg'), {
      buurten: {
        rows: [
          { statcode: 'BU00000001', geom: inGeoPackage([[west]]) },
          { statcode: 'BU00000002', geom: geoPackageCell(wellKnownBinary([[west]], false), { flags: 0 }) },
          {
            statcode: 'BU00000003',
            geom: geoPackageCell(wellKnownBinary([[west]]), { flags: 3, envelope: 32 }),
          },
          { statcode: 'BU00000004', geom: geoPackageCell(high) },
        ],
      },
    });
    const [first, ...others] = (await read(path)).records.map(({ geometry }) => geometry);
    expect(others).toEqual([first, first, first]);
  });

  test('are refused of a database that is something else, or has a view for a table', async () => {
    const other = new DatabaseSync(join(folder, 'other.db'));
    other.exec('create table a (b)');
    other.close();
    expect((await read(join(folder, 'other.db'))).issues).toMatchObject([
      { code: 'UNREADABLE_MAP', line: null, message: expect.stringContaining('no table gpkg_contents') },
    ]);
    const path = geoPackage('endless.gpkg');
    const database = new DatabaseSync(path);
    database.exec(`
      drop table gemeenten;
      create view gemeenten as with recursive n as (select 1 as i union all select i + 1 from n)
        select 'GM9902' as gemeentecode, i as geom from n`);
    database.close();
    expect(codes(await read(path))).toEqual(['BU99020101', 'BU99020201']);
    const damaged = put(
      'damaged.gpkg',
      Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(500, 7)]),
    );
    expect(told((await read(damaged)).issues)).toEqual(['ERROR UNREADABLE_MAP']);
  });
});

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

describe('boundaries in TopoJSON', () => {
  /** Two squares that share the line between them, in steps of 0.0001 degrees from 5.2, 52.3. */
  const topology = {
    type: 'Topology',
    transform: { scale: [0.0001, 0.0001], translate: [5.2, 52.3] },
    arcs: [
      [
        [100, 0],
        [0, 100],
      ],
      [
        [100, 100],
        [-100, 0],
        [0, -100],
        [100, 0],
      ],
      [
        [100, 0],
        [100, 0],
        [0, 100],
        [-100, 0],
      ],
    ],
    objects: {
      layer: {
        type: 'GeometryCollection',
        geometries: [
          { type: 'Polygon', id: 'BU99020101', properties: { statnaam: 'Strand' }, arcs: [[0, 1]] },
          {
            type: 'MultiPolygon',
            properties: { statcode: 'BU99020201', statnaam: 'Duin' },
            arcs: [[[2, -1]]],
          },
        ],
      } as Record<string, unknown>,
    },
  };
  const square = (from: number) => [
    [5.2 + from, 52.3],
    [5.21 + from, 52.3],
    [5.21 + from, 52.31],
    [5.2 + from, 52.31],
    [5.2 + from, 52.3],
  ];
  const write = (value: unknown) => put('map.json', JSON.stringify(value));

  test('are put together from the lines that neighbours share; the id is the code when there is no other', async () => {
    const { records, issues } = await read(write(topology));
    expect(issues).toEqual([]);
    expect(records).toMatchObject([
      { code: 'BU99020101', name: 'Strand', geometry: { type: 'Polygon' } },
      { code: 'BU99020201', name: 'Duin', geometry: { type: 'MultiPolygon' } },
    ]);
    const rings = [
      records[0]?.geometry.coordinates[0],
      records[1]?.geometry.coordinates[0]?.[0],
    ] as number[][][];
    // The shared line first, then round from its end: up, west, down, east.
    const [southWest, southEast, northEast, northWest] = square(0) as number[][];
    expect(rounded(rings[0] ?? [])).toEqual(
      rounded([southEast, northEast, northWest, southWest, southEast] as number[][]),
    );
    expect(rounded(rings[1] ?? [])).toEqual(rounded(square(0.01)));
  });

  test('are known by what the file begins with, packed or not, and without a transform', async () => {
    const { type, arcs, objects } = topology;
    const absolute = [arcs[0], arcs[1], arcs[2]].map((arc) => {
      let [x, y] = [0, 0];
      return arc?.map(([east = 0, north = 0]) => {
        [x, y] = [x + east, y + north];
        return [5.2 + x / 10_000, 52.3 + y / 10_000];
      });
    });
    const texts = [
      { arcs: absolute, objects },
      { bbox: [5, 52, 6, 53], type, arcs: absolute, objects },
      { objects, arcs: absolute },
    ];
    for (const text of texts) {
      const path = put('map.gz', gzipSync(JSON.stringify(text)));
      expect(codes(await read(path))).toEqual(['BU99020101', 'BU99020201']);
    }
  });

  test('are refused when their grid is too coarse, and when they are points for names', async () => {
    const coarse = { ...topology, transform: { scale: [0.004, 0.002], translate: [5.2, 52.3] } };
    expect((await read(write(coarse))).issues).toMatchObject([
      { code: 'TOO_COARSE', line: null, message: expect.stringContaining('about 273 metres') },
    ]);
    const labels = {
      type: 'GeometryCollection',
      geometries: [{ type: 'Point', id: 'BU99020101', coordinates: [1, 1] }],
    };
    expect(told((await read(write({ ...topology, objects: { labels } }))).issues)).toEqual([
      'ERROR ONLY_POINTS',
    ]);
    expect(told((await read(write({ ...topology, objects: {} }))).issues)).toEqual(['ERROR NO_AREA_LAYER']);
  });

  test.each([
    ['an arc that is not there', { type: 'Polygon', arcs: [[0, 99]] }, 'BROKEN_GEOMETRY'],
    ['an arc that is a text', { type: 'Polygon', arcs: [['0']] }, 'BROKEN_GEOMETRY'],
    ['no arcs', { type: 'Polygon' }, 'BROKEN_GEOMETRY'],
    ['an arc named without end', { type: 'Polygon', arcs: [new Array(600_000).fill(1)] }, 'BROKEN_GEOMETRY'],
    ['nothing', { type: null }, 'NO_GEOMETRY'],
    ['a line', { type: 'LineString', arcs: [0] }, 'NOT_A_POLYGON'],
    ['half a ring', { type: 'Polygon', arcs: [[0]] }, 'RING_TOO_SHORT'],
  ])('with %s are an ERROR that names the area', async (_, geometry, code) => {
    const [first] = topology.objects.layer.geometries as object[];
    const layer = { type: 'GeometryCollection', geometries: [first, { id: 'BU99020201', ...geometry }] };
    const found = await read(write({ ...topology, objects: { layer } }));
    expect(codes(found)).toEqual(['BU99020101']);
    expect(found.issues).toMatchObject([{ code, line: 2, value: 'BU99020201' }]);
  });

  test('are refused of a file that is damaged or breaks off, without telling where it lies', async () => {
    const torn = zipOf({ 'kaart.gpkg': `SQLite format 3\0${'x'.repeat(100)}` });
    torn.writeUInt8(torn.readUInt8(44) ^ 0xff, 44);
    await expect(read(put('torn.zip', torn))).rejects.toBeInstanceOf(Unreadable);
    const { issues } = await read(put('half.json', JSON.stringify(topology).slice(0, 300)));
    expect(told(issues)).toEqual(['ERROR UNREADABLE_MAP']);
    expect(issues[0]?.message).not.toContain(folder);
  });
});
