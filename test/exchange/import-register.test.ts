import { facilityId } from '../../src/facility/loading/load-facilities.ts';
import { aboutRuns, dump } from './dump.ts';
import { importingInto } from './importing.ts';
import { aRelation, aTeam, type Line, sheet, teams } from './sheets.ts';

const { api, importer } = importingInto('EMPTY');
beforeAll(() => importer.bringNowhere());

const complete = {
  facilityKinds: ['KINDERWERK'],
  areaCode: 'GM9902',
  basis: 'COMPLETE_REGISTER',
} as const;

/** All children's work of Nergenshuizen, on a day. */
const register = (source: string, lines: readonly Line[], factsOn: string) =>
  importer.bringIn('facilities', { 'register.csv': sheet(lines) }, { source, complete, factsOn });

async function statusOn(source: string, key: string, asOf: string): Promise<string> {
  const query = 'query($id: ID, $asOf: Date) { facility(id: $id, asOf: $asOf) { status } }';
  const { data } = await api.ask(query, { id: facilityId(`src_${source}`, key), asOf });
  return data.facility.status;
}

describe('a register that is complete', () => {
  test('is rejected when more than a fifth of its codes are gone, and changes nothing', async () => {
    await register('cut_off', teams(20), '2026-01-01');
    const before = await dump(api.database, { tables: aboutRuns });
    const run = await register('cut_off', teams(14), '2026-02-01');
    expect(run).toMatchObject({
      ...{ outcome: 'REJECTED', lines: 14, closed: 0 },
      rejectedBecause:
        '6 of the 20 codes known from this source are not in the file; is it the whole register?',
    });
    expect(await dump(api.database, { tables: aboutRuns })).toEqual(before);
  });

  test('is rejected too when no line of its kind is left in it', async () => {
    await register('of_others', teams(6), '2026-01-01');
    const run = await register('of_others', [aTeam('g1', { soort: 'VGO' })], '2026-02-01');
    expect(run).toMatchObject({
      outcome: 'REJECTED',
      rejectedBecause:
        '6 of the 6 codes known from this source are not in the file; is it the whole register?',
    });
  });

  test('closes what is gone from its own day on and keeps it; what returns opens again', async () => {
    await register('coming_and_going', teams(10), '2026-01-01');
    await importer.bringIn(
      'partners',
      { 'relaties.csv': sheet([aRelation('t9', 't10')]) },
      { source: 'coming_and_going' },
    );
    const gone = await register('coming_and_going', teams(8), '2026-03-01');
    expect(gone).toMatchObject({ outcome: 'LOADED', closed: 2, inserted: 0, updated: 0, unchanged: 8 });
    const stillGone = await register('coming_and_going', teams(8), '2026-04-01');
    expect(stillGone).toMatchObject({ closed: 0, unchanged: 8 });
    const back = await register('coming_and_going', teams(9), '2026-05-01');
    expect(back).toMatchObject({ outcome: 'LOADED', closed: 0, updated: 1, unchanged: 8 });

    const days = ['2026-02-28', '2026-03-01', '2026-04-30', '2026-05-01'];
    const through = async (key: string) =>
      Promise.all(days.map((day) => statusOn('coming_and_going', key, day)));
    expect(await through('t9')).toEqual(['ACTIVE', 'CLOSED', 'CLOSED', 'ACTIVE']);
    expect(await through('t10')).toEqual(['ACTIVE', 'CLOSED', 'CLOSED', 'CLOSED']);
    expect(await through('t8')).toEqual(['ACTIVE', 'ACTIVE', 'ACTIVE', 'ACTIVE']);

    const query = 'query($id: ID) { facility(id: $id) { name relations { totalCount } } }';
    const { data } = await api.ask(query, { id: facilityId('src_coming_and_going', 't10') });
    expect(data.facility).toEqual({ name: 'Team t10', relations: { totalCount: 1 } });
  });

  test('does not count again what it lost before', async () => {
    await register('shrinking', teams(24), '2026-01-01');
    expect(await register('shrinking', teams(20), '2026-02-01')).toMatchObject({ closed: 4 });
    expect(await register('shrinking', teams(16), '2026-03-01')).toMatchObject({
      outcome: 'LOADED',
      closed: 4,
    });
  });

  test('says nothing of other kinds, other municipalities and other sources', async () => {
    const others = [
      aTeam('school', { soort: 'BASISSCHOOL' }),
      aTeam('elsewhere', { gemeentecode: 'GM9903' }),
    ];
    const first = { 'alles.csv': sheet([aTeam('here', { gemeentecode: 'GM9902' }), ...others]) };
    await importer.bringIn('facilities', first, { source: 'scope' });
    await importer.bringIn(
      'facilities',
      { 'teams.csv': sheet([aTeam('here')]) },
      { source: 'another_scope' },
    );
    expect(await register('scope', [aTeam('new')], '2026-11-01')).toMatchObject({ closed: 1, inserted: 1 });
    const day = '2026-11-01';
    expect(await statusOn('scope', 'here', day)).toBe('CLOSED');
    expect(await statusOn('scope', 'school', day)).toBe('ACTIVE');
    expect(await statusOn('scope', 'elsewhere', day)).toBe('ACTIVE');
    expect(await statusOn('another_scope', 'here', day)).toBe('ACTIVE');
  });

  test('makes that a kind it lacks is confirmed absent, on its own day', async () => {
    const registerOfNone = { ...complete, facilityKinds: ['KINDERWERK', 'SPEELOTHEEK'] };
    await importer.bringIn(
      'facilities',
      { 'register.csv': sheet(teams(1)) },
      { source: 'none', complete: registerOfNone, factsOn: '2026-09-01' },
    );
    const query = `{ area(code: "BU99020101") { ... on Neighbourhood {
      coverage(kinds: ["SPEELOTHEEK", "ZWEMBAD"]) { facilityKind { code } presence { status basis checkedOn } }
    } } }`;
    expect((await api.ask(query)).data.area.coverage).toEqual([
      {
        facilityKind: { code: 'SPEELOTHEEK' },
        presence: { status: 'ABSENT_CONFIRMED', basis: 'COMPLETE_REGISTER', checkedOn: '2026-09-01' },
      },
      {
        facilityKind: { code: 'ZWEMBAD' },
        presence: { status: 'UNKNOWN', basis: 'NONE', checkedOn: null },
      },
    ]);
  });
});
