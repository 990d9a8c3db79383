import { join } from 'node:path';
import { understandPc4Areas } from '../../../src/exchange/area/understand-pc4-areas.ts';
import { getDataset } from '../../../src/exchange/datasets.ts';
import { featureRecords } from '../../../src/exchange/file/read-records.ts';
import { describeWithData } from '../../real-data.ts';
import { square } from '../sheets.ts';
import { inPieces, listOf, told } from '../understood.ts';

type Properties = Readonly<Record<string, unknown>>;

async function read(...features: readonly (readonly [Properties, unknown])[]) {
  const text = JSON.stringify({
    type: 'FeatureCollection',
    features: features.map(([properties, geometry]) => ({ type: 'Feature', properties, geometry })),
  });
  const readings = await listOf(
    featureRecords(inPieces(text), 'pc4.geojson', understandPc4Areas('pc4.geojson')),
  );
  return {
    records: readings.flatMap(({ records }) => records),
    issues: readings.flatMap(({ issues }) => issues),
  };
}
const here = square(4.9, 52.3);

test.each([
  [{ postcode: '1011', inwoners: 9_630 }],
  [{ postcode: 1011 }],
  [{ Postcode4: 1011 }],
  [{ PC4: '1011' }],
  [{ pc4_code: '1011' }],
])('the four digits are read from %j', async (properties) => {
  expect(await read([properties, here])).toEqual({
    records: [{ type: 'postcode-area', pc4: '1011', geometry: here }],
    issues: [],
  });
});

test.each([
  [{ postcode: '1011AB' }, here, 'ERROR BAD_POSTCODE'],
  [{ postcode: null }, here, 'ERROR BAD_POSTCODE'],
  [{ postcode: '0011' }, here, 'ERROR BAD_POSTCODE'],
  [{ postcode: '1012' }, null, 'ERROR NO_GEOMETRY'],
  [{ postcode: '1012' }, { type: 'Point', coordinates: [4.9, 52.3] }, 'ERROR NOT_A_POLYGON'],
  [{ postcode: '1012' }, { type: 'Polygon', coordinates: [] }, 'ERROR EMPTY_GEOMETRY'],
  [{ postcode: '1012' }, square(121_000, 487_000, 100), 'ERROR MIXED_SYSTEMS'],
  [{ name: 'x' }, here, 'ERROR NO_POSTCODE_PROPERTY'],
])('the feature %j is not loaded, those before it are', async (properties, geometry, issue) => {
  const { records, issues } = await read([{ postcode: '1011' }, here], [properties, geometry]);
  expect([records.map(({ pc4 }) => pc4), told(issues)]).toEqual([['1011'], [issue]]);
  expect(issues[0]?.line).toBe(2);
});

test('metres of the national grid are made degrees, and that is told once', async () => {
  // The middle of the grid: the spire in Amersfoort.
  const metres = square(155_000, 463_000, 100);
  const { records, issues } = await read([{ postcode: '1011' }, metres], [{ postcode: '1012' }, metres]);
  expect(told(issues)).toEqual(['NOTE RD_CONVERTED']);
  const [longitude, latitude] = records.flatMap(({ geometry }) => geometry.coordinates.flat(2) as number[]);
  expect(longitude).toBeCloseTo(5.387_206, 5);
  expect(latitude).toBeCloseTo(52.155_174, 5);
});

test('a file of something else is refused as a whole', async () => {
  const { issues } = await read([{ buurtcode: 'BU00340101' }, here]);
  expect(issues).toMatchObject([{ severity: 'ERROR', code: 'NO_POSTCODE_PROPERTY', line: null }]);
});

describeWithData('the postcode areas of CBS of 2020', (data) => {
  test('are 4,068, of which 5028 alone has no boundary', async () => {
    const readings = await listOf(
      getDataset('pc4-areas').read([join(data, 'cbs/pc4_2020_nl.geojson.gz')], {
        ...{ edition: 2020, onProgress: () => {} },
      }),
    );
    expect(readings.flatMap(({ records }) => records)).toHaveLength(4_067);
    const issues = readings.flatMap((reading) => reading.issues);
    expect(issues.map(({ code, value }) => [code, value])).toEqual([['EMPTY_GEOMETRY', '5028']]);
  });
});
