import { importingInto } from './importing.ts';
import { type Line, sheet, teams } from './sheets.ts';

const { api, importer } = importingInto('EMPTY');
beforeAll(async () => {
  await importer.bringNowhere();
});

const aFigure = (indicator: string, waarde: string | number, cells: Line = {}): Line => ({
  ...{ gebied: 'GM9902', cijfer: indicator, jaar: 2024, waarde },
  ...cells,
});
/** With 300 teams, so that a few lines in a hundred may be refused. */
const give = (source: string, ...lines: Line[]) =>
  importer.bringIn('partners', { 'teams.csv': sheet(teams(300)), 'cijfers.csv': sheet(lines) }, { source });

async function figuresOf(area: string) {
  const { data, errors } = await api.ask(
    `query ($within: [AreaCode!]) { figures(where: { areas: $within, indicators: ["HOMES", "BUILT_LAND"] }) { nodes {
      indicator { code } period figure { value unit status source { id } } } } }`,
    { within: [area] },
  );
  expect(errors).toEqual([]);
  return data.figures.nodes.map(
    ({ indicator, period, figure }: { indicator: { code: string }; period: number; figure: object }) => ({
      ...{ indicator: indicator.code, period },
      ...figure,
    }),
  );
}

describe('a sheet of figures', () => {
  test('gives what norms count by: homes, and built land in hectares', async () => {
    const run = await give(
      'given',
      aFigure('woningen', '2.940'),
      aFigure('BUILT_LAND', '412,5', { jaar: 2023 }),
    );
    expect(run).toMatchObject({ outcome: 'LOADED', inserted: 302, issues: [] });
    const from = { status: 'MEASURED', source: { id: 'src_given' } };
    expect(await figuresOf('GM9902')).toEqual([
      { ...from, indicator: 'BUILT_LAND', period: 2023, value: 412.5, unit: 'hectares' },
      { ...from, indicator: 'HOMES', period: 2024, value: 2_940, unit: 'homes' },
    ]);
  });

  test('brought in again changes nothing; another value takes the place of what the same source said', async () => {
    const line = (waarde: number) => aFigure('HOMES', waarde, { gebied: 'WK990201' });
    expect(await give('again', line(1_500))).toMatchObject({ outcome: 'LOADED' });
    expect(await give('again', line(1_500))).toMatchObject({ outcome: 'UNCHANGED' });
    expect(await give('again', line(1_600))).toMatchObject({ outcome: 'LOADED', updated: 1 });
    expect(await figuresOf('WK990201')).toMatchObject([{ value: 1_600 }]);
  });

  test('does not take the place of what another source gives of that year', async () => {
    await give('first', aFigure('HOMES', 1_000, { gebied: 'WK990202' }));
    const run = await give('second', aFigure('HOMES', 9, { gebied: 'WK990202' }));
    expect(run.issues).toMatchObject([{ severity: 'NOTE', code: 'OTHER_FIGURE_KNOWN', line: 2 }]);
    expect(await figuresOf('WK990202')).toMatchObject([{ value: 1_000, source: { id: 'src_first' } }]);
  });

  test.each<[string, Line, string]>([
    ['an area that is not there', aFigure('HOMES', 1, { gebied: 'GM9988' }), 'UNKNOWN_AREA'],
    ['no code of an area', aFigure('HOMES', 1, { gebied: 'Strand' }), 'BAD_AREA_CODE'],
    ['a figure that is not asked', aFigure('INHABITANTS', 1), 'UNKNOWN_FIGURE'],
    ['no year', aFigure('HOMES', 1, { jaar: 'nu' }), 'NO_YEAR'],
    ['no amount', aFigure('HOMES', 'veel'), 'BAD_AMOUNT'],
    ['an amount below zero', aFigure('HOMES', '-3'), 'BAD_AMOUNT'],
  ])('refuses a line with %s', async (_what, line, code) => {
    const run = await give('faults', line);
    expect(run.issues).toMatchObject([{ severity: 'ERROR', code, line: 2 }]);
  });

  test('refuses the second line about the same figure', async () => {
    const run = await give('twice', aFigure('HOMES', 1, { jaar: 2019 }), aFigure('HOMES', 2, { jaar: 2019 }));
    expect(run.issues).toMatchObject([{ severity: 'ERROR', code: 'DUPLICATE_KEY', line: 3 }]);
  });
});
