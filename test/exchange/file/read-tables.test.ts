import { readXlsx } from '../../../src/exchange/file/read-xlsx.ts';
import type { Issue } from '../../../src/source/issue.ts';
import { aTeam, sheet } from '../sheets.ts';
import { listOf } from '../understood.ts';
import { type MadeSheet, styles, workbookOf } from '../workbook-of.ts';
import { folder, header, line, put, read } from './workbooks-read.ts';

const readSheets = (dataset: string, ...sheets: MadeSheet[]) =>
  read(dataset, put('teams.xlsx', workbookOf(sheets)));
const told = (issues: readonly Issue[]) =>
  issues.map(({ severity, code, file, line, column }) => [severity, code, file, line, column].join(' | '));

describe('a workbook of facilities', () => {
  test('says the same as a CSV with what its cells show', async () => {
    const rows = [
      header,
      [...line, 1.5, { v: 45292, s: styles.day }],
      [
        't2',
        { t: 'inlineStr', v: 'Team 2' },
        'BSO',
        'actief',
        { f: '1+1', v: 2 },
        { v: 45293, s: styles.dutchDay },
      ],
      [{ v: 3, s: styles.number }, 'Team 3', 'BSO', 'actief', null, '3-1-2024'],
    ];
    const workbook = await readSheets('facilities', { name: 'Voorzieningen', rows });
    const csv = sheet([
      aTeam('t1', { naam: 'Team 1', fte: '1.5', geldig_van: '2024-01-01' }),
      aTeam('t2', { naam: 'Team 2', soort: 'BSO', fte: '2', geldig_van: '2024-01-02' }),
      aTeam('00000003', { naam: 'Team 3', soort: 'BSO', geldig_van: '2024-01-03' }),
    ]);
    const { records } = await read('facilities', folder.write('teams.csv', csv));
    expect(workbook.records).toEqual(records);
    expect(told(workbook.issues)).toEqual(['NOTE | FORMULA | teams.xlsx [Voorzieningen] | 3 | fte (E)']);
  });

  test('names the sheet, the row and the column of what is wrong as Excel shows them', async () => {
    const rows = [null, header, line, null, ['t2', 'Team 2', 'kasteel', 'actief'], [null, ' ', null]];
    const { issues, readings } = await readSheets('facilities', { name: 'Lijst 2026', rows });
    expect(told(issues)).toEqual(['ERROR | UNKNOWN_KIND | teams.xlsx [Lijst 2026] | 5 | soort (C)']);
    expect(readings.map((reading) => reading.line)).toEqual([3, 5]);
  });

  test('does not use a row with a cell that shows a fault, or a formula that was never worked out', async () => {
    const rows = [
      header,
      [...line, { t: 'e', f: '1/0', v: '#DIV/0!' }],
      ['t2', { f: 'A1' }, 'kinderwerk', 'actief'],
      ['t3', { t: 'str', f: '"x"', v: 'x'.repeat(2_001) }, 'kinderwerk', 'actief'],
    ];
    const { issues, records } = await readSheets('facilities', { name: 'A', rows });
    expect(told(issues)).toEqual([
      'ERROR | CELL_FAULT | teams.xlsx [A] | 2 | fte (E)',
      'ERROR | FORMULA_WITHOUT_VALUE | teams.xlsx [A] | 3 | naam (B)',
      'ERROR | CELL_TOO_LONG | teams.xlsx [A] | 4 | naam (B)',
      'NOTE | FORMULA | teams.xlsx [A] | 4 | naam (B)',
    ]);
    expect(records).toEqual([]);
  });

  test('is read although it has remarks beside the table, which are told of once', async () => {
    const rows = [
      ['sleutel', null, 'naam', 'soort', 'status'],
      ['t1', 'bellen!', 'A', 'BSO', 'actief'],
      ['t2', 'x', 'B', 'BSO', 'actief'],
    ];
    const { issues, records } = await readSheets('facilities', { name: 'A', rows });
    expect(records).toHaveLength(2);
    expect(told(issues)).toEqual(['NOTE | EMPTY_HEADER | teams.xlsx [A] | 2 | B']);
    expect(JSON.stringify(issues)).not.toContain('bellen');
  });

  test('is refused when cells of the table are merged, but not when those around it are', async () => {
    const rows = [header, line, ['t2', 'B', 'BSO', 'actief']];
    const merged = await readSheets('facilities', { name: 'A', rows, merged: ['D2:D3', 'B3:C3'] });
    expect(merged.issues.at(-1)).toMatchObject({
      ...{ severity: 'ERROR', code: 'MERGED_CELLS', line: null },
      message: 'Cells D2:D3, B3:C3 are merged: only the first of them holds what is shown for all.',
    });
    const around = await readSheets('facilities', { name: 'A', rows, merged: ['H2:I9', 'A1:B1'] });
    expect(around.issues).toEqual([]);
  });

  test('is refused without a column it needs, and with two of one name', async () => {
    const without = await readSheets('facilities', {
      name: 'A',
      rows: [
        ['sleutel', 'soort'],
        ['t1', 'BSO'],
      ],
    });
    expect(told(without.issues)).toContain('ERROR | MISSING_COLUMN | teams.xlsx [A] |  | naam');
    const twice = await readSheets('facilities', { name: 'A', rows: [[...header, 'naam'], line] });
    expect(told(twice.issues)).toEqual(['ERROR | DUPLICATE_HEADER | teams.xlsx [A] |  | G']);
  });
});

describe('the sheets of a workbook', () => {
  const organisations: MadeSheet = {
    name: 'Organisaties',
    rows: [['organisatie'], ['Stichting Strandwerk']],
  };
  const teams: MadeSheet = { name: 'Teams', rows: [header, line] };
  const relations: MadeSheet = {
    name: 'Relaties',
    rows: [
      ['van', 'naar', 'thema', 'geldig_van'],
      ['t1', 't2', 'gezamenlijke activiteiten', '1-1-2024'],
    ],
  };

  test('are each known by their columns, whatever they are called', async () => {
    const { records, issues } = await readSheets('partners', organisations, teams, relations);
    expect(records.map(({ type }) => type)).toEqual(['organisation', 'facility', 'relation']);
    expect(issues).toEqual([]);
  });

  test('that are hidden, empty or for something else are left alone, and told of when they hold something', async () => {
    const { records, issues } = await readSheets(
      'partners',
      { name: 'Oud', state: 'hidden', rows: [header, ['oud', 'Oud', 'BSO', 'actief']] },
      { name: 'Heel oud', state: 'veryHidden', rows: [header, ['oud', 'Oud', 'BSO', 'actief']] },
      { name: 'Blad2', rows: [] },
      { name: 'Uitleg', rows: [['Vul dit in']] },
      teams,
      { name: 'Notities', rows: [['Nog te bellen'], ['De Linde']] },
    );
    expect(records.map((record) => 'key' in record && record.key)).toEqual(['t1']);
    expect(told(issues)).toEqual([
      'NOTE | HIDDEN_SHEET | teams.xlsx [Oud] |  | ',
      'NOTE | HIDDEN_SHEET | teams.xlsx [Heel oud] |  | ',
      'ASSUMED | SHEET_NOT_READ | teams.xlsx [Notities] |  | ',
    ]);
  });

  test('of facilities alone are read when they are asked for alone', async () => {
    const { records, issues } = await readSheets('facilities', organisations, teams, relations);
    expect(records.map(({ type }) => type)).toEqual(['facility']);
    expect(told(issues)).toEqual([
      'ASSUMED | SHEET_NOT_READ | teams.xlsx [Organisaties] |  | ',
      'ASSUMED | SHEET_NOT_READ | teams.xlsx [Relaties] |  | ',
    ]);
  });

  test('refuse the workbook when none of them can be used', async () => {
    const other = await readSheets('partners', { name: 'Notities', rows: [['Nog te bellen'], ['De Linde']] });
    expect(told(other.issues)).toEqual(['ERROR | UNKNOWN_SHEET | teams.xlsx [Notities] |  | ']);
    expect(JSON.stringify(other.issues)).not.toContain('bellen');
    const empty = await readSheets('partners', { name: 'Blad1', rows: [] });
    expect(told(empty.issues)).toEqual(['ERROR | EMPTY_FILE | teams.xlsx |  | ']);
  });

  test('are read one after the other, with the bytes of the file counted on the way', async () => {
    const progress: number[] = [];
    const path = put('teams.xlsx', workbookOf([organisations, teams]));
    const names = [];
    for await (const { name, rows } of readXlsx(path, (bytes) => progress.push(bytes))) {
      names.push(`${name} ${(await listOf(rows)).length}`);
    }
    expect(names).toEqual(['Organisaties 2', 'Teams 2']);
    expect(progress.length).toBeGreaterThan(3);
    expect(progress).toEqual(progress.toSorted((a, b) => a - b));
  });
});
