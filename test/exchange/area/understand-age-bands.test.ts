import { understandAgeBands } from '../../../src/exchange/area/understand-age-bands.ts';
import { told, understood } from '../understood.ts';

const topic = 'Bevolking/Bevolkingssamenstelling op 1 januari/Leeftijd/Leeftijdsgroepen';
const header = [
  'Perioden',
  "Regio's",
  `${topic}/Jonger dan 5 jaar (aantal)`,
  `${topic}/5 tot 10 jaar (aantal)`,
  `${topic}/10 tot 15 jaar (aantal)`,
  `${topic}, relatief/Jonger dan 5 jaar (%)`,
];
const lineOf = (cells: readonly (string | number)[]) => cells.map((cell) => `"${cell}"`).join(';');
const read = (columns: readonly string[], ...rows: (string | number)[][]) =>
  understood([columns, ...rows].map(lineOf).join('\r\n'), (found, file) =>
    understandAgeBands(found, { file, edition: 2025 }),
  );

describe('the five-year bands of CBS', () => {
  test('are figures of a municipality by its name', async () => {
    const { records, issues } = await read(header, ['2025', 'Zwolle', 6894, 7002, 7823, '5,2']);
    expect(issues).toEqual([]);
    expect(records).toEqual([
      {
        ...{ type: 'area-figures', name: 'Zwolle', edition: 2025, period: 2025 },
        ...{ level: 'MUNICIPALITY', within: null },
        figures: [
          { indicator: 'AGED_0_5', value: 6894, status: 'MEASURED', reason: null },
          { indicator: 'AGED_5_10', value: 7002, status: 'MEASURED', reason: null },
          { indicator: 'AGED_10_15', value: 7823, status: 'MEASURED', reason: null },
        ],
      },
    ]);
  });

  test('and of young people and those of 25 to 45, where the file has them', async () => {
    const young = ['15 tot 20', '20 tot 25', '25 tot 45'].map((ages) => `${topic}/${ages} jaar (aantal)`);
    const { records, issues } = await read(
      [...header.slice(0, 5), ...young],
      ['2025', 'Urk', 1, 2, 3, 4, 5, 6],
    );
    expect(issues).toEqual([]);
    expect(records[0]?.figures.slice(3).map(({ indicator, value }) => [indicator, value])).toEqual([
      ['AGED_15_20', 4],
      ['AGED_20_25', 5],
      ['AGED_25_45', 6],
    ]);
  });

  test('of a municipality that is no more, a province or a part of the country are left out, with a NOTE each', async () => {
    const { records, issues } = await read(
      header,
      ['2025', 'Ter Aar', '', '', '', ''],
      ['2025', 'Groningen (PV)', 1, 2, 3, 4],
      ['2025', 'Noord-Nederland (LD)', 1, 2, 3, 4],
    );
    expect(records).toEqual([]);
    expect(told(issues)).toEqual(['NOTE NO_FIGURES', 'NOTE OTHER_REGION', 'NOTE OTHER_REGION']);
  });

  test('of another year than the edition are loaded as of their own, and that is ASSUMED once', async () => {
    const lines = ['Zwolle', 'Urk'].map((name) => ['2024JJ00', name, 1, 2, 3, 4]);
    const { records, issues } = await read(header, ...lines);
    expect(records.map(({ period }) => period)).toEqual([2024, 2024]);
    expect(told(issues)).toEqual(['ASSUMED OTHER_YEAR']);
  });

  test.each([
    [0, 'nu', 'BAD_PERIOD'],
    [1, '', 'NO_NAME'],
    [3, 'veel', 'NOT_A_FIGURE'],
  ])('with column %d written %j are an ERROR', async (column, cell, code) => {
    const line = ['2025', 'Zwolle', 6894, 7002, 7823, '5,2'].map((old, at) => (at === column ? cell : old));
    const { records, issues } = await read(header, line);
    expect([records, told(issues)]).toEqual([[], [`ERROR ${code}`]]);
  });

  test('are not taken from shares: a file that lacks the counts is refused, naming each', async () => {
    const { issues } = await read([...header.slice(0, 2), header[5]!, header[4]!], ['2025', 'Urk', 5, 9]);
    expect(issues.map(({ code, line, column }) => [code, line, column])).toEqual([
      ['MISSING_COLUMN', null, 'Leeftijdsgroepen/Jonger dan 5 jaar (aantal)'],
      ['MISSING_COLUMN', null, 'Leeftijdsgroepen/5 tot 10 jaar (aantal)'],
    ]);
  });
});
