import { sql } from 'kysely';
import { dump } from '../../exchange/dump.ts';
import { aTeam, aWorkingArea, sheet } from '../../exchange/sheets.ts';
import { changeRows } from '../../gap/plain-rows.ts';
import { sampleDay } from '../../prepared.ts';
import { at, correctingFacilities, idOf } from './correcting-facilities.ts';
import { here, partnerOf } from './two-neighbours.ts';

const { api, correct, facilityOf, importer, list } = correctingFacilities();
beforeAll(() => list('once', [aTeam('word', at('4.005')), aTeam('end', at('4.005'))]));
const conflicts = 'conflicts { field verifiedValue registerValue until run { dataset } }';

describe('a correction', () => {
  test('is the word of one more source, checked today, and what it does not name stays', async () => {
    const { facility, problems } = await correct(here, idOf('once', 'word'), {
      ...{ name: 'Jeugdhuis', website: 'nieuw.example.nl', capacity: { fte: { value: 3 } } },
      ...{ ages: { from: 4, until: 12 }, audiences: ['kinderen'], alsoProvides: ['JONGERENWERK'] },
    });
    expect(problems).toEqual([]);
    expect(facility).toMatchObject({
      ...{ version: 2, name: 'Jeugdhuis', website: 'https://nieuw.example.nl', status: 'ACTIVE' },
      ...{ capacity: { fte: { value: 3 } }, ages: { from: 4, until: 12 }, neighbourhood: { name: 'Strand' } },
      ...{ audiences: [{ code: 'KINDEREN' }], alsoProvides: [{ code: 'JONGERENWERK' }] },
      verified: { on: sampleDay, by: 'Gemeente Nergenshuizen', freshness: 'FRESH' },
    });
    const names = facility.provenance.facts.filter(({ field }: { field: string }) => field === 'NAME');
    expect(names).toMatchObject([
      {
        ...{ value: 'Jeugdhuis', holds: true, basis: 'VERIFIED', statedOn: sampleDay, run: null },
        source: { name: 'Hier ingevuld: Gemeente Nergenshuizen' },
      },
      { value: 'Team word', holds: false, basis: 'SHEET', source: expect.any(Object) },
    ]);
    expect(await facilityOf(idOf('once', 'word'), 'capacity { fte { value } }', '2026-10-10')).toEqual({
      capacity: { fte: { value: 2 } },
    });
  });

  test('outlives the next file, which shows where it says otherwise; a newer check in the file goes before it', async () => {
    const line = aTeam('a', at('4.005'));
    await list('again', [line]);
    await correct(here, idOf('again'), { name: 'Jeugdhuis', capacity: { fte: { value: 3 } } });
    const run = await list('again', [{ ...line, fte: '4' }], '2026-10-20');
    const told = run.issues.filter(({ code }) => code === 'CONTRADICTS_VERIFIED');
    expect(told.map(({ column, value }) => [column, value])).toEqual([
      ['CAPACITY FTE', '4'],
      ['NAME', 'Team a'],
    ]);
    expect(await facilityOf(idOf('again'), `name capacity { fte { value } } ${conflicts}`)).toEqual({
      ...{ name: 'Jeugdhuis', capacity: { fte: { value: 3 } } },
      conflicts: [
        {
          field: 'CAPACITY',
          verifiedValue: '3',
          registerValue: '4',
          until: null,
          run: { dataset: 'facilities' },
        },
        { field: 'NAME', verifiedValue: 'Jeugdhuis', registerValue: 'Team a', until: null, run: null },
      ],
    });
    const before = await dump(api.database, {
      tables: ['import_run', 'import_issue', 'facility_conflict', 'source'],
    });
    await list('again', [{ ...line, fte: '4' }], '2026-10-20');
    expect(
      await dump(api.database, { tables: ['import_run', 'import_issue', 'facility_conflict', 'source'] }),
    ).toEqual(before);
    const later = { geverifieerd_op: '2026-10-21', geverifieerd_door: 'afdeling Jeugd' };
    await list('again', [{ ...line, fte: '4', ...later }], '2026-10-22');
    expect(
      await facilityOf(idOf('again'), `name capacity { fte { value } } ${conflicts}`, '2026-10-22'),
    ).toEqual({
      ...{ name: 'Team a', capacity: { fte: { value: 4 } }, conflicts: [] },
    });
  });

  test('that were no check would be undone by a newer file, which is seen', async () => {
    await list('unchecked', [aTeam('a', at('4.005'))]);
    await correct(here, idOf('unchecked'), { name: 'Jeugdhuis' });
    await changeRows(
      api.database,
      sql`update facility_claim set verified_on = null where basis = 'STATED'
      and facility_id = ${idOf('unchecked')}`,
    );
    await list('unchecked', [aTeam('a', at('4.005', { naam: 'Team anders' }))], '2026-10-20');
    const { name } = await facilityOf(idOf('unchecked'), 'name');
    expect(name).toBe('Team anders');
    expect(() => expect(name).toBe('Jeugdhuis')).toThrow();
  });

  test('of a check on the same day in a file goes before that, and the last word here before the one before', async () => {
    const checked = { geverifieerd_op: sampleDay, geverifieerd_door: 'afdeling Jeugd' };
    await list('day', [aTeam('a', at('4.005', checked))], sampleDay);
    const partner = partnerOf('day', 'wijkwerk');
    expect((await correct(here, idOf('day'), { name: 'Een' }, 1)).facility.name).toBe('Een');
    expect((await correct(partner, idOf('day'), { name: 'Twee' }, 2)).facility.name).toBe('Twee');
    expect((await correct(here, idOf('day'), { name: 'Drie' }, 3)).facility.name).toBe('Drie');
    const again = await correct(here, idOf('day'), { name: 'Drie' }, 4);
    expect(again.facility.version).toBe(4);
  });

  test('says that there is none with null, which a file that knows one does not undo', async () => {
    const line = aTeam('a', at('4.005', { leeftijd_van: '4' }));
    await list('none', [line]);
    const none = { website: null, ages: null, capacity: { fte: null }, serves: [] };
    const { facility, problems } = await correct(here, idOf('none'), none);
    expect(problems).toEqual([]);
    const expected = { website: null, ages: null, capacity: { fte: { value: null, low: null, high: null } } };
    expect(facility).toMatchObject(expected);
    await list('none', [{ ...line, fte: '5' }], '2026-10-20');
    const fields = 'website ages { from } capacity { fte { value low high } }';
    expect(await facilityOf(idOf('none'), fields, '2026-10-20')).toEqual(expected);
    const { provenance } = await facilityOf(idOf('none'), 'provenance { facts { field value holds } }');
    expect(provenance.facts).toContainEqual({ field: 'WEBSITE', value: '', holds: true });
  });

  test('of working areas is all of them, and lines of working areas that say otherwise are left out', async () => {
    await list('areas', [aTeam('a')]);
    const lines = {
      'teams.csv': sheet([aTeam('a')]),
      'werkgebieden.csv': sheet([aWorkingArea('a', 'BU99020101')]),
    };
    await importer.bringIn('partners', lines, { source: 'areas', factsOn: '2026-10-03' });
    const serves = [{ area: 'BU99020102' }, { area: 'WK990202', share: 40 }];
    const { version } = await facilityOf(idOf('areas'), 'version');
    const { facility, problems } = await correct(here, idOf('areas'), { serves }, version);
    expect(problems).toEqual([]);
    const now = [
      { code: 'BU99020102', share: null },
      { code: 'WK990202', share: 40 },
    ];
    expect(facility.serves).toEqual(now);
    const run = await importer.bringIn('partners', lines, { source: 'areas', factsOn: '2026-10-20' });
    expect(run.issues.filter(({ code }) => code === 'CONTRADICTS_VERIFIED')).toMatchObject([
      { file: 'werkgebieden.csv', line: 2, value: 'BU99020101' },
    ]);
    expect((await facilityOf(idOf('areas'), 'serves { code share }', '2026-10-20')).serves).toEqual(now);
  });

  test('of what it provides too never names its own kind, also when that becomes another', async () => {
    await list('kinds', [aTeam('a', at('4.005'))]);
    const alsoOf = ({ facility }: { facility: { alsoProvides: { code: string }[] } }) =>
      facility.alsoProvides.map(({ code }) => code);
    const both = { alsoProvides: ['KINDERWERK', 'JONGERENWERK'] };
    expect(alsoOf(await correct(here, idOf('kinds'), both))).toEqual(['JONGERENWERK']);
    expect(alsoOf(await correct(here, idOf('kinds'), { kind: 'JONGERENWERK' }, 2))).toEqual(['KINDERWERK']);
  });

  test('that ends it closes it from that day', async () => {
    const { facility } = await correct(here, idOf('once', 'end'), { validUntil: '2026-11-01' });
    expect(facility).toMatchObject({ status: 'ACTIVE', validity: { until: '2026-11-01' } });
    expect(await facilityOf(idOf('once', 'end'), 'status', '2026-11-01')).toEqual({ status: 'CLOSED' });
    const { facility: closed } = await correct(
      here,
      idOf('once', 'end'),
      { validUntil: null, status: 'CLOSED' },
      2,
    );
    expect(closed).toMatchObject({ status: 'CLOSED', validity: { until: null } });
  });
});
