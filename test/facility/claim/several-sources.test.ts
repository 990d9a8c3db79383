import { facilityId } from '../../../src/facility/loading/load-facilities.ts';
import { aboutRuns, dump } from '../../exchange/dump.ts';
import { importingInto } from '../../exchange/importing.ts';
import { aRelation, aTeam, aWorkingArea, type Line, sheet } from '../../exchange/sheets.ts';

const { api, importer } = importingInto('EMPTY');
beforeAll(() => importer.bringNowhere());

const complete = { facilityKinds: ['KDV'], areaCode: 'GM9902', basis: 'COMPLETE_REGISTER' } as const;

/** A childcare place as the register has it; its key is its number. */
const registered = (lrk: string, cells: Line = {}): Line => ({
  ...{ lrknummer: lrk, naam: 'Kinderdagverblijf De Schelp', soort: 'KDV', status: 'ACTIVE' },
  ...{ straat: 'Strandweg 1', postcode: '9999 XA', woonplaats: 'Nergenshuizen', gemeentecode: 'GM9902' },
  kindplaatsen: '40',
  ...cells,
});
/** The same place as the municipality has it in a sheet of its own. */
const listed = (key: string, lrk: string, cells: Line = {}): Line =>
  aTeam(key, { naam: 'De Schelp', soort: 'KDV', lrk, ...cells });
const checked = { geverifieerd_op: '2026-09-01', geverifieerd_door: 'afdeling Jeugd' };

const register = (name: string, lines: readonly Line[], factsOn = '2026-10-01') =>
  importer.bringIn(
    'facilities',
    { 'register.csv': sheet(lines) },
    { source: `${name}_register`, complete, factsOn },
  );
const list = (name: string, lines: readonly Line[], factsOn = '2026-10-02') =>
  importer.bringIn('facilities', { 'lijst.csv': sheet(lines) }, { source: `${name}_list`, factsOn });

/** The facility with that number, and how many there are of it. */
async function facilityOf(lrk: string, fields: string, asOf = '2026-10-15') {
  const { data, errors } = await api.ask(
    `query($lrk: String!, $asOf: Date) { facility(identifier: { scheme: "LRK", value: $lrk }, asOf: $asOf) { ${fields} } }`,
    { lrk, asOf },
  );
  expect(errors).toEqual([]);
  return data.facility;
}
const countOf = async (text: string) =>
  (await api.ask('query($text: String) { facilities(where: { text: $text }) { totalCount } }', { text })).data
    .facilities.totalCount;

const conflictFields = `field part verifiedValue registerValue since until verified { on by }
  verifiedSource { id } registerSource { id } run { dataset }`;

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

describe('of what several sources say', () => {
  test('a register goes before a sheet, what only one says holds, and the rest is kept beside it', async () => {
    await list('order', [
      listed('a', '100000041', {
        fte: '2',
        kindplaatsen: '38',
        telefoon: '0',
        website: 'www.schelp.example',
      }),
    ]);
    await register('order', [registered('100000041')], '2026-10-05');
    const found = await facilityOf(
      '100000041',
      `name website address { street } capacity { places { value } fte { value } }
       provenance { source { id } facts { field part value basis holds statedOn source { id } run { dataset } } }`,
    );
    expect(found).toMatchObject({
      name: 'Kinderdagverblijf De Schelp',
      website: 'https://www.schelp.example',
      address: { street: 'Strandweg' },
      capacity: { places: { value: 40 }, fte: { value: 2 } },
      provenance: { source: { id: 'src_order_list' } },
    });
    const facts = found.provenance.facts.filter(({ field }: { field: string }) =>
      ['NAME', 'CAPACITY'].includes(field),
    );
    const fromList = { statedOn: '2026-10-02', basis: 'SHEET', source: { id: 'src_order_list' } };
    const fromRegister = { statedOn: '2026-10-05', basis: 'REGISTER', source: { id: 'src_order_register' } };
    const run = { dataset: 'facilities' };
    expect(facts).toEqual([
      { field: 'CAPACITY', part: 'FTE', value: '2', holds: true, ...fromList, run },
      { field: 'CAPACITY', part: 'PLACES', value: '40', holds: true, ...fromRegister, run },
      { field: 'CAPACITY', part: 'PLACES', value: '38', holds: false, ...fromList, run },
      { field: 'NAME', part: null, value: 'Kinderdagverblijf De Schelp', holds: true, ...fromRegister, run },
      { field: 'NAME', part: null, value: 'De Schelp', holds: false, ...fromList, run },
    ]);
  });

  test('what a person checked goes before a register, for 12 months', async () => {
    await register('checked', [registered('100000051')], '2026-10-01');
    await list('checked', [listed('a', '100000051', { kindplaatsen: '32', ...checked })], '2026-10-02');
    const fields = 'name capacity { places { value } } verified { on by freshness }';
    const verified = { on: '2026-09-01', by: 'afdeling Jeugd', freshness: 'FRESH' };
    expect(await facilityOf('100000051', fields)).toEqual({
      ...{ name: 'De Schelp', capacity: { places: { value: 32 } }, verified },
    });
    const again = [registered('100000051', { kindplaatsen: '44' })];
    await register('checked', again, '2027-09-01');
    expect(await facilityOf('100000051', fields, '2027-09-01')).toMatchObject({ name: 'De Schelp' });
    await register('checked', [registered('100000051', { kindplaatsen: '45' })], '2027-09-02');
    expect(await facilityOf('100000051', fields, '2027-09-02')).toMatchObject({
      ...{ name: 'Kinderdagverblijf De Schelp', capacity: { places: { value: 45 } } },
    });
  });

  test('what falls away leaves room for the other again', async () => {
    await register('away', [registered('100000061')], '2026-10-01');
    await list('away', [listed('a', '100000061', { website: 'een.example', ...checked })], '2026-10-02');
    await register('away', [registered('100000061', { website: 'twee.example' })], '2026-10-03');
    expect((await facilityOf('100000061', 'website')).website).toBe('https://een.example');
    await list('away', [listed('a', '100000061', { website: '', ...checked })], '2026-10-04');
    expect((await facilityOf('100000061', 'website')).website).toBe('https://twee.example');
  });

  test('a precise point goes before a rough one, also when the rough one is of a register', async () => {
    const at = (precision: string, longitude: string) => ({
      longitude,
      latitude: '52.405',
      nauwkeurigheid: precision,
    });
    await register('point', [registered('100000071', at('PC4', '4.015'))]);
    await list('point', [listed('a', '100000071', at('ADDRESS', '4.005'))]);
    const fields = 'location { longitude precision } neighbourhood { name }';
    expect(await facilityOf('100000071', fields)).toEqual({
      location: { longitude: 4.005, precision: 'ADDRESS' },
      neighbourhood: { name: 'Strand' },
    });
  });

  test('the same files again change nothing', async () => {
    const lines = [registered('100000081'), registered('100000082', { naam: 'Inktvis' })];
    const own = [listed('a', '100000081', { kindplaatsen: '12', ...checked }), listed('b', '100000082')];
    await register('again', lines);
    await list('again', own);
    const before = await dump(api.database, { tables: aboutRuns });
    expect(await register('again', lines)).toMatchObject({ outcome: 'UNCHANGED' });
    expect(await list('again', own)).toMatchObject({ outcome: 'UNCHANGED' });
    expect(await dump(api.database, { tables: aboutRuns })).toEqual(before);
  });

  test('is the same in the end whichever came first', async () => {
    const outcome = async (name: string, first: 'register' | 'list') => {
      const lrk = first === 'register' ? '100000091' : '100000092';
      const bringRegister = () => register(name, [registered(lrk, { website: 'een.example' })], '2026-10-03');
      const bringList = () => list(name, [listed('a', lrk, { fte: '1', ...checked })], '2026-10-03');
      if (first === 'register') {
        await bringRegister();
        await bringList();
      } else {
        await bringList();
        await bringRegister();
      }
      return facilityOf(
        lrk,
        `name website status address { street postcode } capacity { places { value } fte { value } }
         provenance { facts { field part value basis holds } } conflicts { field verifiedValue registerValue }`,
      );
    };
    const text = (found: unknown) =>
      JSON.stringify(found)
        .replaceAll('10000009', '')
        .replaceAll(/"[12]"/g, '');
    expect(text(await outcome('one', 'register'))).toBe(text(await outcome('other_order', 'list')));
  });
});

describe('a register that contradicts what a person checked', () => {
  test('changes nothing that was checked and is told, until the two agree', async () => {
    const own = listed('a', '100000101', { naam: 'Zeehond', kindplaatsen: '30', ...checked });
    await list('against', [own], '2026-10-01');
    const run = await register('against', [registered('100000101', { naam: 'Zeeleeuw' })], '2026-10-02');
    expect(run.issues.filter(({ code }) => code === 'CONTRADICTS_VERIFIED')).toMatchObject([
      { severity: 'ASSUMED', line: 2, column: 'CAPACITY PLACES', value: '40', assumed: '"30"' },
      { severity: 'ASSUMED', line: 2, column: 'NAME', value: 'Zeeleeuw', assumed: '"Zeehond"' },
    ]);
    const about = {
      ...{ since: '2026-10-02', verified: { on: '2026-09-01', by: 'afdeling Jeugd' } },
      ...{ verifiedSource: { id: 'src_against_list' }, registerSource: { id: 'src_against_register' } },
      run: { dataset: 'facilities' },
    };
    expect(await facilityOf('100000101', `name conflicts { ${conflictFields} }`)).toEqual({
      name: 'Zeehond',
      conflicts: [
        {
          field: 'CAPACITY',
          part: 'PLACES',
          verifiedValue: '30',
          registerValue: '40',
          ...about,
          until: null,
        },
        {
          field: 'NAME',
          part: null,
          verifiedValue: 'Zeehond',
          registerValue: 'Zeeleeuw',
          ...about,
          until: null,
        },
      ],
    });

    // The register has the name corrected, the sheet the places.
    await register('against', [registered('100000101', { naam: 'ZEEHOND' })], '2026-10-05');
    await list('against', [{ ...own, kindplaatsen: '40' }], '2026-10-06');
    expect((await facilityOf('100000101', 'conflicts { field }')).conflicts).toEqual([]);
    expect(await facilityOf('100000101', 'conflicts { field until }', '2026-10-04')).toEqual({
      conflicts: [
        { field: 'CAPACITY', until: '2026-10-06' },
        { field: 'NAME', until: '2026-10-05' },
      ],
    });
  });

  test('by leaving it out does not close it, as it does what nobody checked', async () => {
    const lines = ['100000111', '100000112', '100000113', '100000114', '100000115'].map((lrk) =>
      registered(lrk, { naam: 'De Schelp' }),
    );
    await register('gone', lines, '2026-10-01');
    await list('gone', [listed('a', '100000111', checked), listed('b', '100000112')], '2026-10-02');
    const run = await register('gone', lines.slice(2), '2026-10-03');
    expect(run).toMatchObject({ outcome: 'LOADED', closed: 1 });
    const fields = 'status conflicts { field verifiedValue registerValue }';
    expect(await facilityOf('100000111', fields)).toEqual({
      status: 'ACTIVE',
      conflicts: [{ field: 'STATUS', verifiedValue: 'ACTIVE', registerValue: 'CLOSED' }],
    });
    expect(await facilityOf('100000112', fields)).toEqual({ status: 'CLOSED', conflicts: [] });
    // The sheet that still has it unchecked does not open it again; one that somebody checked does.
    await list(
      'gone',
      [listed('a', '100000111', checked), listed('b', '100000112', { fte: '1' })],
      '2026-10-04',
    );
    expect((await facilityOf('100000112', 'status')).status).toBe('CLOSED');
    await list('gone', [listed('a', '100000111', checked), listed('b', '100000112', checked)], '2026-10-05');
    expect((await facilityOf('100000112', fields)).status).toBe('ACTIVE');
  });

  test('is listed by who runs the facility, by area, kind and fact, a page at a time', async () => {
    const at = { longitude: '4.005', latitude: '52.405' };
    const own = (key: string, lrk: string, organisatie: string) =>
      listed(key, lrk, { organisatie, kindplaatsen: '9', ...at, ...checked });
    await list('owners', [
      own('a', '100000121', 'Stichting Wad'),
      own('b', '100000122', 'Stichting Wad'),
      own('c', '100000123', 'Stichting Kwelder'),
    ]);
    await register(
      'owners',
      ['100000121', '100000122', '100000123'].map((lrk) => registered(lrk, { naam: 'De Schelp' })),
    );
    const wad = (await facilityOf('100000121', 'organisation { id name }')).organisation;
    expect(wad.name).toBe('Stichting Wad');
    const ask = async (where: object, page = '') => {
      const { data, errors } = await api.ask(
        `query($where: ConflictFilter) { conflicts(where: $where${page}) {
          totalCount pageInfo { endCursor hasNextPage } nodes { id facility { identifiers { value } } } } }`,
        { where },
      );
      expect(errors).toEqual([]);
      return data.conflicts;
    };
    const mine = { owners: [wad.id], fields: ['CAPACITY'] };
    expect((await ask(mine)).totalCount).toBe(2);
    expect((await ask({ ...mine, areas: ['BU99020101'], kinds: ['KDV'] })).totalCount).toBe(2);
    expect((await ask({ ...mine, areas: ['BU99020102'] })).totalCount).toBe(0);
    expect((await ask({ ...mine, kinds: ['BSO'] })).totalCount).toBe(0);
    expect((await ask({ ...mine, fields: ['NAME'] })).totalCount).toBe(0);
    const first = await ask(mine, ', first: 1');
    expect(first.pageInfo.hasNextPage).toBe(true);
    const second = await ask(mine, `, first: 1, after: "${first.pageInfo.endCursor}"`);
    expect(second.pageInfo.hasNextPage).toBe(false);
    const all = await ask(mine);
    expect([...first.nodes, ...second.nodes]).toEqual(all.nodes);
  });
});
