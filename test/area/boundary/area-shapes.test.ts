import { anonymous } from '../../../src/access/viewer.ts';
import { apiOn } from '../../ask-sample.ts';

const api = apiOn('SAMPLE');

type Ring = readonly (readonly [number, number])[];
interface Shape {
  readonly type: string;
  readonly coordinates: readonly (readonly Ring[])[];
}
const boundaryOf = async (code: string, simplifyMetres = 0): Promise<Shape> => {
  const { data } = await api.ask(
    'query ($code: AreaCode!, $m: Float!) { area(code: $code) { boundary(simplifyMetres: $m) } }',
    { code, m: simplifyMetres },
  );
  return data.area.boundary;
};
const pointsOf = (shape: Shape) => shape.coordinates.flat(2);

describe('the area at a point', () => {
  const at = async (longitude: number, latitude: number, level = 'NEIGHBOURHOOD') => {
    const { data } = await api.ask(
      `query ($longitude: Float!, $latitude: Float!, $level: AreaLevel!) {
        areaAt(longitude: $longitude, latitude: $latitude, level: $level) { code edition }
      }`,
      { longitude, latitude, level },
    );
    return data.areaAt;
  };

  test('is of the level that is asked', async () => {
    // The point of school-inktpot.
    expect(await at(5.172426, 52.537737)).toEqual({ code: 'BU99010302', edition: 2024 });
    expect(await at(5.172426, 52.537737, 'DISTRICT')).toEqual({ code: 'WK990103', edition: 2024 });
    expect(await at(5.172426, 52.537737, 'MUNICIPALITY')).toEqual({ code: 'GM9901', edition: 2024 });
  });

  test('on a border is always the same one of the two, the first by code', async () => {
    const touching = async (code: string) => new Set(pointsOf(await boundaryOf(code)).map(String));
    const [first, second] = [await touching('BU99010101'), await touching('BU99010102')];
    const shared = [...first]
      .filter((point) => second.has(point))
      .map((point) => point.split(',').map(Number));
    expect(shared.length).toBeGreaterThan(2);
    for (const [longitude, latitude] of shared) {
      expect((await at(longitude!, latitude!)).code <= 'BU99010102').toBe(true);
    }
  });

  test.each([
    ['in open water', 5.3, 52.6],
    ['abroad', 13.4, 52.5],
    ['in no place on earth', 5, 100],
  ])('%s is null', async (_where, longitude, latitude) => {
    expect(await at(longitude, latitude)).toBeNull();
  });
});

describe('a boundary', () => {
  test('is a MultiPolygon of closed rings, longitude first', async () => {
    const shape = await boundaryOf('GM9901');
    expect(shape.type).toBe('MultiPolygon');
    for (const ring of shape.coordinates.flat()) {
      expect(ring.length).toBeGreaterThanOrEqual(4);
      expect(ring.at(-1)).toEqual(ring[0]);
      for (const [longitude, latitude] of ring) {
        expect(longitude > 5 && longitude < 6 && latitude > 52 && latitude < 53).toBe(true);
      }
    }
  });

  test('simplified has fewer points, stays a MultiPolygon of closed rings, and never vanishes', async () => {
    const lengths: number[] = [];
    for (const metres of [0, 25, 100, 1_000]) {
      const shape = await boundaryOf('GM9901', metres);
      expect(shape.type).toBe('MultiPolygon');
      for (const ring of shape.coordinates.flat()) expect(ring.at(-1)).toEqual(ring[0]);
      lengths.push(pointsOf(shape).length);
    }
    expect(lengths).toEqual([...lengths].sort((one, other) => other - one));
    expect(lengths.at(-1)).toBeGreaterThanOrEqual(4);
    expect(lengths[0]).toBeGreaterThan(lengths[3]!);
  });

  test('is there of a neighbourhood where nobody lives, or of which nothing is told: it stays on the map', async () => {
    for (const code of ['BU99010204', 'BU99010604']) {
      expect(pointsOf(await boundaryOf(code)).length).toBeGreaterThan(3);
    }
  });

  test.each([-1, 1_001])(
    'simplified by %i metres is refused, and only that field is null',
    async (metres) => {
      const { data, errors } = await api.ask(
        'query ($m: Float!) { area(code: "GM9901") { code boundary(simplifyMetres: $m) } }',
        { m: metres },
      );
      expect(data.area).toEqual({ code: 'GM9901', boundary: null });
      expect(errors).toEqual([{ code: 'BAD_USER_INPUT', message: expect.stringContaining(String(metres)) }]);
    },
  );

  test('and the point where distances start are public, and the point says how well it stands for the homes', async () => {
    const query = '{ area(code: "BU99010404") { boundary origin { longitude latitude precision } } }';
    const { data } = await api.ask(query, {}, anonymous);
    expect(data.area.boundary.type).toBe('MultiPolygon');
    expect(data.area.origin.precision).toBe('POINT_ON_SURFACE');
    const { longitude, latitude } = data.area.origin;
    const inside = await api.ask(
      `{ areaAt(longitude: ${longitude}, latitude: ${latitude}) { code } }`,
      {},
      anonymous,
    );
    expect(inside.data.areaAt.code).toBe('BU99010404');
  });
});
