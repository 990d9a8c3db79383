import { join } from 'node:path';
import { understandOsm } from '../../../src/exchange/facility/understand-osm.ts';
import { readFeatures } from '../../../src/exchange/file/read-features.ts';
import { readFeatureRecords } from '../../../src/exchange/file/read-records.ts';
import { describeWithData } from '../../real-data.ts';
import { inPieces, listOf, told } from '../understood.ts';

const lists = ['features', 'elements'];

async function read(file: unknown) {
  const features = await listOf(readFeatures(inPieces(JSON.stringify(file), 50), 'osm.json', lists));
  const readings = features.map((feature) => understandOsm(feature, 'osm.json'));
  return {
    records: readings.flatMap(({ records }) => records),
    issues: readings.flatMap(({ issues }) => issues),
  };
}

const overpass = (...elements: object[]) => ({
  ...{ version: 0.6, generator: 'Overpass API', osm3s: { copyright: 'OpenStreetMap contributors, ODbL' } },
  elements,
});
const collection = (...features: object[]) => ({
  type: 'FeatureCollection',
  features: features.map((feature) => ({ type: 'Feature', ...feature })),
});
const here = { type: 'Point', coordinates: [5.2, 52.3] };
const library = { amenity: 'library', name: 'De Linde' };
const around = (west: number, south: number) => [
  { lat: south, lon: west },
  { lat: south, lon: west + 0.001 },
  { lat: south + 0.001, lon: west + 0.001 },
  { lat: south + 0.001, lon: west },
  { lat: south, lon: west },
];

describe('an object of OpenStreetMap', () => {
  test.each([
    ['an element of Overpass', overpass({ type: 'node', id: 12, lat: 52.3, lon: 5.2, tags: library })],
    ['a feature of osmtogeojson', collection({ id: 'node/12', properties: library, geometry: here })],
    [
      'one with its tags apart',
      collection({ id: 'node/12', properties: { type: 'node', id: 12, tags: library }, geometry: here }),
    ],
    ['one of Overpass turbo', collection({ properties: { '@id': 'node/12', ...library }, geometry: here })],
    [
      'a feature of Esri',
      collection({
        properties: { OBJECTID: 1, osm_id: '12', osm_type: 'node', fee: null, ...library },
        geometry: here,
      }),
    ],
  ])('is the same place as %s', async (_, file) => {
    const { records, issues } = await read(file);
    expect(issues).toEqual([]);
    expect(records).toMatchObject([
      {
        ...{ key: 'node/12', name: 'De Linde', kind: 'BIBLIOTHEEK', status: 'ACTIVE', organisation: null },
        point: { longitude: 5.2, latitude: 52.3, precision: 'ADDRESS' },
        identifiers: [{ scheme: 'OSM', value: 'node/12' }],
      },
    ]);
  });

  test('has an address, ages, a website and no fee where its tags say so; no operator, telephone or mail', async () => {
    const tags = {
      ...{ leisure: 'playground', name: 'Lindespeelplaats', operator: 'V. Achternaam', fee: 'no' },
      ...{
        'addr:street': 'Voorbeeldlaan',
        'addr:housenumber': '1',
        'addr:postcode': '1315HR',
        'addr:city': 'Lindeveen',
      },
      ...{
        min_age: '4',
        max_age: '11',
        phone: '+31 36 0000000',
        email: 'v@example.nl',
        website: 'www.linde.example.nl',
      },
    };
    const { records } = await read(overpass({ type: 'node', id: 12, lat: 52.3, lon: 5.2, tags }));
    expect(records).toMatchObject([
      {
        address: { street: 'Voorbeeldlaan', houseNumber: '1', postcode: '1315 HR', place: 'Lindeveen' },
        ...{ agesFrom: 4, agesUntil: 12, lowThreshold: ['FREE'], website: 'https://www.linde.example.nl' },
      },
    ]);
    expect(JSON.stringify(records)).not.toMatch(/Achternaam|0000000|v@example/);
  });

  test.each([
    [{}, 'Openbare speelplek zonder naam (OpenStreetMap node/12)'],
    [{ 'addr:street': 'Voorbeeldlaan' }, 'Openbare speelplek Voorbeeldlaan'],
    [{ addr_street: 'Voorbeeldlaan' }, 'Openbare speelplek Voorbeeldlaan'],
    [{ name: 'Het hofje' }, 'Het hofje'],
  ])('with %j has a name that can be read', async (more, name) => {
    const tags = { leisure: 'playground', ...more };
    const { records } = await read(overpass({ type: 'node', id: 12, lat: 52.3, lon: 5.2, tags }));
    expect(records).toMatchObject([{ name }]);
  });

  test.each([
    ['the middle that was asked for', { type: 'way', center: { lat: 52.3005, lon: 5.2005 } }],
    ['the inside of its shape', { type: 'way', geometry: around(5.2, 52.3) }],
    [
      'the inside of its largest outer ring',
      {
        type: 'relation',
        members: [
          { type: 'way', role: 'outer', geometry: around(5.2, 52.3) },
          {
            type: 'way',
            role: 'outer',
            geometry: around(5.3, 52.3).map(({ lat, lon }) => ({ lat: 52.3 + (lat - 52.3) / 2, lon })),
          },
        ],
      },
    ],
    [
      'the middle of its bounds when its rings are in parts',
      {
        type: 'relation',
        bounds: { minlat: 52.3, minlon: 5.2, maxlat: 52.301, maxlon: 5.201 },
        members: [{ type: 'way', role: 'outer', geometry: around(5.2, 52.3).slice(0, 3) }],
      },
    ],
  ])('that is an area stands at %s', async (_, element) => {
    const { records, issues } = await read(overpass({ id: 7, tags: library, ...element }));
    expect(issues).toEqual([]);
    expect(records[0]?.key).toBe(`${element.type}/7`);
    expect(records[0]?.point?.longitude).toBeCloseTo(5.2005, 6);
    expect(records[0]?.point?.latitude).toBeCloseTo(52.3005, 6);
  });

  test.each([
    ['without tags is a corner of another, and passed by', { type: 'node', id: 1, lat: 52, lon: 5 }, []],
    [
      'of another kind is left out',
      { type: 'node', id: 1, lat: 52, lon: 5, tags: { leisure: 'park' } },
      ['NOTE OSM_SKIPPED'],
    ],
    [
      'without a shape cannot be placed',
      { type: 'way', id: 1, nodes: [1, 2], tags: library },
      ['ERROR NO_GEOMETRY'],
    ],
    [
      'abroad is not taken',
      { type: 'node', id: 1, lat: 48, lon: 2, tags: library },
      ['ERROR OUTSIDE_NETHERLANDS'],
    ],
    [
      'with a number that is none has no key',
      { type: 'node', id: -1, lat: 52, lon: 5, tags: library },
      ['ERROR NO_KEY'],
    ],
  ])('%s', async (_, element, issues) => {
    const found = await read(overpass(element));
    expect(found.records).toEqual([]);
    expect(told(found.issues)).toEqual(issues);
  });

  test('that is a sports centre is taken to be a club, and that is said', async () => {
    const tags = { leisure: 'sports_centre', name: 'Sportpark De Linde' };
    const { records, issues } = await read(overpass({ type: 'node', id: 1, lat: 52, lon: 5, tags }));
    expect(records).toMatchObject([{ kind: 'SPORTVERENIGING' }]);
    expect(issues).toMatchObject([{ severity: 'ASSUMED', code: 'SPORTS_CENTRE', assumed: 'a sports club' }]);
  });
});

describeWithData('the playgrounds of OpenStreetMap', (data) => {
  const recordsOf = async (name: string) => {
    const readings = await listOf(
      readFeatureRecords(join(data, `osm/${name}.geojson.gz`), understandOsm, { lists }),
    );
    return {
      records: readings.flatMap(({ records }) => records),
      issues: readings.flatMap(({ issues }) => issues),
    };
  };

  test('are 7,062 play spots and 185 playgrounds of 7,305 points; the others are parks', async () => {
    const { records, issues } = await recordsOf('speeltuinen_nl_wgs84');
    const kinds = Object.groupBy(records, ({ kind }) => kind);
    expect([kinds.SPEELPLEK?.length, kinds.SPEELTUIN?.length]).toEqual([7_062, 185]);
    expect(new Set(records.map(({ key }) => key)).size).toBe(7_247);
    expect(
      records.filter(({ name }) => !/^Openbare speelplek |^Speeltuin zonder naam/.test(name)).length,
    ).toBeGreaterThan(400);
    expect(issues).toHaveLength(58);
    expect(new Set(issues.map(({ value }) => value))).toEqual(new Set(['leisure=park']));
  });

  test('stand in metres of the national grid where they stand in degrees, to within a metre', async () => {
    const [degrees, metres] = await Promise.all(
      ['speeltuinen_nl_wgs84', 'speeltuinen_nl_epsg28992'].map(recordsOf),
    );
    const points = new Map(metres?.records.map(({ key, point }) => [key, point]));
    expect(points.size).toBe(degrees?.records.length);
    for (const { key, point } of degrees?.records ?? []) {
      const other = points.get(key)!;
      // A degree of latitude is 111 km, one of longitude about 68 km here.
      const apart = Math.hypot(
        (point!.longitude - other.longitude) * 68_000,
        (point!.latitude - other.latitude) * 111_300,
      );
      expect(apart).toBeLessThan(1);
    }
  });
});
