import { importingInto } from '../../exchange/importing.ts';
import { keyFigureLines, type MadeUpArea } from './key-figure-lines.ts';

/** Three years of an invented municipality: in 2024 one neighbourhood is redrawn; of 2021 there is nothing between. */
const years: readonly (readonly [number, readonly MadeUpArea[]])[] = [
  [
    2021,
    [
      { code: 'GM9902', name: 'Waard' },
      { code: 'BU99020101', name: 'West' },
      { code: 'BU99020102', name: 'Oost' },
    ],
  ],
  [
    2023,
    [
      { code: 'GM9902', name: 'Waard' },
      { code: 'BU99020101', name: 'West' },
      { code: 'BU99020102', name: 'Oost' },
    ],
  ],
  [
    2024,
    [
      { code: 'GM9902', name: 'Waard' },
      { code: 'BU99020101', name: 'West' },
      { code: 'BU99020102', name: 'Oost' },
    ],
  ],
];
const flagOf = (edition: number, code: string) => (edition === 2024 && code === 'BU99020102' ? 3 : 1);

const { api, importer } = importingInto('EMPTY');
beforeAll(async () => {
  for (const [edition, areas] of years) {
    const lines = areas.map((area) => ({
      ...area,
      inhabitants: edition - 1_000,
      children: area.code === 'BU99020101' && edition === 2023 ? undefined : 100,
      changeFlag: flagOf(edition, area.code) as 1 | 3,
    }));
    await importer.bringIn('key-figures', { 'kwb.csv': keyFigureLines(lines) }, { edition });
  }
}, 120_000);

const list = async (where: object, fields: string, first = 100, after: string | null = null) => {
  const { data, errors, statements } = await api.ask(
    `query ($where: FigureFilter, $first: Int!, $after: String) {
      figures(where: $where, first: $first, after: $after) { totalCount pageInfo { endCursor hasNextPage } nodes { ${fields} } }
    }`,
    { where, first, after },
  );
  expect(errors).toEqual([]);
  return { ...data.figures, statements };
};

describe('figures over the years', () => {
  test('are one row for an area, an indicator and a year, and say whether they compare with the year before', async () => {
    const { nodes } = await list(
      { areas: ['bu99020102'], indicators: ['inhabitants'] },
      'code edition level period indicator { code } figure { value status period edition } comparable breakReason previousPeriod area { id label }',
    );
    const row = (edition: number, compared: object) => ({
      ...{
        code: 'BU99020102',
        edition,
        level: 'NEIGHBOURHOOD',
        period: edition,
        indicator: { code: 'INHABITANTS' },
      },
      figure: { value: edition - 1_000, status: 'MEASURED', period: String(edition), edition },
      area: { id: `${edition}BU99020102`, label: 'Oost (Waard)' },
      ...compared,
    });
    expect(nodes).toEqual([
      row(2021, { comparable: null, breakReason: null, previousPeriod: null }),
      row(2023, { comparable: null, breakReason: 'YEARS_BETWEEN', previousPeriod: 2021 }),
      row(2024, { comparable: false, breakReason: 'BOUNDARY_CHANGED', previousPeriod: 2023 }),
    ]);
  });

  test('are compared in the same way when only one year is asked for', async () => {
    const { nodes } = await list(
      { within: 'GM9902', periods: [2024], indicators: ['INHABITANTS'] },
      'code comparable breakReason',
    );
    expect(nodes).toEqual([
      { code: 'BU99020101', comparable: true, breakReason: null },
      { code: 'BU99020102', comparable: false, breakReason: 'BOUNDARY_CHANGED' },
      { code: 'GM9902', comparable: true, breakReason: null },
    ]);
  });

  test('that are missing are rows too, and never 0', async () => {
    const { nodes } = await list(
      { areas: ['BU99020101'], indicators: ['CHILDREN_0_15'] },
      'period figure { value status reason }',
    );
    const measured = { value: 100, status: 'MEASURED', reason: null };
    expect(nodes).toEqual([
      { period: 2021, figure: measured },
      { period: 2023, figure: { value: null, status: 'MISSING', reason: 'UNKNOWN' } },
      { period: 2024, figure: measured },
    ]);
  });

  test.each([
    [{}, 18],
    [{ level: 'MUNICIPALITY' }, 6],
    [{ inEdition: 2023 }, 6],
    [{ inEdition: 2023, periods: [2024] }, 0],
    [{ within: 'BU99020101', level: 'NEIGHBOURHOOD' }, 6],
    [{ within: 'NL00' }, 0],
    [{ areas: [] }, 0],
    [{ indicators: ['URBANITY'] }, 0],
  ])('with the filter %j are %d', async (where, count) => {
    const { totalCount, nodes } = await list(where, 'period');
    expect([totalCount, nodes.length]).toEqual([count, count]);
  });

  test('page by page are the same as all at once, each row once', async () => {
    const fields = 'code edition period indicator { code }';
    const all = (await list({}, fields)).nodes;
    const paged = [];
    let after: string | null = null;
    do {
      const page = await list({}, fields, 5, after);
      paged.push(...page.nodes);
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(paged).toEqual(all);
    expect(new Set(all.map((row: object) => JSON.stringify(row))).size).toBe(18);
  });

  test('take as many statements for one row as for all', async () => {
    const fields = 'area { label parent { name } } comparable breakReason figure { value source { name } }';
    const where = { level: 'NEIGHBOURHOOD' };
    const [one, all] = [await list(where, fields, 1), await list(where, fields)];
    expect(one.statements).toBe(all.statements);
    expect(all.statements).toBe(6);
  });

  test.each([
    [{ indicators: ['KINDEREN'] }, '"KINDEREN" is not one of the indicators'],
    [{ inEdition: 24 }, 'edition is 24; it is a year from 1990 to 2099'],
  ])('with %j are refused, saying why', async (where, message) => {
    const { errors } = await api.ask(
      'query ($where: FigureFilter) { figures(where: $where) { totalCount } }',
      { where },
    );
    expect(errors).toEqual([{ message, code: 'BAD_USER_INPUT' }]);
  });
});
