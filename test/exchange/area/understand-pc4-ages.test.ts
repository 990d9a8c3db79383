import { join } from 'node:path';
import { understandPc4Ages } from '../../../src/exchange/area/understand-pc4-ages.ts';
import { getDataset } from '../../../src/exchange/datasets.ts';
import { describeWithData } from '../../real-data.ts';
import { listOf, told, understood } from '../understood.ts';

const read = (text: string) => understood(text, (header, file) => understandPc4Ages(header, { file }));
const header = '"postcode","leeftijd","inwoners","inwoners_man","inwoners_vrouw"';

test('a line of ages is a band with its end excluded; the oldest has none, and sexes are not told apart', async () => {
  const { records, issues } = await read(`${header}\n1011,"0-4",275,135,140\n1011,"95+",15,5,10\n`);
  expect(issues).toEqual([]);
  expect(records).toEqual([
    { type: 'postcode-age', pc4: '1011', from: 0, until: 5, value: 275, status: 'MEASURED', reason: null },
    { type: 'postcode-age', pc4: '1011', from: 95, until: null, value: 15, status: 'MEASURED', reason: null },
  ]);
});

test.each([
  ['0', 0, 'MEASURED', null],
  ['', null, 'MISSING', 'NOT_PUBLISHED'],
  ['.', null, 'MISSING', 'UNKNOWN'],
  ['x', null, 'WITHHELD', 'SECRET'],
  ['-99997', null, 'WITHHELD', 'SECRET'],
])('a count written %j is %j and %s', async (cell, value, status, reason) => {
  const { records } = await read(`postcode;leeftijd;inwoners\n1044;5-9;${cell}\n`);
  expect(records).toEqual([{ type: 'postcode-age', pc4: '1044', from: 5, until: 10, value, status, reason }]);
});

test.each([
  ['101;0-4;5', 'ERROR BAD_POSTCODE'],
  ['1011 AB;0-4;5', 'ERROR BAD_POSTCODE'],
  ['1011;totaal;5', 'ERROR BAD_AGE_BAND'],
  ['1011;9-5;5', 'ERROR BAD_AGE_BAND'],
  ['1011;;5', 'ERROR BAD_AGE_BAND'],
  ['1011;0-4;veel', 'ERROR NOT_A_FIGURE'],
  ['1011;0-4;-5', 'ERROR NOT_A_FIGURE'],
])('the line %s is not loaded: %s', async (line, issue) => {
  const { records, issues } = await read(`postcode;leeftijd;inwoners\n${line}\n`);
  expect([records, told(issues)]).toEqual([[], [issue]]);
});

test('a file without ages is refused, and says what it lacks', async () => {
  const { issues } = await read('postcode;inwoners\n1011;9630\n');
  expect(issues).toMatchObject([
    { severity: 'ERROR', code: 'MISSING_COLUMN', line: null, column: 'leeftijd' },
  ]);
});

describeWithData('the ages of CBS of 2021', (data) => {
  test('are 20 bands of 4,074 postcodes: 17,472,870 inhabitants, and 300 cells that are not published', async () => {
    const readings = await listOf(
      getDataset('pc4-ages').read([join(data, 'cbs/pc4_2021_leeftijd.csv.gz')], {
        ...{ edition: 2021, onProgress: () => {} },
      }),
    );
    expect(readings.flatMap(({ issues }) => issues)).toEqual([]);
    const records = readings
      .flatMap((reading) => reading.records)
      .filter(({ type }) => type === 'postcode-age');
    const of = (from: number) =>
      records.reduce((sum, one) => sum + ('from' in one && one.from === from ? (one.value as number) : 0), 0);
    expect(records).toHaveLength(81_480);
    expect(records.filter((one) => 'status' in one && one.status === 'MISSING')).toHaveLength(300);
    expect([of(0), of(5), of(10)]).toEqual([857_540, 899_765, 954_230]);
  });
});
