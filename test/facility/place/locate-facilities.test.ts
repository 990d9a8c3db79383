import { importingInto } from '../../exchange/importing.ts';
import { aTeam, sheet } from '../../exchange/sheets.ts';
import { told } from '../../exchange/understood.ts';

/** Nergenshuizen, of which files say more and more: three neighbourhoods, each 0.01 degrees wide from 4.00 east. */
const { api, importer } = importingInto('EMPTY');
beforeAll(() => importer.bringNowhere());

/** Each test has postcodes, a number and a source of its own. */
let pc4 = 9_900;
beforeEach(() => {
  pc4 += 1;
});
const address = () => ({
  ...{ postcode: `${pc4} AA`, huisnummer: '12 B', gemeentecode: 'GM9902', lrk: `12345${pc4}` },
});
const bring = (cells: Parameters<typeof aTeam>[1], options = {}) => {
  const line = aTeam('t1', { naam: `Team ${pc4}`, ...cells });
  return importer.bringIn('facilities', { 'teams.csv': sheet([line]) }, { source: `of_${pc4}`, ...options });
};
const fourDigits = () =>
  importer.bringIn('pc4-points', { 'pc4.csv': `postcode;lon;lat\n${pc4};4.025;52.405\n` });
/** Lines of letters, house number and neighbourhood. */
const table = (...lines: string[]) =>
  importer.bringIn('postcodes', {
    'pc6hnr.csv': ['PC6;Huisnummer;Buurt2024', ...lines.map((line) => `${pc4}${line}`), ''].join('\n'),
  });
const points = (line: string) =>
  importer.bringIn('points', { 'punten.csv': `lrk;lon;lat;postcode\n12345${pc4};${line}\n` });

async function team() {
  const { data, errors } = await api.ask(`{ facilities(where: { text: "Team ${pc4}" }) { nodes { version
    location { longitude latitude precision from } neighbourhood { code }
  } } area(code: "GM9902") { facilities(where: { how: STANDING, text: "Team ${pc4}" }) { totalCount } } }`);
  expect(errors).toEqual([]);
  const [{ location, neighbourhood, version }] = data.facilities.nodes;
  return {
    point: location && [location.precision, location.from, location.longitude],
    in: neighbourhood?.code ?? null,
    version,
    inMunicipality: data.area.facilities.totalCount,
  };
}

test('what is there gets a better point with each file that knows better, and never a worse one', async () => {
  await bring(address());
  expect(await team()).toEqual({ point: null, in: null, version: 1, inMunicipality: 1 });
  await fourDigits();
  const byPc4 = { point: ['PC4', 'PC4_POINT', 4.025], in: null, version: 2, inMunicipality: 1 };
  expect(await team()).toEqual(byPc4);
  await table('AA;12;99020102');
  const { data } = await api.ask(
    '{ area(code: "BU99020102") { ... on Neighbourhood { origin { longitude } } } }',
  );
  const origin = data?.area?.origin?.longitude ?? expect.closeTo(4.015, 6);
  const byTable = {
    ...byPc4,
    point: ['NEIGHBOURHOOD', 'POSTCODE_TABLE', origin],
    in: 'BU99020102',
    version: 3,
  };
  expect(await team()).toEqual(byTable);
  await points(`4.005;52.405;${pc4}AA`);
  const byNumber = { ...byTable, point: ['ADDRESS', 'POINT_FILE', 4.005], in: 'BU99020101', version: 4 };
  expect(await team()).toEqual(byNumber);
  // Each file again: nothing is new, and nothing moves back.
  for (const again of [fourDigits, () => table('AA;12;99020102')]) {
    expect((await again()).outcome).toBe('UNCHANGED');
    expect(await team()).toEqual(byNumber);
  }
});

test('a file that comes in later gets the same points, says by what, and again changes nothing', async () => {
  await fourDigits();
  const first = await bring(address());
  expect(told(first.issues)).toContain('ASSUMED POINT_OF_PC4');
  expect(first.issues.find(({ code }) => code === 'POINT_OF_PC4')).toMatchObject({
    ...{ line: 2, value: 't1', assumed: `a point in ${pc4}; it stands in no neighbourhood` },
  });
  expect((await bring(address())).outcome).toBe('UNCHANGED');

  await table('AA;12;99020102');
  const second = await bring(address());
  expect([second.outcome, told(second.issues)]).toEqual(['UNCHANGED', ['ASSUMED POINT_OF_NEIGHBOURHOOD']]);
  expect(second.issues[0]?.assumed).toBe('a point in BU99020102');

  await points('4.005;52.405;');
  const third = await bring(address());
  expect([third.outcome, told(third.issues)]).toEqual(['UNCHANGED', ['NOTE POINT_OF_FILE']]);
  expect(await team()).toMatchObject({ point: ['ADDRESS', 'POINT_FILE', 4.005], in: 'BU99020101' });
});

test('a point that the file had and has no more is kept while the address is the same, and no longer', async () => {
  await bring({ ...address(), longitude: 4.005, latitude: 52.405 });
  const without = await bring({ ...address(), longitude: '', latitude: '' });
  expect(told(without.issues)).toContain('NOTE POINT_KEPT');
  expect(await team()).toMatchObject({ point: ['ADDRESS', 'SOURCE', 4.005], version: 1 });
  await bring({ ...address(), huisnummer: 14, longitude: '', latitude: '' });
  expect(await team()).toMatchObject({ point: null, in: null, version: 2 });
});

test('a team without an address loses its point with the file that has none', async () => {
  await bring({ longitude: 4.005, latitude: 52.405 });
  expect((await team()).point).not.toBeNull();
  await bring({ longitude: '', latitude: '' });
  await fourDigits();
  expect((await team()).point).toBeNull();
});

test.each([
  ['9900AA', ['ADDRESS', 'POINT_FILE', 4.005]],
  ['', ['ADDRESS', 'POINT_FILE', 4.005]],
  ['9900ZZ', ['PC4', 'POINT_FILE', 4.005]],
  ['8000AA', null],
])('a point found by the postcode %j is %j for an address at 9900 AA', async (postcode, point) => {
  await points(`4.005;52.405;${postcode.replace('9900', String(pc4))}`);
  await bring(address());
  expect((await team()).point).toEqual(point);
});

test('a postcode in several neighbourhoods is parted by house number; an unknown one goes with most', async () => {
  await table(...['AA;1;99020101', 'AA;12;99020102'], ...['AA;3;99020201', 'AA;5;99020201']);
  const known = await bring(address());
  expect([(await team()).in, known.issues.find(({ severity }) => severity === 'ASSUMED')?.message]).toEqual([
    'BU99020102',
    'Its postcode lies in BU99020102.',
  ]);
  const unknown = await bring({ ...address(), huisnummer: 77 });
  expect((await team()).in).toBe('BU99020201');
  expect(unknown.issues.find(({ code }) => code === 'POINT_OF_NEIGHBOURHOOD')?.message).toMatch(/several/);
});

test('what a table no longer says of a postcode is gone, and other postcodes stay', async () => {
  await table('AA;12;99020102', 'AB;1;99020101');
  const run = await table('AA;12;99020201');
  expect(run).toMatchObject({ lines: 1, inserted: 1, updated: 0, closed: 1 });
  await bring({ ...address(), postcode: `${pc4} AB`, huisnummer: 1 });
  expect((await team()).in).toBe('BU99020101');
  await bring(address());
  expect((await team()).in).toBe('BU99020201');
});

test('a point in metres of the national grid is the same place in degrees', async () => {
  // Onze Lieve Vrouwetoren in Amersfoort, the middle of the grid: 155000, 463000 is 52.15517440 N, 5.38720621 E.
  await importer.bringIn('points', { 'punten.csv': `lrk;x;y\n12345${pc4};155000;463000\n` });
  await bring(address());
  const { point } = await team();
  expect(point?.[2]).toBeCloseTo(5.387_206, 5);
});

test('a complete register says how many of its rows have a place that is not known, four digits included', async () => {
  await fourDigits();
  const complete = { facilityKinds: ['SPEELTUIN'], areaCode: 'GM9902', basis: 'COMPLETE_REGISTER' } as const;
  await bring({ ...address(), soort: 'SPEELTUIN' }, { complete });
  const coverage = async () => {
    const { data, errors } = await api.ask(`{ area(code: "WK990201") { ... on District {
      coverage(kinds: ["SPEELTUIN"]) { standing presence { status unlocated } } } } }`);
    expect(errors).toEqual([]);
    return data.area.coverage[0];
  };
  expect(await coverage()).toEqual({ standing: 0, presence: { status: 'ABSENT_CONFIRMED', unlocated: 1 } });
  await table('AA;12;99020102');
  expect(await coverage()).toEqual({ standing: 1, presence: { status: 'PRESENT', unlocated: 0 } });
});
