import { bringTowns } from '../area/succession/two-towns.ts';
import { importingInto } from './importing.ts';
import { type Line, sheet } from './sheets.ts';
import { told } from './understood.ts';

const { api, importer } = importingInto('EMPTY');
beforeAll(async () => {
  for (const edition of [2015, 2024] as const) await bringTowns(importer, edition);
});

const bringIn = (lines: readonly Line[], options = {}) =>
  importer.bringIn('succession', { 'opvolging.csv': sheet(lines) }, { edition: null, ...options });

async function successorsOf(code: string) {
  const { data } = await api.ask(
    `query ($code: AreaCode!) { area(code: $code, edition: 2015) {
      successors { area { id } share shareOfNewer basis reason date source { id } } } }`,
    { code },
  );
  return data.area.successors;
}

const merger: Line = {
  van: 'GM9904',
  van_editie: 2022,
  naar: 'GM9903',
  naar_editie: 2023,
  aandeel: 1,
  datum: '24-03-2022',
};

describe('a table of successions', () => {
  test('wins over what boundaries say, and tells the day of a merger in the middle of a year', async () => {
    const run = await bringIn([merger]);
    expect([run.outcome, run.inserted, run.issues]).toEqual(['LOADED', 1, []]);
    expect(await successorsOf('GM9904')).toEqual([
      {
        area: { id: '2024GM9903' },
        ...{ share: 100, shareOfNewer: 20, basis: 'GIVEN', reason: null, date: '2022-03-24' },
        source: { id: 'src_gebiedsopvolging' },
      },
    ]);
    const { data } = await api.ask('{ municipality(code: "GM9904") { retired { since notice } } }');
    expect(data.municipality.retired).toEqual({
      since: '2022-03-24',
      notice:
        'GM9904 Vesting is opgeheven op 24 maart 2022; dit is editie 2015. Het gebied ligt nu in: GM9903 Oudstad (100 %).',
    });
  });

  test('brought in again changes nothing', async () => {
    const run = await bringIn([merger]);
    expect([run.outcome, run.unchanged]).toEqual(['UNCHANGED', 1]);
  });

  test('tried without doing it says the same and leaves everything as it was', async () => {
    const run = await bringIn([{ ...merger, datum: '2022-04-01' }], { dryRun: true });
    expect([run.outcome, run.updated]).toEqual(['LOADED', 1]);
    expect((await successorsOf('GM9904'))[0].date).toBe('2022-03-24');
  });

  test('says of a split without shares that they are not known', async () => {
    const split = { van: '2015BU99030102', van_editie: '', naar_editie: '', datum: '', aandeel: '' };
    const run = await bringIn([
      { ...split, naar: '2024BU99030104' },
      { ...split, naar: '2024BU99030105' },
    ]);
    expect([run.outcome, run.inserted]).toEqual(['LOADED', 2]);
    const unknown = { share: null, basis: 'GIVEN', reason: 'NOT_GIVEN' };
    expect(await successorsOf('BU99030102')).toEqual([
      expect.objectContaining({ area: { id: '2024BU99030104' }, ...unknown }),
      expect.objectContaining({ area: { id: '2024BU99030105' }, ...unknown }),
    ]);
  });

  test('takes the place of what was said of the same area before', async () => {
    const part = { van: 'BU99030102', van_editie: 2015, naar_editie: 2024, grondslag: 'adressen' };
    const run = await bringIn([
      { ...part, naar: 'BU99030104', aandeel: '40%' },
      { ...part, naar: 'BU99030101', aandeel: '0,6' },
    ]);
    expect([run.inserted, run.updated, run.closed]).toEqual([1, 1, 1]);
    expect(await successorsOf('BU99030102')).toEqual([
      expect.objectContaining({ area: { id: '2024BU99030101' }, share: 60, basis: 'ADDRESS' }),
      expect.objectContaining({ area: { id: '2024BU99030104' }, share: 40, basis: 'ADDRESS' }),
    ]);
  });

  test('is followed over codes that were there only between two editions', async () => {
    await bringIn([
      {
        van: 'BU99040101',
        van_editie: 2017,
        naar: 'BU99040199',
        naar_editie: 2018,
        aandeel: 1,
        grondslag: '',
      },
      {
        van: 'BU99040199',
        van_editie: 2022,
        naar: 'BU99030201',
        naar_editie: 2023,
        aandeel: 1,
        grondslag: '',
      },
    ]);
    expect(await successorsOf('BU99040101')).toEqual([
      expect.objectContaining({
        area: { id: '2024BU99030201' },
        share: 100,
        shareOfNewer: 100,
        basis: 'GIVEN',
      }),
    ]);
  });
});

test.each<[string, Line[], string]>([
  ['shares that do not add up', [{ ...merger, aandeel: 0.5 }], 'ERROR SHARES_DO_NOT_ADD_UP'],
  ['the same succession twice', [merger, merger], 'ERROR REPEATED_SUCCESSION'],
  ['a new area of an earlier year', [{ ...merger, naar_editie: 2021 }], 'ERROR NOT_FORWARD'],
  ['a code without a year', [{ ...merger, van_editie: '' }], 'ERROR NO_EDITION'],
  ['two years of one code', [{ ...merger, van: '2021GM9904' }], 'ERROR TWO_EDITIONS'],
  ['a year that is none', [{ ...merger, van_editie: 'oud' }], 'ERROR BAD_EDITION'],
  ['a code that is none', [{ ...merger, naar: 'Oudstad' }], 'ERROR BAD_AREA_CODE'],
  ['a municipality that became a district', [{ ...merger, naar: 'WK990302' }], 'ERROR LEVELS_DIFFER'],
  ['a share that is none', [{ ...merger, aandeel: 'alles' }], 'ERROR BAD_SHARE'],
  ['a day that is none', [{ ...merger, datum: 'maart' }], 'ERROR BAD_DAY'],
])('a table with %s is refused, and the line is named', async (_title, lines, expected) => {
  const run = await bringIn(lines, { source: 'fout' });
  expect(run.outcome).toBe('REJECTED');
  expect(told(run.issues)).toEqual([expected]);
  expect(run.issues[0]?.line).toBe(lines.length + 1);
});
