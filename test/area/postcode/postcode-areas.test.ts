import { importingInto } from '../../exchange/importing.ts';
import type { Importer } from '../../exchange/nowhere.ts';
import { aTeam, sheet, square } from '../../exchange/sheets.ts';
import { told } from '../../exchange/understood.ts';

/** Nergenshuizen is 0.03 degrees wide from 4.00 east; three postcode areas lie in it, half in it and beside it. */
const { api, importer } = importingInto('EMPTY');
beforeAll(async () => {
  await importer.bringNowhere();
  await areas(2020, [
    ['9901', square(4, 52.4)],
    ['9902', square(4.022, 52.4)],
    ['9903', square(4.028, 52.4)],
    ['9904', square(4.05, 52.4)],
  ]);
  await ages(2020, '9901', [30, 40, 50]);
  await ages(2021, '9901', [275, 210, 265]);
}, 120_000);

function areas(
  edition: number,
  drawn: readonly (readonly [pc4: string, geometry: unknown])[],
  options: Parameters<Importer['bringIn']>[2] = {},
) {
  const features = drawn.map(([postcode, geometry]) => ({
    type: 'Feature',
    properties: { postcode },
    geometry,
  }));
  return importer.bringIn(
    'pc4-areas',
    { 'pc4.geojson': JSON.stringify({ type: 'FeatureCollection', features }) },
    { edition, ...options },
  );
}

/** The bands of five years up to 15, and a hundred of 15 and older. */
const ages = (
  edition: number,
  pc4: string,
  children: readonly (number | string)[],
  oldest: readonly string[] = ['15+;100'],
) =>
  importer.bringIn(
    'pc4-ages',
    {
      'ages.csv': `${['postcode;leeftijd;inwoners', ...lines(children, oldest).map((line) => `${pc4};${line}`)].join('\n')}\n`,
    },
    { edition },
  );
const lines = (children: readonly (number | string)[], oldest: readonly string[]) => [
  ...children.map((count, at) => `${5 * at}-${5 * at + 4};${count}`),
  ...oldest,
];

const figures =
  '{ inhabitants { value status reason period method } children0to15 { value status } childrenUnder12 { value status } }';
async function population(code: string) {
  const { data, errors } = await api.ask(`{ postcodeArea(code: "${code}") { population ${figures} } }`);
  expect(errors).toEqual([]);
  return data.postcodeArea.population;
}
async function codes(where: string): Promise<string[]> {
  const { data, errors } = await api.ask(`{ postcodeAreas(where: ${where}) { totalCount nodes { code } } }`);
  expect(errors).toEqual([]);
  const found = data.postcodeAreas.nodes.map(({ code }: { code: string }) => code);
  expect(data.postcodeAreas.totalCount).toBe(found.length);
  return found;
}

test('a postcode area has its boundary, a point inside it, its municipality, its people and its source', async () => {
  const { data, errors } = await api.ask(`{ postcodeArea(code: "9901") {
    code edition boundary point { longitude latitude } municipality { code } source { id }
    population { inhabitants { value period method source { id } } childrenUnder12 { value low high } children4to12 { value } } } }`);
  expect(errors).toEqual([]);
  expect(data.postcodeArea).toEqual({
    ...{ code: '9901', edition: 2020, source: { id: 'src_cbs_pc4' }, municipality: { code: 'GM9902' } },
    boundary: { type: 'MultiPolygon', coordinates: [square(4, 52.4).coordinates] },
    point: { longitude: 4.005, latitude: 52.405 },
    population: {
      inhabitants: {
        ...{ value: 850, period: '2021', method: 'SUM_OF_FIVE_YEAR_BANDS' },
        source: { id: 'src_cbs_pc4_leeftijd' },
      },
      childrenUnder12: { value: 590, low: 575, high: 600 },
      children4to12: { value: 370 },
    },
  });
});

test('the municipality is the one most of it lies in, and null where what no boundary covers may be more', async () => {
  const { data } = await api.ask('{ postcodeAreas { nodes { code municipality { code } } } }');
  expect(data.postcodeAreas.nodes).toEqual([
    { code: '9901', municipality: { code: 'GM9902' } },
    { code: '9902', municipality: { code: 'GM9902' } },
    { code: '9903', municipality: null },
    { code: '9904', municipality: null },
  ]);
});

test.each([
  ['{ within: "GM9902" }', ['9901', '9902']],
  ['{ within: "WK990201" }', ['9901']],
  ['{ within: "BU99020201" }', ['9902']],
  ['{ within: "NL00" }', ['9901', '9902', '9903', '9904']],
  ['{ within: "GM9903" }', []],
  ['{ codes: ["9904", "9901", "1011"] }', ['9901', '9904']],
  ['{ codes: ["9901", "9904"], within: "GM9902" }', ['9901']],
  ['{ codes: [] }', []],
])('the list of %s is %j', async (where, found) => {
  expect(await codes(where)).toEqual(found);
});

test('the list goes on where a page ends', async () => {
  const page = (after = '') =>
    api.ask(`{ postcodeAreas(first: 3${after}) { nodes { code } pageInfo { hasNextPage endCursor } } }`);
  const first = await page();
  expect(first.data.postcodeAreas.pageInfo.hasNextPage).toBe(true);
  const second = await page(`, after: "${first.data.postcodeAreas.pageInfo.endCursor}"`);
  expect(second.data.postcodeAreas).toMatchObject({
    ...{ nodes: [{ code: '9904' }], pageInfo: { hasNextPage: false } },
  });
});

test('a code that is not known is null, and one that is no code is refused by name', async () => {
  expect((await api.ask('{ postcodeArea(code: "9999") { code } }')).data.postcodeArea).toBeNull();
  expect(
    (await api.ask('{ postcodeArea(code: "9901", edition: 2019) { code } }')).data.postcodeArea,
  ).toBeNull();
  for (const asked of [
    'postcodeArea(code: "9901 AB") { code }',
    'postcodeAreas(where: { codes: ["9901 AB"] }) { totalCount }',
  ]) {
    const { errors } = await api.ask(`{ ${asked} }`);
    expect(errors).toEqual([
      { code: 'BAD_USER_INPUT', message: expect.stringContaining('"9901 AB" is not the four digits') },
    ]);
  }
});

test('a list of many areas asks as many statements as one of a few', async () => {
  const ask = (first: number) =>
    api.ask(`{ postcodeAreas(first: ${first}) { nodes { boundary(simplifyMetres: 50) point { latitude }
      municipality { name } source { name } population { inhabitants { value source { name } } } } } }`);
  expect((await ask(4)).statements).toBe((await ask(1)).statements);
});

describe('ages', () => {
  test('of which one is not told leave the sum of all unknown, with the reason', async () => {
    await ages(2021, '9902', [5, 'x', 10]);
    expect(await population('9902')).toEqual({
      inhabitants: {
        ...{ value: null, status: 'WITHHELD', reason: 'SECRET' },
        ...{ period: '2021', method: 'SUM_OF_FIVE_YEAR_BANDS' },
      },
      children0to15: { value: null, status: 'WITHHELD' },
      childrenUnder12: { value: null, status: 'WITHHELD' },
    });
    await ages(2022, '9902', ['', '', ''], ['15+;']);
    expect((await population('9902')).inhabitants).toMatchObject({
      ...{ value: null, status: 'MISSING', reason: 'NOT_PUBLISHED', period: '2022' },
    });
  });

  test.each([
    ['without the oldest', ['15-19;10']],
    ['with a gap', ['20+;10']],
  ])('%s are no sum of all, and the children are known', async (_, oldest) => {
    await ages(2021, '9903', [10, 20, 30], oldest);
    expect(await population('9903')).toMatchObject({
      ...{ inhabitants: { value: null, status: 'MISSING', reason: 'NOT_PUBLISHED' } },
      ...{ children0to15: { value: 60, status: 'MEASURED' } },
    });
  });

  test('that nobody brought in are missing, never zero', async () => {
    expect(await population('9904')).toMatchObject({
      ...{
        inhabitants: { value: null, status: 'MISSING' },
        children0to15: { value: null, status: 'MISSING' },
      },
    });
  });

  test('again change nothing, others of the same year take their place, and a band stands in a file once', async () => {
    expect((await ages(2021, '9901', [275, 210, 265])).outcome).toBe('UNCHANGED');
    expect(await ages(2020, '9901', [30, 40, 55])).toMatchObject({ inserted: 0, updated: 2, unchanged: 2 });
    const twice = await ages(2021, '9901', [275, 210, 265], ['0-4;280', '15+;100']);
    expect([twice.outcome, told(twice.issues)]).toEqual(['REJECTED', ['ERROR DUPLICATE_KEY']]);
  });
});

describe('areas', () => {
  test('again change nothing', async () => {
    const again = await areas(2020, [['9901', square(4, 52.4)]]);
    expect(again).toMatchObject({ outcome: 'UNCHANGED', unchanged: 1 });
  });

  test('that cross themselves are repaired, and that is told', async () => {
    const bow = [4.1, 52.4, 4.12, 52.42, 4.12, 52.4, 4.1, 52.42, 4.1, 52.4];
    const ring = Array.from({ length: 5 }, (_, at) => [bow[2 * at], bow[2 * at + 1]]);
    const run = await areas(2020, [['9905', { type: 'Polygon', coordinates: [ring] }]]);
    expect(told(run.issues)).toEqual(['ASSUMED BOUNDARY_REPAIRED']);
    expect(run.inserted).toBe(1);
  });
});

describe('a facility of which only four digits are known', () => {
  const team = async () => {
    const { data } = await api.ask(
      '{ facilities(where: { text: "Team p1" }) { nodes { location { longitude precision from } } } }',
    );
    return data.facilities.nodes[0].location;
  };
  const list = () => importer.bringIn('pc4-points', { 'pc4.csv': 'postcode;lon;lat\n9910;4.204;52.404\n' });

  test('stands at the point of a list, then at that of the area, the newest, whichever comes later', async () => {
    const line = aTeam('p1', { postcode: '9910 AA', huisnummer: 1, gemeentecode: 'GM9902' });
    await list();
    await importer.bringIn('facilities', { 'teams.csv': sheet([line]) });
    expect(await team()).toEqual({ longitude: 4.204, precision: 'PC4', from: 'PC4_POINT' });
    await areas(2020, [['9910', square(4.2, 52.4)]]);
    expect(await team()).toEqual({ longitude: 4.205, precision: 'PC4', from: 'PC4_POINT' });
    await importer.bringIn('pc4-points', { 'pc4.csv': 'postcode;lon;lat\n9910;4.203;52.404\n' });
    expect((await team()).longitude).toBe(4.205);
    await areas(2023, [['9910', square(4.21, 52.4)]]);
    expect((await team()).longitude).toBe(4.215);
  });

  test('and a postcode asked for is there too', async () => {
    const { data } = await api.ask(
      '{ facilities(where: { near: { postcode: "9910ZZ", metres: 500 } }) { near { longitude precision } } }',
    );
    expect(data.facilities.near).toEqual({ longitude: 4.215, precision: 'PC4' });
  });

  test('of two editions the newest is listed, and each can be asked for', async () => {
    expect(await codes('{ codes: ["9901", "9910"] }')).toEqual(['9910']);
    const { data } = await api.ask(
      '{ newest: postcodeArea(code: "9910") { edition } older: postcodeArea(code: "9910", edition: 2020) { edition } kept: postcodeArea(code: "9901") { edition } }',
    );
    expect(data).toEqual({ newest: { edition: 2023 }, older: { edition: 2020 }, kept: { edition: 2020 } });
  });
});

test('what is invented lies in no real municipality, and not in the country', async () => {
  const invented = { source: 'invented', isSample: true };
  await areas(2025, [['9920', square(4, 52.4)]], invented);
  const { data } = await api.ask('{ postcodeArea(code: "9920") { edition municipality { code } } }');
  expect(data.postcodeArea).toEqual({ edition: 2025, municipality: null });
  expect(await codes('{ within: "NL00" }')).toEqual([]);
  expect(await codes('{}')).toEqual(['9920']);
});
