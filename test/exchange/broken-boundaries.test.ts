import fc from 'fast-check';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { importingInto } from './importing.ts';
import { square } from './sheets.ts';

const { api, importer } = importingInto('EMPTY');

type Geometry = Polygon | MultiPolygon;

/** Points in hundredths of a degree from 4, 52. */
const ring = (...points: readonly (readonly [number, number])[]): Position[] =>
  points.map(([x, y]) => [4 + x / 100, 52 + y / 100]);
const polygon = (...coordinates: Position[][]): Polygon => ({ type: 'Polygon', coordinates });
const several = (...coordinates: Position[][][]): MultiPolygon => ({ type: 'MultiPolygon', coordinates });
const block = (x: number, y: number, size: number) =>
  ring([x, y], [x + size, y], [x + size, y + size], [x, y + size], [x, y]);

const codeOf = (index: number) => `BU99${String(index).padStart(6, '0')}`;

/**
 * Brings these in as neighbourhoods beside so many sound ones that a few in error are no ground to refuse all. Those lie
 * apart, as neighbourhoods do: of what overlaps, every pair is compared with the edition before.
 */
async function bringIn(geometries: readonly unknown[], edition: number) {
  const sound = Array.from({ length: 100 * geometries.length }, (_, index) =>
    square(5 + (index % 100) / 50, 52 + Math.floor(index / 100) / 50),
  );
  const feature = (prefix: string) => (geometry: unknown, index: number) => ({
    type: 'Feature',
    properties: {
      statcode: prefix + codeOf(index).slice(prefix.length),
      statnaam: `Buurt ${index}`,
      gm_naam: 'Zee',
    },
    geometry,
  });
  const features = [...geometries.map(feature('BU99')), ...sound.map(feature('BU98'))];
  const text = JSON.stringify({ type: 'FeatureCollection', features });
  const run = await importer.bringIn('boundaries', { 'buurten.geojson': text }, { edition });
  const said = (index: number) =>
    run.issues
      .filter(({ value, code }) => value === codeOf(index) && code !== 'AREA_NAMED_BY_CODE')
      .map(({ severity, code }) => `${severity} ${code}`);
  return { run, said };
}

async function boundaryOf(index: number, edition: number): Promise<MultiPolygon | null> {
  const query =
    'query($code: AreaCode!, $edition: Int!) { area(code: $code, edition: $edition) { boundary } }';
  const { data } = await api.ask(query, { code: codeOf(index), edition });
  return data.area?.boundary ?? null;
}

const sound: readonly string[] = [];
const repaired = ['ASSUMED BOUNDARY_REPAIRED'];
const empty = ['ERROR EMPTY_BOUNDARY'];

/** What becomes of each. */
const cases: readonly (readonly [string, Geometry, readonly string[]])[] = [
  ['a block', polygon(block(0, 0, 2)), sound],
  ['a block with a hole', polygon(block(0, 0, 3), block(1, 1, 1)), sound],
  ['a bow tie', polygon(ring([0, 0], [2, 2], [2, 0], [0, 2], [0, 0])), repaired],
  ['a line there and back', polygon(ring([0, 0], [2, 2], [0, 0], [0, 0])), empty],
  ['one point four times', polygon(ring([1, 1], [1, 1], [1, 1], [1, 1])), empty],
  ['a block with a spike', polygon(ring([0, 0], [2, 0], [4, 0], [2, 0], [2, 2], [0, 2], [0, 0])), repaired],
  ['a block with its hole beside it', polygon(block(0, 0, 1), block(2, 2, 1)), repaired],
  ['a block that is all hole', polygon(block(0, 0, 1), block(0, 0, 1)), repaired],
  ['two blocks that overlap', several([block(0, 0, 2)], [block(1, 1, 2)]), repaired],
  ['two blocks with an edge in common', several([block(0, 0, 1)], [block(1, 0, 1)]), repaired],
  ['a block drawn twice', polygon([...block(0, 0, 1), ...block(0, 0, 1).slice(1)]), repaired],
  ['a block in a block', several([block(0, 0, 3)], [block(1, 1, 1)]), repaired],
];

describe('a broken boundary', () => {
  test('is repaired or refused with its code, and the others are loaded', async () => {
    const { run, said } = await bringIn(
      cases.map(([, geometry]) => geometry),
      2016,
    );
    expect(run.outcome).toBe('LOADED');
    expect(cases.map(([what], index) => [what, ...said(index)])).toEqual(
      cases.map(([what, , issues]) => [what, ...issues]),
    );
    for (const [index, [what, , issues]] of cases.entries()) {
      const boundary = await boundaryOf(index, 2016);
      expect([what, boundary !== null]).toEqual([what, issues !== empty]);
    }
  });

  test('of whatever points is never passed over in silence', async () => {
    // On a grid of three by three almost every ring crosses or touches itself.
    const point = fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 2 }));
    const closed = fc
      .array(point, { minLength: 3, maxLength: 8 })
      .map((points) => ring(...points, points[0] as [number, number]));
    const drawn = fc.sample(fc.array(closed, { minLength: 1, maxLength: 3 }), { numRuns: 20, seed: 7 });
    const { run, said } = await bringIn(
      drawn.map((rings) => polygon(...rings)),
      2017,
    );
    expect(run.outcome).toBe('LOADED');
    for (const index of drawn.keys()) {
      const isThere = (await boundaryOf(index, 2017)) !== null;
      const verdicts = isThere ? [sound, repaired] : [empty, ['ERROR BOUNDARY_BEYOND_REPAIR']];
      expect(verdicts).toContainEqual(said(index));
    }
  });
});
