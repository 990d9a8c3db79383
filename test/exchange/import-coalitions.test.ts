import { facilityId } from '../../src/facility/loading/load-facilities.ts';
import { importingInto } from './importing.ts';
import { aMember, aTeam, type Line, sheet, teams } from './sheets.ts';

const { api, importer } = importingInto('EMPTY');
beforeAll(async () => {
  await importer.bringNowhere();
  const school = aTeam('99XA00', { soort: 'BASISSCHOOL', brin: '99XA00' });
  await importer.bringIn('facilities', { 'scholen.csv': sheet([school]) }, { source: 'schools' });
});

/** Lines with nothing wrong, so that one in a hundred may be refused. */
const many = (count: number) => Array.from({ length: count }, (_, at) => aTeam(`more${at}`));

/** Brings members that are teams t1 to t20 of a source. */
const join = (source: string, ...lines: Line[]) =>
  importer.bringIn(
    'partners',
    { 'teams.csv': sheet([...teams(20), ...many(200)]), 'coalities.csv': sheet(lines) },
    { source },
  );

async function coalitionsOf(source: string, key = 't1', asOf = '2026-10-15') {
  const { data, errors } = await api.ask(
    `query ($where: CoalitionFilter, $asOf: Date) { coalitions(where: $where, asOf: $asOf) { totalCount nodes {
      id name theme { code } formality { code } documentUrl validity { from until } source { id }
      members { facility { name } validity { from until } } } } }`,
    { where: { facility: facilityId(`src_${source}`, key) }, asOf },
  );
  expect(errors).toEqual([]);
  expect(data.coalitions.totalCount).toBe(data.coalitions.nodes.length);
  return data.coalitions.nodes;
}

const namesOf = ({ members }: { members: { facility: { name: string } }[] }) =>
  members.map(({ facility }) => facility.name);

describe('a sheet of coalitions', () => {
  test('becomes one coalition of each name and theme, with its members, agreement and source', async () => {
    const document = 'https://documenten.example.nl/convenant.pdf';
    const run = await join(
      'several',
      aMember('Veilig opgroeien', 't1', { document, tot: '2027-01-01' }),
      aMember('veilig  Opgroeien', 't2', { afspraak: '' }),
      aMember('Veilig opgroeien', 'BRIN_VESTIGING:99XA00', { vanaf: '2023-01-01', tot: '2027-06-01' }),
      aMember('Veilig opgroeien', 't1', { thema: 'TALENTONTWIKKELING', afspraak: 'werkafspraak op papier' }),
    );
    expect(run).toMatchObject({ outcome: 'LOADED', issues: [] });
    const [first, second] = await coalitionsOf('several');
    const bySignalling = first.theme.code === 'SIGNALEREN' ? first : second;
    expect(bySignalling).toMatchObject({
      ...{ name: 'Veilig opgroeien', formality: { code: 'CONVENANT' }, documentUrl: document },
      // One member has no end, so neither has the coalition.
      ...{ validity: { from: '2023-01-01', until: null }, source: { id: 'src_several' } },
    });
    expect(bySignalling.id).toMatch(/^coa_/);
    expect(namesOf(bySignalling)).toEqual(['Team 99XA00', 'Team t1', 'Team t2']);
    expect([first, second].find(({ theme }) => theme.code === 'TALENTONTWIKKELING')).toMatchObject({
      ...{ formality: { code: 'WERKAFSPRAAK' }, members: [{ facility: { name: 'Team t1' } }] },
    });
  });

  test('brought in again changes nothing', async () => {
    const lines = [aMember('Weer', 't1'), aMember('Weer', 't2', { vanaf: '', tot: '2027-01-01' })];
    expect(await join('again', ...lines)).toMatchObject({ outcome: 'LOADED', inserted: 222 });
    const before = await coalitionsOf('again');
    expect(await join('again', ...lines)).toMatchObject({ outcome: 'UNCHANGED', inserted: 0, updated: 0 });
    expect(await coalitionsOf('again')).toEqual(before);
  });

  test('that says another period or agreement takes the place of what was known; who is left out stays', async () => {
    await join('other', aMember('Anders', 't1'), aMember('Anders', 't2'), aMember('Anders', 't3'));
    const ended = aMember('Anders', 't1', { tot: '2026-01-01' });
    expect(await join('other', ended, aMember('Anders', 't2'))).toMatchObject({
      ...{ outcome: 'LOADED', updated: 1, unchanged: 221, inserted: 0 },
    });
    expect(await coalitionsOf('other')).toEqual([]);
    const [then] = await coalitionsOf('other', 't1', '2025-12-31');
    expect(namesOf(then)).toEqual(['Team t1', 'Team t2', 'Team t3']);
    const [now] = await coalitionsOf('other', 't3');
    expect(namesOf(now)).toEqual(['Team t2', 'Team t3']);
    const agreed = aMember('Anders', 't2', { afspraak: 'MONDELING' });
    expect(await join('other', agreed)).toMatchObject({ outcome: 'LOADED', updated: 1 });
    expect(await coalitionsOf('other', 't3')).toMatchObject([{ formality: { code: 'MONDELING' } }]);
  });

  test('may have a member that left and came back, and refuses one that is in it twice at a time', async () => {
    const run = await join(
      'back',
      aMember('Terug', 't1', { tot: '2025-01-01' }),
      aMember('Terug', 't1', { vanaf: '2026-01-01' }),
      aMember('Terug', 't1', { vanaf: '2026-06-01' }),
    );
    expect(run.issues.map(({ severity, code, line, message }) => [severity, code, line, message])).toEqual([
      ['ERROR', 'OVERLAPPING_MEMBER', 4, 't1 is already in Terug in this period: line 3 of coalities.csv.'],
    ]);
    expect(await coalitionsOf('back', 't1', '2025-06-01')).toEqual([]);
    expect(await coalitionsOf('back', 't1', '2024-06-01')).toHaveLength(1);
    expect(await coalitionsOf('back')).toMatchObject([{ validity: { from: '2024-01-01', until: null } }]);
  });

  test('refuses a line without a coalition, a theme or a member that is known', async () => {
    const run = await join(
      'refused',
      aMember('', 't1'),
      aMember('Goed', 't1', { thema: 'liefde' }),
      aMember('Goed', 'nobody'),
    );
    expect(run.issues.map(({ code, line, column, value }) => [code, line, column, value])).toEqual([
      ['NO_NAME', 2, 'coalitie', null],
      ['UNKNOWN_THEME', 3, 'thema', 'liefde'],
      ['UNKNOWN_FACILITY', 4, 'lid', 'nobody'],
    ]);
    expect(await coalitionsOf('refused')).toEqual([]);
  });

  test('that says two things of one coalition is told that the first counts', async () => {
    const run = await join(
      'two_things',
      aMember('Twee', 't1'),
      aMember('Twee', 't2', { afspraak: 'MONDELING' }),
    );
    expect(
      run.issues.map(({ severity, code, line, value, assumed }) => [severity, code, line, value, assumed]),
    ).toEqual([['ASSUMED', 'COALITION_DIFFERS', 3, 'MONDELING', 'CONVENANT']]);
    expect(await coalitionsOf('two_things')).toMatchObject([{ formality: { code: 'CONVENANT' } }]);
  });
});
