import { understandGeometry, understandWkt } from '../../../src/exchange/area/understand-geometry.ts';
import {
  faultOfCrs,
  faultOfPosition,
  statedSystem,
} from '../../../src/exchange/value/understand-position.ts';

const ring = [
  [5.2, 52.3],
  [5.3, 52.3],
  [5.3, 52.4],
  [5.2, 52.3],
];
const polygon = { type: 'Polygon', coordinates: [ring] };
const sound = (value: object) => ({ value, system: 'WGS84', leftOut: 0 });
const inMetres = [
  [145_000, 485_000],
  [146_000, 485_000],
  [146_000, 486_000],
  [145_000, 485_000],
];
const codeOf = (outcome: object) => ('fault' in outcome ? (outcome.fault as { code: string }).code : 'sound');

describe('a boundary', () => {
  test('is taken as it is when its rings are closed', () => {
    expect(understandGeometry(polygon)).toEqual(sound(polygon));
    const multi = { type: 'MultiPolygon', coordinates: [[ring], [ring]] };
    expect(understandGeometry(multi)).toEqual(sound(multi));
  });

  test('loses its heights', () => {
    const high = { type: 'Polygon', coordinates: [ring.map(([x, y]) => [x, y, 3.5])] };
    expect(understandGeometry(high)).toEqual(sound(polygon));
  });

  test('in metres of the national grid is made degrees, in one and in several parts', () => {
    const understood = understandGeometry({ type: 'MultiPolygon', coordinates: [[inMetres], [inMetres]] });
    expect(understood).toMatchObject({ system: 'RD', value: { type: 'MultiPolygon' } });
    const rings = 'value' in understood ? (understood.value.coordinates as number[][][][])[1] : [];
    const [longitude, latitude] = rings?.[0]?.[0] ?? [];
    // A kilometre is 0.009 degrees of latitude; Amersfoort (155000, 463000) lies at 5.3872, 52.1552.
    expect(latitude).toBeCloseTo(52.1552 + 22 * 0.00899, 2);
    expect(longitude).toBeCloseTo(5.3872 - 10 * 0.0147, 2);
  });

  test('is taken from a collection, without the lines and points beside it', () => {
    const line = { type: 'LineString', coordinates: ring };
    expect(understandGeometry({ type: 'GeometryCollection', geometries: [line, polygon, polygon] })).toEqual({
      ...sound({ type: 'MultiPolygon', coordinates: [[ring], [ring]] }),
      leftOut: 1,
    });
  });

  test('of a thousand lists in each other is refused like any other that is none', () => {
    let deep: unknown = [];
    for (let depth = 0; depth < 100_000; depth += 1) deep = [deep];
    expect(codeOf(understandGeometry({ type: 'Polygon', coordinates: deep }))).toBe('RING_TOO_SHORT');
    expect(codeOf(understandGeometry({ type: deep, coordinates: [] }))).toBe('NOT_A_POLYGON');
    expect(codeOf(understandGeometry({ type: 'Polygon', coordinates: [[[deep, 52.3], ...ring]] }))).toBe(
      'NOT_A_POINT',
    );
  });

  test.each([
    ['is missing', null, 'NO_GEOMETRY'],
    ['is a point', { type: 'Point', coordinates: [5.2, 52.3] }, 'NOT_A_POLYGON'],
    ['has no rings', { type: 'Polygon', coordinates: [] }, 'EMPTY_GEOMETRY'],
    ['has no coordinates', { type: 'MultiPolygon' }, 'EMPTY_GEOMETRY'],
    ['has a ring of three points', { type: 'Polygon', coordinates: [ring.slice(1)] }, 'RING_TOO_SHORT'],
    ['has an open ring', { type: 'Polygon', coordinates: [[...ring, [5.2, 52.31]]] }, 'RING_NOT_CLOSED'],
    [
      'has a number that is none',
      { type: 'Polygon', coordinates: [[[5.2, Number.NaN], ...ring]] },
      'NOT_A_POINT',
    ],
    ['has a text for a number', { type: 'Polygon', coordinates: [[['5.2', 52.3], ...ring]] }, 'NOT_A_POINT'],
    ['has degrees and metres', { type: 'Polygon', coordinates: [[...ring, ...inMetres]] }, 'MIXED_SYSTEMS'],
    ['has metres and degrees', { type: 'Polygon', coordinates: [inMetres, ring] }, 'MIXED_SYSTEMS'],
    [
      'is a collection of lines',
      { type: 'GeometryCollection', geometries: [null, { type: 'LineString' }] },
      'NOT_A_POLYGON',
    ],
    ['is a collection of nothing', { type: 'GeometryCollection' }, 'NOT_A_POLYGON'],
    [
      'has a number without end',
      { type: 'Polygon', coordinates: [[[1e308, -1e308], ...ring]] },
      'OUTSIDE_NETHERLANDS',
    ],
    ['lies elsewhere', { type: 'Polygon', coordinates: [[[5.2, 100], ...ring]] }, 'OUTSIDE_NETHERLANDS'],
  ])('is refused when it %s', (_, geometry, code) => {
    expect(codeOf(understandGeometry(geometry))).toBe(code);
  });
});

describe('well-known text', () => {
  test('of a polygon or several is read, longitude first, with holes and heights', () => {
    const text = '5.2 52.3,5.3 52.3,5.3 52.4,5.2 52.3';
    expect(understandWkt(`POLYGON((${text}))`)).toEqual(sound(polygon));
    expect(understandWkt(`polygon ((${text}), (${text}))`)).toEqual(
      sound({ type: 'Polygon', coordinates: [ring, ring] }),
    );
    expect(understandWkt(`MULTIPOLYGON(((${text})),((${text})))`)).toEqual(
      sound({ type: 'MultiPolygon', coordinates: [[ring], [ring]] }),
    );
    expect(understandWkt(`POLYGON Z ((${text.replaceAll(',', ' 1,')} 1))`)).toEqual(sound(polygon));
  });

  test.each(['', 'POINT(5.2 52.3)', 'POLYGON EMPTY', 'POLYGON((5.2 52.3', 'POLYGON((a b,c d))'])(
    'that is %j is refused',
    (text) => expect(codeOf(understandWkt(text))).toBe('BAD_WKT'),
  );
});

describe('a position', () => {
  test.each([
    [[5.2, 52.3], null],
    [[3.3, 50.7], null],
    [[145_000, 485_000], 'CRS_NOT_WGS84'],
    [[52.3, 5.2], 'OUTSIDE_NETHERLANDS'],
    [[13.4, 52.5], 'OUTSIDE_NETHERLANDS'],
    [[5.2], 'NOT_A_POINT'],
    [null, 'NOT_A_POINT'],
  ])('%j is judged %s', (position, code) => {
    expect(faultOfPosition(position)?.code ?? null).toBe(code);
  });

  test('with latitude first says so', () => {
    expect(faultOfPosition([52.3, 5.2])?.repair).toMatch(/Latitude seems to come first/);
  });
});

describe('the system a collection states', () => {
  test.each([
    [null, null],
    ['urn:ogc:def:crs:OGC:1.3:CRS84', null],
    ['urn:ogc:def:crs:EPSG::4326', null],
    ['EPSG:4258', null],
    ['urn:ogc:def:crs:EPSG::28992', 'CRS_NOT_WGS84'],
    ['EPSG:3857', 'CRS_NOT_WGS84'],
  ])('%s is judged %s', (name, code) => {
    const crs = name && { type: 'name', properties: { name } };
    expect(faultOfCrs(crs)?.code ?? null).toBe(code);
  });
});

describe('the system that a map states', () => {
  test.each([
    [null, null],
    ['urn:ogc:def:crs:OGC:1.3:CRS84', 'WGS84'],
    ['EPSG:28992', 'RD'],
    ['urn:ogc:def:crs:EPSG::7415', 'RD'],
    ['EPSG:3857', 'CRS_NOT_WGS84'],
    [{ toString: 1 }, 'CRS_NOT_WGS84'],
  ])('%j is %s', (name, expected) => {
    const stated = statedSystem(name && { type: 'name', properties: { name } });
    expect('fault' in stated ? stated.fault.code : stated.system).toBe(expected);
  });
});
