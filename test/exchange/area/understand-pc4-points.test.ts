import { join } from 'node:path';
import { understandPc4Points } from '../../../src/exchange/area/understand-pc4-points.ts';
import { getDataset } from '../../../src/exchange/datasets.ts';
import { describeWithData } from '../../real-data.ts';
import { listOf, told, understood } from '../understood.ts';

const read = (text: string) => understood(text, (header, file) => understandPc4Points(header, { file }));

test('the points of CBS are read by their columns', async () => {
  const { records, issues } = await read('"postcode","lon","lat"\n1011,4.906451,52.371791\n');
  expect(issues).toEqual([]);
  expect(records).toEqual([{ type: 'pc4-point', pc4: '1011', longitude: 4.906451, latitude: 52.371791 }]);
});

test('a postcode for post boxes has no area, and is left out', async () => {
  const { records, issues } = await read(
    'postcode,latitude,longitude,soort\n1000,52.336,4.869,Postbus\n1011,52.371,4.906,Adres + Postbus\n',
  );
  expect(records.map(({ pc4 }) => pc4)).toEqual(['1011']);
  expect(told(issues)).toEqual(['NOTE POST_BOX_SKIPPED']);
});

test.each([
  ['1011 AB;4.9;52.3', 'ERROR BAD_POSTCODE'],
  ['0111;4.9;52.3', 'ERROR BAD_POSTCODE'],
  ['1011;;', 'ERROR NOT_A_POINT'],
  ['1011;52.3;4.9', 'ERROR OUTSIDE_NETHERLANDS'],
  ['1011;121000;487000', 'ERROR CRS_NOT_WGS84'],
])('the line %s is not loaded: %s', async (line, issue) => {
  const { records, issues } = await read(`postcode;lon;lat\n${line}\n`);
  expect([records, told(issues)]).toEqual([[], [issue]]);
});

describeWithData('the published points', (data) => {
  /** One of CBS has no point at all; 622 of 4pp are for post boxes. */
  test.each([
    ['pc4-points', 'cbs/pc4_2020_point_on_surface.csv', 4_067, { 'ERROR NOT_A_POINT': 1 }],
    ['pc4-list', 'geo/4pp.csv', 4_077, { 'NOTE POST_BOX_SKIPPED': 622 }],
  ])('of %s (%s) are %d', async (name, file, count, expected) => {
    const options = { edition: null, onProgress: () => {} };
    const readings = await listOf(getDataset(name).read([join(data, file)], options));
    expect(readings.flatMap(({ records }) => records)).toHaveLength(count);
    const issues = Object.groupBy(told(readings.flatMap((reading) => reading.issues)), (issue) => issue);
    expect(Object.fromEntries(Object.entries(issues).map(([issue, all]) => [issue, all?.length]))).toEqual(
      expected,
    );
  });
});
