import { importingInto } from './importing.ts';
import { anAnchoring, type Line, sheet, teams } from './sheets.ts';

const { api, importer } = importingInto('EMPTY');
beforeAll(async () => {
  await importer.bringNowhere();
});

/** With 200 teams, so that one line in a hundred may be refused. */
const anchor = (source: string, ...lines: Line[]) =>
  importer.bringIn(
    'partners',
    { 'teams.csv': sheet(teams(200)), 'verankering.csv': sheet(lines) },
    { source },
  );

async function anchoringOf(kind: string, asOf = '2026-10-15') {
  const { data, errors } = await api.ask(
    `query ($kinds: [String!]!, $asOf: Date) { municipality(code: "GM9902") { anchoring(kinds: $kinds, asOf: $asOf) {
      met unknown of items { item { code } state document validity { from until } source { id } } } } }`,
    { kinds: [kind], asOf },
  );
  expect(errors).toEqual([]);
  return data.municipality.anchoring[0];
}

const toldIn = ({ items }: { items: { item: { code: string }; source: unknown }[] }) =>
  items.filter(({ source }) => source !== null);

describe('a sheet of anchoring', () => {
  test('says of each item whether it is met, with its document and period; of the others nobody knows', async () => {
    const run = await anchor(
      'told',
      anAnchoring('GM9902', 'genoemd in het beleidsplan', { soort: 'BIBLIOTHEEK', tot: '2027-01-01' }),
      anAnchoring('gm9902', 'FORMATIE', { soort: 'bibliotheek', stand: 'nee', document: '' }),
      anAnchoring('GM9902', 'MONITORING', { soort: 'BIBLIOTHEEK', stand: 'onbekend' }),
    );
    expect(run).toMatchObject({ outcome: 'LOADED', issues: [] });
    const anchoring = await anchoringOf('BIBLIOTHEEK');
    // Eight items: one met, one not met, one asked and not known, five of which nobody told.
    expect(anchoring).toMatchObject({ met: 1, unknown: 6, of: 8 });
    expect(toldIn(anchoring)).toMatchObject([
      {
        ...{ item: { code: 'PLAN_GENOEMD' }, state: 'MET', source: { id: 'src_told' } },
        document: 'https://documenten.example.nl/plan.pdf',
        validity: { from: '2024-01-01', until: '2027-01-01' },
      },
      { item: { code: 'FORMATIE' }, state: 'NOT_MET', document: null },
      { item: { code: 'MONITORING' }, state: 'UNKNOWN' },
    ]);
    expect((await anchoringOf('BIBLIOTHEEK', '2023-12-31')).unknown).toBe(8);
  });

  test('brought in again changes nothing, and a changed line takes the place of what was known', async () => {
    const line = (cells: Line) => anAnchoring('GM9902', 'RUIMTE', { soort: 'SPEELTUIN', ...cells });
    expect(await anchor('again', line({}))).toMatchObject({ outcome: 'LOADED', inserted: 201 });
    expect(await anchor('again', line({}))).toMatchObject({ outcome: 'UNCHANGED' });
    expect(await anchor('again', line({ tot: '2025-01-01' }))).toMatchObject({
      outcome: 'LOADED',
      updated: 1,
    });
    expect((await anchoringOf('SPEELTUIN')).met).toBe(0);
    expect((await anchoringOf('SPEELTUIN', '2024-06-01')).met).toBe(1);
    const since = line({ vanaf: '2025-01-01', stand: 'niet voldaan' });
    expect(await anchor('again', since)).toMatchObject({ outcome: 'LOADED', inserted: 1, updated: 0 });
    expect(toldIn(await anchoringOf('SPEELTUIN'))).toMatchObject([{ state: 'NOT_MET' }]);
    expect((await anchoringOf('SPEELTUIN', '2024-06-01')).met).toBe(1);
  });

  test('of one of two sources is shown when what it says began last', async () => {
    const line = (cells: Line) => anAnchoring('GM9902', 'KWALITEIT', { soort: 'CJG', ...cells });
    await anchor('early', line({ vanaf: '2024-01-01' }));
    await anchor('late', line({ vanaf: '2025-01-01', stand: 'niet voldaan' }));
    expect(toldIn(await anchoringOf('CJG'))).toMatchObject([
      { state: 'NOT_MET', source: { id: 'src_late' } },
    ]);
    expect(toldIn(await anchoringOf('CJG', '2024-06-01'))).toMatchObject([{ state: 'MET' }]);
  });

  test('refuses what is no municipality, kind, item or state, and an item that stands there already', async () => {
    const wrong = (line: Line) => ({ soort: 'SCOUTING', ...line });
    const run = await anchor(
      'refused',
      anAnchoring('WK990201', 'FORMATIE', wrong({})),
      anAnchoring('GM9902', 'FORMATIE', { soort: 'iets' }),
    );
    const more = await anchor(
      'refused_too',
      anAnchoring('GM9902', 'liefde', wrong({})),
      anAnchoring('GM9902', 'FORMATIE', wrong({ stand: 'misschien' })),
    );
    const double = await anchor(
      'refused_twice',
      anAnchoring('GM9902', 'FORMATIE', wrong({})),
      anAnchoring('GM9902', 'vaste formatie', wrong({ vanaf: '2025-01-01', stand: 'nee' })),
    );
    const told = [run, more, double].flatMap(({ issues }) => issues);
    expect(told.map(({ severity, code, line, column }) => [severity, code, line, column])).toEqual([
      ['ERROR', 'NO_MUNICIPALITY', 2, 'gemeente'],
      ['ERROR', 'UNKNOWN_KIND', 3, 'soort'],
      ['ERROR', 'UNKNOWN_ITEM', 2, 'onderdeel'],
      ['ERROR', 'UNKNOWN_STATE', 3, 'stand'],
      ['ERROR', 'OVERLAPPING_ANCHORING', 3, 'onderdeel'],
    ]);
    expect(toldIn(await anchoringOf('SCOUTING'))).toMatchObject([{ state: 'MET' }]);
  });
});
