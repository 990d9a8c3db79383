import { join } from 'node:path';
import { understandPupils } from '../../../src/exchange/facility/understand-pupils.ts';
import { readCsvRecords } from '../../../src/exchange/file/read-records.ts';
import { describeWithData } from '../../real-data.ts';
import { listOf, told, understood } from '../understood.ts';

const header = 'INSTELLINGSCODE;VESTIGINGSCODE;NAAM_VESTIGING;SOORT_VESTIGING;GEMEENTECODE_VESTIGING';
const read = (counts: string, years = 'LEERLINGEN_2022;LEERLINGEN_2023;LEERLINGEN_2024', code = '99ZZ00') =>
  understood(`${header};${years}\r\n99ZZ;${code};De Linde;BO;34;${counts}\r\n`, (columns, file) =>
    understandPupils(columns, { file }),
  );

describe('the pupils of a school location', () => {
  test('are counted by year, whatever the order of the columns', async () => {
    const { records, issues } = await read('104;94;86', 'LEERLINGEN_2024;LEERLINGEN_2022;LEERLINGEN_2023');
    expect(issues).toEqual([]);
    expect(records).toEqual([
      {
        ...{ type: 'pupils', locationCode: '99ZZ00', schoolKind: 'BO' },
        counts: [
          { year: 2022, pupils: 94, status: 'MEASURED' },
          { year: 2023, pupils: 86, status: 'MEASURED' },
          { year: 2024, pupils: 104, status: 'MEASURED' },
        ],
      },
    ]);
  });

  test.each([
    ['0;0;86', [[2024, 86, 'MEASURED']]],
    [
      '0;<5;86',
      [
        [2023, null, 'WITHHELD'],
        [2024, 86, 'MEASURED'],
      ],
    ],
    [
      '94;0;86',
      [
        [2022, 94, 'MEASURED'],
        [2023, null, 'MISSING'],
        [2024, 86, 'MEASURED'],
      ],
    ],
    [
      '94;86;0',
      [
        [2022, 94, 'MEASURED'],
        [2023, 86, 'MEASURED'],
        [2024, null, 'MISSING'],
      ],
    ],
    [
      '94;;86',
      [
        [2022, 94, 'MEASURED'],
        [2024, 86, 'MEASURED'],
      ],
    ],
    ['0;0;0', []],
  ])(
    'written %s are never none: 0 is also not open, and a small number is withheld',
    async (cells, counts) => {
      const { records, issues } = await read(cells);
      expect(records[0]?.counts.map(({ year, pupils, status }) => [year, pupils, status])).toEqual(counts);
      expect(issues).toEqual([]);
    },
  );

  test('that are no number are left out and told of', async () => {
    const { records, issues } = await read('94;veel;-1');
    expect(records[0]?.counts).toHaveLength(1);
    expect(told(issues)).toEqual(['NOTE BAD_COUNT', 'NOTE BAD_COUNT']);
    expect(issues[0]).toMatchObject({ line: 2, column: 'LEERLINGEN_2023', value: 'veel' });
  });

  test('of a location without a code are not read', async () => {
    const { records, issues } = await read('1;2;3', undefined, '99');
    expect([records, told(issues)]).toEqual([[], ['ERROR BAD_IDENTIFIER']]);
  });

  test('need a year and a location among the columns', async () => {
    const { issues } = await understood('NAAM;LEERLINGEN\nDe Linde;4\n', (columns, file) =>
      understandPupils(columns, { file }),
    );
    expect(issues.map(({ code, column }) => [code, column])).toEqual([
      ['MISSING_COLUMN', 'VESTIGINGSCODE'],
      ['MISSING_COLUMN', 'SOORT_VESTIGING'],
      ['MISSING_COLUMN', 'LEERLINGEN_2025'],
    ]);
  });
});

describeWithData('the pupils of 1996 to 2025', (data) => {
  test('are of 9,737 locations, 762 times withheld', async () => {
    const name = '06.-historisch-overzicht-aantal-leerlingen-per-schoolvestiging_2026-08.csv.gz';
    const readings = await listOf(
      readCsvRecords(join(data, 'duo', name), (columns, file) => understandPupils(columns, { file })),
    );
    const records = readings.flatMap((reading) => reading.records);
    const counts = records.flatMap((record) => record.counts);
    expect(readings.flatMap(({ issues }) => issues)).toEqual([]);
    expect(new Set(records.map(({ locationCode }) => locationCode)).size).toBe(9_737);
    expect(counts.filter(({ status }) => status === 'WITHHELD')).toHaveLength(762);
    // Of 292,110 cells 62,527 are 0.
    expect(counts.filter(({ status }) => status === 'MEASURED')).toHaveLength(292_110 - 62_527 - 762);
  });
});
