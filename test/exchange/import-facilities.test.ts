import { facilityId } from '../../src/facility/loading/load-facilities.ts';
import { keyFigureLines } from '../area/figure/key-figure-lines.ts';
import { readAsOperator } from './dump.ts';
import { importingInto } from './importing.ts';
import type { Texts } from './nowhere.ts';
import { anInventory, aTeam, aWorkingArea, boundaries, sheet, square } from './sheets.ts';

const { api, importer } = importingInto('EMPTY');
beforeAll(() => importer.bringNowhere());

/** What the API says of a facility of this source on a day. */
async function facilityOn(source: string, key: string, fields: string, asOf = '2026-10-15') {
  const query = `query($id: ID, $asOf: Date) { facility(id: $id, asOf: $asOf) { ${fields} } }`;
  const { data, errors } = await api.ask(query, { id: facilityId(`src_${source}`, key), asOf });
  expect(errors).toEqual([]);
  return data.facility;
}

const partners = (source: string, files: Texts, factsOn: string | null = null) =>
  importer.bringIn('partners', files, { source, factsOn });

describe('a name or an address that is other than before', () => {
  test('is corrected in place, and what stood there is in the change log with its run', async () => {
    const place = { straat: 'Strandweg', huisnummer: '1', postcode: '9999 XA', woonplaats: 'Nergenshuizen' };
    const aSheet = (cells = {}) => ({
      'organisaties.csv': sheet([
        { sleutel: 'o1', organisatie: 'naam' in cells ? 'Duinwerk' : 'Strandwerk' },
      ]),
      'teams.csv': sheet([aTeam('a', { ...place, organisatie_sleutel: 'o1', ...cells }), aTeam('b', place)]),
    });
    await partners('corrected', aSheet());
    const run = await partners('corrected', aSheet({ naam: 'Team Duin', huisnummer: '3 A' }));
    expect(run).toMatchObject({ inserted: 0, updated: 2, unchanged: 1 });

    const id = facilityId('src_corrected', 'a');
    const log = await readAsOperator(api.database, (rows) =>
      rows
        .selectFrom('change_log')
        .selectAll()
        .where('run_id', '=', run.id)
        .orderBy('field')
        .orderBy('subject_id')
        .execute(),
    );
    expect(
      log.map(({ subject_id, field, old_value, new_value }) => [
        subject_id === id,
        field,
        old_value,
        new_value,
      ]),
    ).toEqual([
      [true, 'address', 'Strandweg 1 9999 XA Nergenshuizen', 'Strandweg 3 A 9999 XA Nergenshuizen'],
      [true, 'name', 'Team a', 'Team Duin'],
      [false, 'name', 'Strandwerk', 'Duinwerk'],
    ]);
    // A correction was always so: on an earlier day too it is the new name.
    expect(await facilityOn('corrected', 'a', 'name version organisation { name }', '2020-01-01')).toEqual({
      ...{ name: 'Team Duin', version: 2, organisation: { name: 'Duinwerk' } },
    });
  });
});

describe('a capacity that is other than before', () => {
  const fields = 'capacity { fte { value status } places { value low high precision } }';

  test('is closed and opened on the day of the file: before it the old one holds, from it the new one', async () => {
    const bring = (fte: string, day: string) =>
      partners('capacity', { 'teams.csv': sheet([aTeam('a', { fte, kindplaatsen: '20-30' })]) }, day);
    await bring('1,5', '2025-01-01');
    expect(await bring('2', '2026-03-01')).toMatchObject({ updated: 1, inserted: 0 });
    expect(await bring('', '2026-06-01')).toMatchObject({ updated: 1 });
    const places = { value: null, low: 20, high: 30, precision: 'ORDER_OF_MAGNITUDE' };
    const fte = async (asOf: string) => (await facilityOn('capacity', 'a', fields, asOf)).capacity;
    expect(await fte('2024-06-01')).toEqual({ fte: { value: 1.5, status: 'MEASURED' }, places });
    expect(await fte('2026-02-28')).toEqual({ fte: { value: 1.5, status: 'MEASURED' }, places });
    expect(await fte('2026-03-01')).toEqual({ fte: { value: 2, status: 'MEASURED' }, places });
    expect(await fte('2026-06-01')).toEqual({ fte: { value: null, status: 'MISSING' }, places });
  });

  test('that is corrected on the same day leaves nothing of the mistake', async () => {
    const bring = (fte: string, day: string) =>
      partners('mistake', { 'teams.csv': sheet([aTeam('a', { fte })]) }, day);
    await bring('1', '2025-01-01');
    await bring('22', '2026-03-01');
    await bring('2,2', '2026-03-01');
    const fte = async (asOf: string) => (await facilityOn('mistake', 'a', fields, asOf)).capacity.fte.value;
    expect([await fte('2026-02-28'), await fte('2026-03-01')]).toEqual([1, 2.2]);
  });
});

describe('working areas', () => {
  const fields = 'serves { code share validity { from until } }';
  const onePeriod = (share: string, geldig_van: string, geldig_tot: string) => ({
    'teams.csv': sheet([aTeam('a')]),
    'werkgebieden.csv': sheet([aWorkingArea('a', 'WK990202', { aandeel: share, geldig_van, geldig_tot })]),
  });

  test('with dates hold from and until those days', async () => {
    await partners('dated', {
      'teams.csv': sheet([aTeam('a', { werkgebied: 'WK990201' })]),
      'werkgebieden.csv': sheet([
        aWorkingArea('a', 'WK990202', { aandeel: '0,5', geldig_van: '2025-01-01', geldig_tot: '2026-01-01' }),
        aWorkingArea('a', 'WK990202', { aandeel: '0,2', geldig_van: '2026-01-01' }),
      ]),
    });
    const always = { code: 'WK990201', share: null, validity: { from: null, until: null } };
    const on = async (day: string) => (await facilityOn('dated', 'a', fields, day)).serves;
    expect(await on('2024-12-31')).toEqual([always]);
    expect(await on('2025-12-31')).toEqual([
      always,
      { code: 'WK990202', share: 50, validity: { from: '2025-01-01', until: '2026-01-01' } },
    ]);
    expect(await on('2026-01-01')).toEqual([
      always,
      { code: 'WK990202', share: 20, validity: { from: '2026-01-01', until: null } },
    ]);
  });

  test('without dates hold until a file no longer says so, from its day on', async () => {
    const bring = (werkgebied: string, day: string) =>
      partners('undated', { 'teams.csv': sheet([aTeam('a', { werkgebied })]) }, day);
    await bring('WK990201', '2025-01-01');
    await bring('WK990201|WK990202:0,5', '2026-01-01');
    await bring('WK990202:0,5', '2026-06-01');
    const on = async (day: string) =>
      (await facilityOn('undated', 'a', 'serves { code }', day)).serves.map(
        (served: { code: string }) => served.code,
      );
    expect(await on('2025-12-31')).toEqual(['WK990201']);
    expect(await on('2026-01-01')).toEqual(['WK990201', 'WK990202']);
    expect(await on('2026-06-01')).toEqual(['WK990202']);
  });

  test('of which a date or a share is corrected say the new one, and only that', async () => {
    await partners('period', onePeriod('0,5', '2025-01-01', ''));
    const ended = onePeriod('0,5', '2025-01-01', '2026-01-01');
    expect(await partners('period', ended)).toMatchObject({ outcome: 'LOADED' });
    expect(await partners('period', ended)).toMatchObject({ outcome: 'UNCHANGED' });
    const validity = { from: '2025-01-01', until: '2026-01-01' };
    expect((await facilityOn('period', 'a', fields, '2025-06-01')).serves).toEqual([
      { code: 'WK990202', share: 50, validity },
    ]);
    expect((await facilityOn('period', 'a', fields, '2026-06-01')).serves).toEqual([]);

    const other = { 'werkgebieden.csv': onePeriod('0,4', '2025-01-01', '2026-01-01')['werkgebieden.csv'] };
    expect(await partners('period', other)).toMatchObject({ outcome: 'LOADED' });
    expect((await facilityOn('period', 'a', fields, '2025-06-01')).serves).toEqual([
      { code: 'WK990202', share: 40, validity },
    ]);
  });

  test('of one team and area in overlapping periods: the second line is refused and names the first', async () => {
    const run = await partners('overlapping', {
      'teams.csv': sheet([aTeam('a'), ...Array.from({ length: 100 }, (_, index) => aTeam(`more${index}`))]),
      'werkgebieden.csv': sheet([
        aWorkingArea('a', 'WK990202', { aandeel: '0,5', geldig_van: '2025-01-01' }),
        aWorkingArea('a', 'WK990202', { aandeel: '0,2', geldig_van: '2026-01-01' }),
      ]),
    });
    expect(run.issues.map(({ severity, code, line, message }) => [severity, code, line, message])).toEqual([
      [
        'ERROR',
        'OVERLAPPING_WORKING_AREA',
        3,
        'a already works in WK990202 in this period: line 2 of werkgebieden.csv.',
      ],
    ]);
  });

  test('that are not known are left out and say so, and the facility is loaded', async () => {
    const run = await partners('unknown_area', {
      'teams.csv': sheet([aTeam('a', { werkgebied: 'WK990201|WK990299' })]),
      'werkgebieden.csv': sheet([aWorkingArea('a', '2019BU99020101')]),
    });
    expect(run).toMatchObject({ outcome: 'LOADED', inserted: 2 });
    expect(run.issues.map(({ severity, code, file, message }) => [severity, code, file, message])).toEqual([
      ['ASSUMED', 'UNKNOWN_WORKING_AREA', 'teams.csv', 'WK990299 is not an area of edition 2024.'],
      ['ASSUMED', 'UNKNOWN_WORKING_AREA', 'werkgebieden.csv', 'BU99020101 is not an area of edition 2019.'],
    ]);
    expect((await facilityOn('unknown_area', 'a', 'serves { code }')).serves).toEqual([{ code: 'WK990201' }]);
  });

  test('of a team that is not in the sheet of teams are refused', async () => {
    const run = await partners('no_team', {
      'werkgebieden.csv': sheet([aWorkingArea('nobody', 'WK990201')]),
    });
    expect(run).toMatchObject({
      outcome: 'REJECTED',
      issues: [{ code: 'UNKNOWN_FACILITY', value: 'nobody' }],
    });
  });
});

describe('a key that stands in the files twice', () => {
  test('is loaded once; the other line is refused and names the first, also across files', async () => {
    const many = Array.from({ length: 300 }, (_, index) => aTeam(`m${index}`));
    const run = await importer.bringIn(
      'facilities',
      {
        'een.csv': sheet([aTeam('a', { naam: 'Eerste' }), aTeam('b'), ...many]),
        'twee.csv': sheet([aTeam('a', { naam: 'Tweede' }), aTeam('c'), aTeam('b')]),
      },
      { source: 'twice' },
    );
    expect(run).toMatchObject({ outcome: 'LOADED', inserted: 303 });
    expect(run.issues.map(({ code, file, line, message }) => [code, file, line, message])).toEqual([
      ['DUPLICATE_KEY', 'twee.csv', 2, 'Key a stands on line 2 of een.csv too.'],
      ['DUPLICATE_KEY', 'twee.csv', 4, 'Key b stands on line 3 of een.csv too.'],
    ]);
    expect(await facilityOn('twice', 'a', 'name')).toEqual({ name: 'Eerste' });
  });
});

describe('a line of an inventory', () => {
  test("is the municipality's word: a kind that is not there is confirmed absent", async () => {
    const files = {
      'inventarissen.csv': sheet([
        anInventory('SPEELTUIN', 'GM9902', { nagegaan_op: '2026-05-01' }),
        anInventory('SPEELPLEK', 'GM9902', { volledig: 'nee' }),
      ]),
    };
    expect(await partners('inventory', files)).toMatchObject({ outcome: 'LOADED', inserted: 2, issues: [] });
    expect(await partners('inventory', files)).toMatchObject({ outcome: 'UNCHANGED' });
    const query = `{ area(code: "BU99020101") { ... on Neighbourhood {
      coverage(kinds: ["SPEELTUIN", "SPEELPLEK"]) { facilityKind { code } presence { status basis checkedBy checkedOn } }
    } } }`;
    expect((await api.ask(query)).data.area.coverage).toEqual([
      {
        facilityKind: { code: 'SPEELTUIN' },
        presence: {
          ...{ status: 'ABSENT_CONFIRMED', basis: 'STATED_BY_MUNICIPALITY' },
          ...{ checkedBy: 'afdeling Jeugd', checkedOn: '2026-05-01' },
        },
      },
      {
        facilityKind: { code: 'SPEELPLEK' },
        presence: { status: 'UNKNOWN', basis: 'NONE', checkedBy: null, checkedOn: null },
      },
    ]);
  });
});

describe('a facility that leaves for another municipality', () => {
  test('has both assessed again: the one it left too, however far away', async () => {
    const far = keyFigureLines([
      { code: 'GM9903', name: 'Verweg', inhabitants: 900, children: 90 },
      { code: 'WK990300', name: 'Wijk 00', inhabitants: 900, children: 90 },
      { code: 'BU99030001', name: 'Heide', inhabitants: 900, children: 90 },
    ]);
    await importer.bringIn('key-figures', { 'ver.csv': far });
    const shape = { code: 'BU99030001', geometry: square(6, 52.1) };
    await importer.bringIn('boundaries', { 'ver.geojson': boundaries([shape]) });
    const verdicts = async () => {
      const of = (alias: string, code: string) =>
        `${alias}: municipality(code: "${code}") { coverage(kinds: ["BIBLIOTHEEK"]) { verdict } }`;
      const { data } = await api.ask(`{ ${of('near', 'GM9902')} ${of('far', 'GM9903')} }`);
      return [data.near.coverage[0].verdict, data.far.coverage[0].verdict];
    };
    const standing = (longitude: number, latitude: number) => ({
      'teams.csv': sheet([aTeam('bieb', { soort: 'BIBLIOTHEEK', longitude, latitude })]),
    });
    await partners('leaving', standing(4.005, 52.405));
    expect(await verdicts()).toEqual(['MET', 'UNKNOWN']);
    await partners('leaving', standing(6.005, 52.105));
    expect(await verdicts()).toEqual(['UNKNOWN', 'MET']);
  });
});
