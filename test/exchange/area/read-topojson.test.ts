import { gzipSync } from 'node:zlib';
import { Unreadable } from '../../../src/exchange/reading/unreadable.ts';
import { told } from '../understood.ts';
import { zipOf } from '../zip-of.ts';
import { codes, folder, put, read, rounded } from './map-folder.ts';

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
