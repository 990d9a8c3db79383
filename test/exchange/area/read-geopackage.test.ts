import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { geoPackageCell, wellKnownBinary, writeGeoPackage } from '../map-files.ts';
import { told } from '../understood.ts';
import { zipOf } from '../zip-of.ts';
import { codes, east, folder, put, read, rounded, west, westInDegrees } from './map-folder.ts';

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
    const folders = readdirSync(tmpdir()).filter((name) => /^ketenkaart-map-/.test(name));
    const left = folders.filter((name) => !before.includes(name));
    // One of somebody else who reads a map at this moment goes by itself; ours would be waited for until the test is given up.
    while (left.some((name) => existsSync(join(tmpdir(), name)))) await pause(20);
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
