import { readFeatures } from '../../../src/exchange/file/read-features.ts';
import { inPieces, listOf, told } from '../understood.ts';

const read = (text: string) => listOf(readFeatures(inPieces(text), 'map.geojson'));
const point = { type: 'Point', coordinates: [5.2, 52.3] };
const feature = (code: string) => ({ type: 'Feature', properties: { code }, geometry: point });

describe('the features of a collection', () => {
  test('come one by one with their number, properties and geometry', async () => {
    const features = await read(
      JSON.stringify({ type: 'FeatureCollection', features: [feature('a'), feature('b')] }),
    );
    expect(features).toEqual([
      { number: 1, properties: { code: 'a' }, geometry: point, member: feature('a'), crs: null, faults: [] },
      { number: 2, properties: { code: 'b' }, geometry: point, member: feature('b'), crs: null, faults: [] },
    ]);
  });

  test('carry the system that the collection states before them', async () => {
    const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::28992' } };
    const [first] = await read(
      JSON.stringify({ name: 'x', crs, meta: { features: [] }, features: [feature('a')] }),
    );
    expect(first?.crs).toEqual(crs);
  });

  test('without properties or geometry have none', async () => {
    const [first] = await read('{"features":[{"type":"Feature","properties":null}]}');
    expect(first).toMatchObject({ properties: {}, geometry: null });
  });

  test('may be none at all', async () => {
    expect(await read('{"type":"FeatureCollection","features":[]}')).toEqual([]);
  });

  test.each([
    ['is another kind of JSON', '{"type":"Topology","objects":{}}', 'ERROR NO_FEATURES'],
    ['is broken off', '{"features":[{"properties":{}},{"prop', 'ERROR UNREADABLE_JSON'],
    ['is no JSON', 'naam;soort', 'ERROR UNREADABLE_JSON'],
    ['is empty', '', 'ERROR UNREADABLE_JSON'],
  ])('of a file that %s end in a fault of the whole file', async (_, text, fault) => {
    const features = await read(text);
    expect(told(features.at(-1)?.faults ?? [])).toEqual([fault]);
    expect(features.at(-1)?.faults[0]?.line).toBeNull();
  });

  test.each([
    ['in a feature', `{"features":[{"geometry":${'['.repeat(60)}`],
    ['anywhere', '['.repeat(100_000)],
  ])('end where lists lie too deep in each other (%s)', async (_, text) => {
    await expect(read(text)).rejects.toMatchObject({ code: 'BEYOND_LIMIT' });
  });

  test('of which one never ends, end there', async () => {
    async function* endless() {
      yield '{"features":[{"geometry":{"coordinates":[1';
      for (;;) yield ',1'.repeat(50_000);
    }
    await expect(listOf(readFeatures(endless(), 'map.geojson'))).rejects.toMatchObject({
      code: 'BEYOND_LIMIT',
    });
  });

  test('are not blamed when the file itself cannot be read', async () => {
    async function* broken() {
      yield '{"features":[';
      throw new Error('cannot read map.geojson');
    }
    await expect(listOf(readFeatures(broken(), 'map.geojson'))).rejects.toThrow('cannot read map.geojson');
  });
});
