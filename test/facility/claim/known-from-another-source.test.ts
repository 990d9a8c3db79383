import { facilityId } from '../../../src/facility/loading/load-facilities.ts';
import { aRelation, aWorkingArea, sheet } from '../../exchange/sheets.ts';
import { listed, registered, twoSources } from './two-sources.ts';

const { api, facilityOf, importer, list, register } = twoSources();

const countOf = async (text: string) =>
  (await api.ask('query($text: String) { facilities(where: { text: $text }) { totalCount } }', { text })).data
    .facilities.totalCount;

describe('a line that names the number of a place that another source told of', () => {
  test('speaks of that facility, whichever of the two came first, and the first one gives its id', async () => {
    const lines = [registered('100000001', { naam: 'Garnaal' }), registered('100000002', { naam: 'Mossel' })];
    await register('both', lines);
    const run = await list('both', [
      listed('garnaal', '100000001', { naam: 'Garnaal!' }),
      listed('kokkel', '100000003', { naam: 'Kokkel' }),
    ]);
    expect(run).toMatchObject({ inserted: 1, updated: 1 });
    expect(run.issues.filter(({ code }) => code === 'KNOWN_FROM_ANOTHER_SOURCE')).toMatchObject([
      { severity: 'NOTE', file: 'lijst.csv', value: '1' },
    ]);
    const later = await register(
      'both',
      [...lines, registered('100000003', { naam: 'Kokkel bv' })],
      '2026-10-03',
    );
    expect(later).toMatchObject({ inserted: 0, updated: 1, unchanged: 2 });

    expect(await countOf('garnaal')).toBe(1);
    expect(await countOf('kokkel')).toBe(1);
    expect((await facilityOf('100000001', 'id')).id).toBe(facilityId('src_both_register', '100000001'));
    expect((await facilityOf('100000003', 'id name')).id).toBe(facilityId('src_both_list', 'kokkel'));
  });

  test('is found by its own key in sheets of working areas and relations', async () => {
    await register('keys', [registered('100000011'), registered('100000012')]);
    const run = await importer.bringIn(
      'partners',
      {
        'teams.csv': sheet([listed('a', '100000011'), listed('b', '100000012')]),
        'werkgebieden.csv': sheet([aWorkingArea('a', 'WK990202', { aandeel: '0,5' })]),
        'relaties.csv': sheet([aRelation('a', 'b')]),
      },
      { source: 'keys_list', factsOn: '2026-10-02' },
    );
    expect(run.issues.filter(({ severity }) => severity === 'ERROR')).toEqual([]);
    const fields = 'serves { code share } relations { nodes { theme { code } } }';
    const said = {
      serves: [{ code: 'WK990202', share: 50 }],
      relations: { nodes: [{ theme: { code: 'GEZAMENLIJKE_ACTIVITEIT' } }] },
    };
    expect(await facilityOf('100000011', fields)).toEqual(said);
    // A register knows of no working areas, so it ends none.
    await register(
      'keys',
      [registered('100000011', { kindplaatsen: 41 }), registered('100000012')],
      '2026-10-05',
    );
    expect(await facilityOf('100000011', fields)).toEqual(said);
  });

  test('is another facility when it is of another kind, or when the number is of a building or an organisation', async () => {
    await register('other', [registered('100000021', { kvk: '12345678', bag: '9999010000000001' })]);
    await list('other', [
      listed('bso', '100000021', { naam: 'Naschoolse Schelp', soort: 'BSO' }),
      listed('buur', '', { naam: 'Buurschelp', kvk: '12345678', bag: '9999010000000001' }),
    ]);
    expect(await countOf('naschoolse schelp')).toBe(1);
    expect(await countOf('buurschelp')).toBe(1);
  });

  test('and was a facility of its own before stays one, and the two are listed as a possible duplicate', async () => {
    await list('late', [listed('a', '', { naam: 'Krab' })]);
    await register('late', [registered('100000025', { naam: 'Opvang Wadden' })]);
    await list('late', [listed('a', '100000025', { naam: 'Krab' })], '2026-10-04');
    expect(await countOf('krab')).toBe(1);
    expect(await countOf('opvang wadden')).toBe(1);
    const { data } = await api.ask(
      '{ duplicateCandidates(where: { kinds: ["KDV"] }) { nodes { score reasons facility { name } other { name } } } }',
    );
    const names = (pair: { facility: { name: string }; other: { name: string } }) =>
      [pair.facility.name, pair.other.name].sort().join(', ');
    expect(
      data.duplicateCandidates.nodes.filter((pair: never) => names(pair) === 'Krab, Opvang Wadden'),
    ).toMatchObject([{ score: 1, reasons: ['SHARED_IDENTIFIER'] }]);
  });

  test('that stands in a sheet twice is the facility on its first line only', async () => {
    await register('twice', [registered('100000031', { naam: 'Zeester' })]);
    await list('twice', [
      listed('een', '100000031', { naam: 'Zeester boven' }),
      listed('twee', '100000031', { naam: 'Zeester beneden' }),
    ]);
    expect(await countOf('zeester')).toBe(2);
  });
});
