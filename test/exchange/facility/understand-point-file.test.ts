import {
  understandPointFeature,
  understandPointSheet,
} from '../../../src/exchange/facility/understand-point-file.ts';
import { told, understood } from '../understood.ts';

const read = (text: string) => understood(text, (header, file) => understandPointSheet(header, { file }));

describe('a sheet of points', () => {
  test.each([
    ['vestigingscode;lon;lat;postcode\n10kn00;4.9;52.3;1315hr', 'BRIN_VESTIGING', '10KN00', '1315 HR'],
    ['lrk_id;longitude;latitude\n123456789;4,9;52,3', 'LRK', '123456789', null],
    ['bag_id;lon;lat\n0363010000730372;4.9;52.3', 'BAG', '0363010000730372', null],
    ['nummersoort;nummer;lon;lat\nLRK;123456789;4.9;52.3', 'LRK', '123456789', null],
    ['scheme;value;lon;lat\nbrin vestiging;10KN00;4.9;52.3', 'BRIN_VESTIGING', '10KN00', null],
  ])('%j is of the number of a register', async (text, scheme, value, postcode) => {
    const { records, issues } = await read(`${text}\n`);
    expect(issues).toEqual([]);
    expect(records).toEqual([
      { type: 'known-point', scheme, value, postcode, x: 4.9, y: 52.3, system: 'WGS84' },
    ]);
  });

  test('may be in metres of the national grid, which their size tells', async () => {
    const { records } = await read('lrk;x;y\n123456789;121687;487484\n');
    expect(records[0]).toMatchObject({ x: 121_687, y: 487_484, system: 'RD' });
  });

  test('knows a facility by each number it has, and leaves out a number that is none', async () => {
    const { records, issues } = await read('lrk;bag;lon;lat\n123456789;12;4.9;52.3\n;;4.9;52.3\n');
    expect(records.map(({ scheme }) => scheme)).toEqual(['LRK']);
    expect(told(issues)).toEqual(['NOTE BAD_IDENTIFIER']);
  });

  test('leaves out a point that is none', async () => {
    const { records, issues } = await read('lrk;lon;lat\n123456789;;\n123456788;52.3;4.9\n');
    expect([records, told(issues)]).toEqual([[], ['NOTE NOT_A_POINT', 'NOTE OUTSIDE_NETHERLANDS']]);
  });

  test.each([['naam;lon;lat'], ['lrk;naam'], ['nummer;lon;lat']])(
    'with the header %s is refused as a whole',
    async (header) => {
      const { issues } = await read(`${header}\nx;y;z\n`);
      expect(new Set(told(issues))).toEqual(new Set(['ERROR MISSING_COLUMN']));
    },
  );
});

test('a feature has its numbers among its properties, of older years under an older name', () => {
  const feature = (properties: Record<string, unknown>) =>
    understandPointFeature(
      {
        ...{ number: 3, member: {}, crs: null, faults: [], properties },
        geometry: { type: 'Point', coordinates: [4.9, 52.3] },
      },
      'punten.geojson',
    );
  const point = { type: 'known-point', x: 4.9, y: 52.3, system: 'WGS84', scheme: 'BRIN_VESTIGING' };
  expect(feature({ vestigingscode: '10KN00', postcode: '1315HR', naam: 'School' }).records).toEqual([
    { ...point, value: '10KN00', postcode: '1315 HR' },
  ]);
  expect(feature({ vestigingsnummer: '10KN01' }).records).toEqual([
    { ...point, value: '10KN01', postcode: null },
  ]);
  expect(told(feature({ naam: 'School' }).issues)).toEqual(['ERROR MISSING_COLUMN']);
});
