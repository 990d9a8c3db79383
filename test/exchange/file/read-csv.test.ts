import fc from 'fast-check';
import { readCsv } from '../../../src/exchange/file/read-csv.ts';
import { inPieces, listOf, told } from '../understood.ts';

const read = async (text: string, options = {}) => {
  const csv = await readCsv(inPieces(text), 'sheet.csv', options);
  const rows = await listOf(csv.rows);
  return { ...csv, rows, cells: rows.map((row) => Object.fromEntries(row.cells)) };
};

describe('the rows of a CSV file', () => {
  test.each([';', ',', '\t'])('are divided by the delimiter of the header (%j)', async (delimiter) => {
    const { cells } = await read(`naam${delimiter}soort\nDe Linde${delimiter}BSO\n`);
    expect(cells).toEqual([{ naam: 'De Linde', soort: 'BSO' }]);
  });

  test('are divided by semicolons when a quoted header holds more commas', async () => {
    const { header } = await read('"gemeente, wijk, buurt, land";"aantal"\n1;2\n');
    expect(header).toEqual(['gemeente, wijk, buurt, land', 'aantal']);
  });

  test('may have one column', async () => {
    expect((await read('naam\nDe Linde\n')).cells).toEqual([{ naam: 'De Linde' }]);
  });

  test('lose their padding, inside quotation marks too, and are written in one form of é', async () => {
    const { cells } = await read('naam ; soort\n "Cafe\u0301   ";  \u00a0BSO \n');
    expect(cells).toEqual([{ naam: 'Caf\u00e9', soort: 'BSO' }]);
  });

  test.each(['\n', '\r\n', '\r'])('know on which line of the file they begin (line ends %j)', async (end) => {
    const text = ['a;b', '1;2', '', '"x', 'y";3', ' ; ', '4;5', '6;7'].join(end);
    const { rows } = await read(text);
    expect(rows.map((row) => [row.line, row.cells.get('a')])).toEqual([
      [2, '1'],
      [4, 'x\ny'],
      [7, '4'],
      [8, '6'],
    ]);
  });

  test('with another number of cells than the header are an ERROR, and the rest is read', async () => {
    const { rows, cells } = await read('a;b\n1;2;3\n4\n5;6\n');
    expect(rows.map((row) => told(row.faults))).toEqual([['ERROR COLUMN_COUNT'], ['ERROR COLUMN_COUNT'], []]);
    expect(rows[0]?.faults[0]).toMatchObject({ line: 2, message: 'The row has 3 cells, the header 2.' });
    expect(cells[2]).toEqual({ a: '5', b: '6' });
  });

  test('keep a quotation mark inside a name, and are not fooled by one when the publisher never quotes', async () => {
    expect((await read('a;b\nschool "De Linde" 2;x\n')).cells).toEqual([
      { a: 'school "De Linde" 2', b: 'x' },
    ]);
    const unquoted = await read('a;b\n"De Linde;x\ny;z\n', { quoting: false });
    expect(unquoted.cells).toEqual([
      { a: '"De Linde', b: 'x' },
      { a: 'y', b: 'z' },
    ]);
  });

  test('with a quotation mark that is never closed refuse the file', async () => {
    for (const sound of [1, 10_000]) {
      const { faults, rows } = await read(`a;b\n${'1;2\n'.repeat(sound)}"x;3\n4;5\n`);
      const all = [...faults, ...rows.flatMap((row) => row.faults)];
      expect(told(all)).toEqual(['ERROR UNREADABLE_CSV']);
      expect(all[0]?.line).toBeNull();
    }
  });

  test('with a NUL or an endless cell are an ERROR; a formula is a text like any other', async () => {
    const { rows, cells } = await read(`a;b\nx\u0000y;1\n${'z'.repeat(2_001)};2\n=1+1;3\n`);
    expect(rows.map((row) => told(row.faults)[0])).toEqual([
      'ERROR BAD_CHARACTERS',
      'ERROR CELL_TOO_LONG',
      undefined,
    ]);
    expect(rows[0]?.faults[0]).toMatchObject({ line: 2, column: 'a', value: 'x\uFFFDy' });
    expect(cells[2]).toEqual({ a: '=1+1', b: '3' });
  });

  test('may hold a long geometry where that is expected', async () => {
    const { cells } = await read(`naam;vorm\nA;${'1 '.repeat(5_000)}1\n`, { longCells: ['vorm'] });
    expect(cells[0]?.vorm).toHaveLength(10_001);
  });

  test('come out as they went in, whatever is in the cells', async () => {
    const cell = fc
      .string({ unit: 'grapheme', maxLength: 20 })
      .map((text) => text.replaceAll('\u0000', '').replaceAll('\r', ''));
    const row = fc.tuple(cell, cell).filter((cells) => cells.some((text) => text.trim() !== ''));
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    await fc.assert(
      fc.asyncProperty(fc.array(row), async (table) => {
        const text = ['a;b', ...table.map((cells) => cells.map(quoted).join(';'))].join('\r\n');
        const { rows } = await read(text);
        const plain = (value: string) => value.normalize('NFC').trim();
        expect(rows.map((found) => [...found.cells.values()])).toEqual(
          table.map((cells) => cells.map(plain)),
        );
      }),
    );
  });
});

describe('the header of a CSV file', () => {
  test.each([
    ['is refused when the file is empty', '', ['ERROR EMPTY_FILE']],
    ['is refused when a column has no name', 'a;b;\n1;2;\n', ['ERROR EMPTY_HEADER']],
    ['is refused when two columns have one name', 'a;b;a\n1;2;3\n', ['ERROR DUPLICATE_HEADER']],
    ['is refused for all its faults at once', 'a;;a\n', ['ERROR EMPTY_HEADER', 'ERROR DUPLICATE_HEADER']],
    [
      'is refused beyond a thousand columns',
      Array.from({ length: 1_001 }, (_, n) => n).join(';'),
      ['ERROR TOO_MANY_COLUMNS'],
    ],
  ])('%s', async (_, text, expected) => {
    const { faults, rows } = await read(text);
    expect(told(faults)).toEqual(expected);
    expect(faults.every((fault) => fault.line === null)).toBe(true);
    expect(rows).toEqual([]);
  });
});
