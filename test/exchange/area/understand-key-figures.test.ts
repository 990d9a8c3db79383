import { understandKeyFigures } from '../../../src/exchange/area/understand-key-figures.ts';
import { told, understood } from '../understood.ts';

const header = [
  'Wijken en buurten',
  'Regioaanduiding/Gemeentenaam (naam)',
  'Regioaanduiding/Soort regio (omschrijving)',
  'Regioaanduiding/Codering (code)',
  'Regioaanduiding/Indelingswijziging gemeente, wijk, buurt (code)',
  'Bevolking/Aantal inwoners (aantal)',
  'Bevolking/Geslacht/Mannen (aantal)',
  'Bevolking/Leeftijdsgroepen/0 tot 15 jaar (aantal)',
];
const lineOf = (cells: readonly (string | number)[]) => cells.map((cell) => `"${cell}"`).join(';');
const read = (...rows: (string | number)[][]) =>
  understood([header, ...rows].map(lineOf).join('\r\n'), (columns, file) =>
    understandKeyFigures(columns, { file, edition: 2024 }),
  );

const centrum = ['Centrum Haven Noord', 'Almere   ', 'Buurt     ', 'BU00340101', '1', 795, 400, 150];
const withCell = (column: number, cell: string) => centrum.map((old, at) => (at === column ? cell : old));

describe('key figures from StatLine', () => {
  test('become areas with their figures; padding and columns we do not use are left', async () => {
    const { records, issues } = await read(centrum);
    expect(records).toEqual([
      {
        type: 'area',
        code: 'BU00340101',
        edition: 2024,
        level: 'NEIGHBOURHOOD',
        name: 'Centrum Haven Noord',
        changeFlag: 1,
        figures: [
          { indicator: 'INHABITANTS', value: 795, status: 'MEASURED', reason: null },
          { indicator: 'CHILDREN_0_15', value: 150, status: 'MEASURED', reason: null },
        ],
      },
    ]);
    expect(told(issues)).toEqual(['NOTE SKIPPED_COLUMNS']);
    expect(issues[0]?.message).toContain('Mannen');
  });

  test('of the country have no flag of change', async () => {
    const { records } = await read([
      'Nederland',
      'Nederland',
      'Land',
      'NL00      ',
      '.',
      17942942,
      1,
      2714040,
    ]);
    expect(records[0]).toMatchObject({ code: 'NL00', level: 'COUNTRY', changeFlag: null });
  });

  test('that are not told are not zero, and an area without them is still an area', async () => {
    const { records } = await read(withCell(7, '.'), withCell(7, '-99997'), withCell(7, ''));
    expect(records.map((area) => area.figures[1])).toEqual([
      { indicator: 'CHILDREN_0_15', value: null, status: 'MISSING', reason: 'UNKNOWN' },
      { indicator: 'CHILDREN_0_15', value: null, status: 'WITHHELD', reason: 'SECRET' },
      { indicator: 'CHILDREN_0_15', value: null, status: 'MISSING', reason: 'NOT_PUBLISHED' },
    ]);
  });

  test.each([
    [3, 'BU0034010', 'BAD_AREA_CODE'],
    [2, 'Stadsdeel', 'UNKNOWN_AREA_KIND'],
    [2, 'Wijk', 'LEVEL_MISMATCH'],
    [0, '', 'NO_NAME'],
    [4, '4', 'BAD_CHANGE_FLAG'],
    [5, '-5', 'NOT_A_FIGURE'],
    [7, 'veel', 'NOT_A_FIGURE'],
  ])('with column %d written %j are an ERROR', async (column, cell, code) => {
    const { records, issues } = await read(withCell(column, cell));
    expect(records).toEqual([]);
    expect(told(issues)).toContain(`ERROR ${code}`);
    expect(issues.at(-1)).toMatchObject({ line: 2, column: header[column] });
  });

  test('name every fault of a line', async () => {
    const { issues } = await read(['', '?', '?', '?', '?', '?', '?', '?']);
    expect(issues.filter((issue) => issue.severity === 'ERROR')).toHaveLength(6);
  });

  test('also hold households, income and urbanity where they were downloaded', async () => {
    const more = [
      'Bevolking/Particuliere huishoudens/Huishoudens met kinderen (aantal)',
      'Inkomen/Inkomen van huishoudens/Huishoudens met een laag inkomen (%)',
      'Stedelijkheid/Mate van stedelijkheid (code)',
    ];
    const { records } = await understood(
      [lineOf([...header, ...more]), lineOf([...centrum, 85, '7,5', 2])].join('\n'),
      (columns, file) => understandKeyFigures(columns, { file, edition: 2024 }),
    );
    expect(records[0]?.figures.slice(2).map(({ indicator, value }) => [indicator, value])).toEqual([
      ['HOUSEHOLDS_WITH_CHILDREN', 85],
      ['LOW_INCOME_SHARE', 7.5],
      ['URBANITY', 2],
    ]);
  });

  test('with columns that CBS has renamed are refused, naming each of them', async () => {
    const renamed = lineOf([
      'Wijken en buurten',
      'Regioaanduiding/Soort regio (omschrijving)',
      'Regioaanduiding/Code (code)',
      'Bevolking/Inwoners (aantal)',
      // A share under the topic of a count is another figure.
      'Bevolking/Leeftijdsgroepen/0 tot 15 jaar (%)',
    ]);
    const { records, issues } = await understood(`${renamed}\n1;2;3;4;5\n`, (columns, file) =>
      understandKeyFigures(columns, { file, edition: 2024 }),
    );
    expect(records).toEqual([]);
    expect(issues.filter((issue) => issue.severity === 'ERROR').map((issue) => issue.column)).toEqual([
      'Regioaanduiding/Codering',
      'Bevolking/Aantal inwoners',
      'Bevolking/Leeftijdsgroepen/0 tot 15 jaar (aantal)',
    ]);
    expect(issues.every((issue) => issue.line === null)).toBe(true);
  });
});
