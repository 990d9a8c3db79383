import { pupilsFigure } from '../../src/facility/pupils.ts';
import { aboutRuns, dump, moments } from '../exchange/dump.ts';
import { importingInto } from '../exchange/importing.ts';
import { aTeam, type Line, sheet } from '../exchange/sheets.ts';

const { api, importer } = importingInto('EMPTY');
beforeAll(() => importer.bringNowhere());

const aSchool = (code: string) => aTeam(code, { soort: 'BASISSCHOOL', naam: `School ${code}`, brin: code });
const counts = (code: string, cells: Line, soort = 'BO'): Line => ({
  ...{ INSTELLINGSCODE: code.slice(0, 4), VESTIGINGSCODE: code, SOORT_VESTIGING: soort },
  ...cells,
});
const bringIn = (...lines: Line[]) => importer.bringIn('pupils', { 'leerlingen.csv': sheet(lines) });

async function pupilsOf(code: string, years = '') {
  const query = `query($code: String!) { facility(identifier: { scheme: "BRIN_VESTIGING", value: $code }) {
    pupils${years} { period value low high unit status reason source { id } }
  } }`;
  return (await api.ask(query, { code })).data.facility.pupils;
}
const told = (figures: readonly { period: string; value: number | null; reason: string | null }[]) =>
  figures.map(({ period, value, reason }) => [period, value ?? reason]);

describe('the pupils of a school', () => {
  test('are refused while no school is there, and say what to bring in first', async () => {
    const run = await bringIn(counts('99ZZ00', { LEERLINGEN_2023: 94 }));
    expect(run).toMatchObject({ outcome: 'REJECTED' });
    expect(run.issues).toMatchObject([
      { severity: 'ERROR', code: 'UNKNOWN_SCHOOLS', repair: 'Bring in the schools first (import schools).' },
    ]);
  });

  test('come in by its location code, and locations that are not known here are told of once', async () => {
    await importer.bringIn('facilities', { 'scholen.csv': sheet([aSchool('99ZZ00'), aSchool('99ZZ01')]) });
    const run = await bringIn(
      counts('99ZZ00', {
        LEERLINGEN_2022: 0,
        LEERLINGEN_2023: '<5',
        LEERLINGEN_2024: 94,
        LEERLINGEN_2025: 0,
      }),
      counts('99ZZ01', {
        LEERLINGEN_2022: 300,
        LEERLINGEN_2023: 310,
        LEERLINGEN_2024: 320,
        LEERLINGEN_2025: 330,
      }),
      counts('99ZX00', { LEERLINGEN_2022: 12 }),
      counts('99ZX01', { LEERLINGEN_2022: 12 }, 'SBO'),
      counts('99ZX02', { LEERLINGEN_2022: 12 }, 'SBO'),
    );
    expect(run).toMatchObject({ outcome: 'LOADED', lines: 5, inserted: 2, updated: 0 });
    expect(run.issues).toMatchObject([{ severity: 'NOTE', code: 'UNKNOWN_SCHOOLS', line: null }]);
    expect(run.issues[0]?.message).toMatch(/^3 of 5 school locations are not known here \(SBO 2, BO 1\)/);
  });

  test('are a figure a year, never 0: withheld when fewer than five, missing when none or not open', async () => {
    const figure = { unit: 'pupils', source: { id: 'src_duo_leerlingen' } };
    expect(await pupilsOf('99ZZ00')).toEqual([
      { ...figure, period: '2023', value: null, low: 1, high: 4, status: 'WITHHELD', reason: 'TOO_FEW' },
      { ...figure, period: '2024', value: 94, low: null, high: null, status: 'MEASURED', reason: null },
      {
        ...figure,
        period: '2025',
        value: null,
        low: null,
        high: null,
        status: 'MISSING',
        reason: 'NONE_OR_NOT_OPEN',
      },
    ]);
  });

  test.each([
    [
      '(from: 2024)',
      [
        ['2024', 320],
        ['2025', 330],
      ],
    ],
    ['(until: 2023)', [['2022', 300]]],
    [
      '(from: 2023, until: 2025)',
      [
        ['2023', 310],
        ['2024', 320],
      ],
    ],
    ['(from: 2025, until: 2022)', []],
    ['(from: 999999, until: null)', []],
  ])('of some years are asked with %s; until is excluded', async (years, expected) => {
    expect(told(await pupilsOf('99ZZ01', years))).toEqual(expected);
  });

  test('that come in again change nothing; a correction, and a year that is told no more, do', async () => {
    const first = counts('99ZZ01', {
      LEERLINGEN_2022: 300,
      LEERLINGEN_2023: 310,
      LEERLINGEN_2024: 320,
      LEERLINGEN_2025: 330,
    });
    const before = await dump(api.database, { tables: aboutRuns, columns: moments });
    expect(await bringIn(first)).toMatchObject({
      outcome: 'UNCHANGED',
      inserted: 0,
      updated: 0,
      unchanged: 1,
    });
    expect(await dump(api.database, { tables: aboutRuns, columns: moments })).toEqual(before);
    const corrected = counts('99ZZ01', { LEERLINGEN_2023: 310, LEERLINGEN_2024: 321, LEERLINGEN_2025: 330 });
    expect(await bringIn(corrected)).toMatchObject({ outcome: 'LOADED', updated: 1 });
    expect(told(await pupilsOf('99ZZ01'))).toEqual([
      ['2023', 310],
      ['2024', 321],
      ['2025', 330],
    ]);
    expect(told(await pupilsOf('99ZZ00'))).toHaveLength(3);
  });

  test('are an empty list for what is no school', async () => {
    await importer.bringIn('facilities', { 'team.csv': sheet([aTeam('kinderwerk')]) }, { source: 'teams' });
    const query = '{ facilities(where: { kinds: ["KINDERWERK"] }) { nodes { pupils { value } } } }';
    expect((await api.ask(query)).data.facilities.nodes).toEqual([{ pupils: [] }]);
  });

  test('of many schools take as many statements as of one', async () => {
    const ask = (text: string) =>
      api.ask(`{ facilities(where: { text: "${text}" }) { nodes { name pupils(from: 2025) { value } } } }`);
    const [one, many] = [await ask('School 99ZZ01'), await ask('School')];
    expect(one.data.facilities.nodes).toEqual([{ name: 'School 99ZZ01', pupils: [{ value: 330 }] }]);
    expect(many.data.facilities.nodes).toHaveLength(2);
    expect(many.statements).toBe(one.statements);
  });
});

test.each([
  ['MEASURED', 94, null],
  ['WITHHELD', null, 'TOO_FEW'],
  ['MISSING', null, 'NONE_OR_NOT_OPEN'],
] as const)('pupils that are %s have value %j and reason %j', (status, pupils, reason) => {
  const figure = pupilsFigure({ year: 2025, pupils, status, sourceId: 'src_x' });
  expect(figure).toMatchObject({
    value: pupils,
    status,
    reason,
    period: '2025',
    unit: 'pupils',
    sourceId: 'src_x',
  });
});
