import fc from 'fast-check';
import { readStoredCell, type StoredCell, showsDay } from '../../../src/exchange/file/workbook-cell.ts';
import { columnLetters, readCellPlace } from '../../../src/exchange/file/workbook-place.ts';

const cell = (type: string, stored: string | null, format = 'General', isFormula = false): StoredCell => ({
  ...{ type, stored, format, isFormula },
});
const textOf = (stored: StoredCell, isFrom1904 = false) => readStoredCell(stored, isFrom1904).text;

describe('a cell of a workbook', () => {
  test.each<[string, StoredCell, string]>([
    ['a text as it stands', cell('s', 'De Linde'), 'De Linde'],
    ['a text that begins with = as that text', cell('str', '=1+1'), '=1+1'],
    ['what XML cannot hold', cell('inlineStr', 'a_x000D_b'), 'a\rb'],
    ['yes', cell('b', '1'), 'TRUE'],
    ['no', cell('b', '0'), 'FALSE'],
    ['a whole number', cell('n', '12345678'), '12345678'],
    ['a number with the fault of binary fractions', cell('n', '0.30000000000000004'), '0.3'],
    ['three decimals, not to be taken for thousands', cell('n', '1.234'), '1.2340'],
    ['a very small number', cell('n', '1E-7'), '0.0000001'],
    ['a very large number', cell('n', '1.5E+21'), '1500000000000000000000'],
    ['a number of a register with its zeros', cell('n', '1234567', '00000000'), '01234567'],
    ['a percentage as a share', cell('n', '0.5', '0.00%'), '0.5'],
    ['nothing where nothing is stored', cell('n', null), ''],
    ['a formula by what it came to', cell('n', '2', 'General', true), '2'],
    ['a formula that came to nothing', cell('str', '', 'General', true), ''],
    ['a day', cell('n', '46350', 'dd-mm-yyyy'), '2026-11-24'],
    ['a day written as one', cell('d', '2026-11-24'), '2026-11-24'],
    ['a day with a time', cell('n', '46350.5', 'dd-mm-yyyy h:mm'), '2026-11-24T12:00:00'],
    ['a time', cell('n', '0.75', 'h:mm'), '18:00:00'],
    // Excel has a 29 February 1900 that never was; days before it are one off.
    ['1 January 1900', cell('n', '1', 'd-m-yy'), '1900-01-01'],
    ['28 February 1900', cell('n', '59', 'd-m-yy'), '1900-02-28'],
    ['1 March 1900', cell('n', '61', 'd-m-yy'), '1900-03-01'],
  ])('says %s', (_, stored, expected) => {
    expect(readStoredCell(stored, false)).toMatchObject({ text: expected, fault: null });
  });

  test('counts days from 1904 where the workbook does', () => {
    expect(textOf(cell('n', '0', 'd-m-yy'), true)).toBe('1904-01-01');
    expect(textOf(cell('n', '44888', 'd-m-yy'), true)).toBe('2026-11-24');
  });

  test.each<[string, StoredCell, string]>([
    ['a fault', cell('e', '#N/A', 'General', true), 'CELL_FAULT'],
    ['a formula that was never worked out', cell('n', null, 'General', true), 'FORMULA_WITHOUT_VALUE'],
    ['a number that is none', cell('n', 'veel'), 'CELL_FAULT'],
  ])('with %s cannot be used', (_, stored, code) => {
    expect(readStoredCell(stored, false)).toMatchObject({ text: '', fault: { code } });
  });

  test('shows a day when its format has a part of one outside quotes, brackets and escapes', () => {
    for (const format of ['dd-mm-yyyy', '[$-413]d mmmm yyyy', 'h:mm', '[h]:mm', 'mm:ss', 'yyyy"e jaar"']) {
      expect([format, showsDay(format)]).toEqual([format, true]);
    }
    for (const format of [
      'General',
      '0.00',
      '#,##0 "dagen"',
      '[Red]0',
      '\\d0',
      '_-* #,##0',
      '0.00E+00',
      '@',
    ]) {
      expect([format, showsDay(format)]).toEqual([format, false]);
    }
  });

  test('gives back every number of at most fifteen digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 5 }), (whole, decimals) => {
        const number = whole / 10 ** decimals;
        expect(Number(textOf(cell('n', String(number))))).toBe(number);
      }),
    );
  });

  test('gives back every day of two centuries', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 109_000 }), (serial) => {
        const days = Date.parse(`${textOf(cell('n', String(serial), 'yyyy-mm-dd'))}T00:00:00Z`) / 86_400_000;
        expect(days).toBe(serial - 25_569);
      }),
    );
  });
});

describe('a place in a sheet', () => {
  test.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [702, 'ZZ'],
    [703, 'AAA'],
    [16_384, 'XFD'],
  ])('has for column %d the letters %s, and back', (number, letters) => {
    expect(columnLetters(number)).toBe(letters);
    expect(readCellPlace(`${letters}12`)).toEqual({ column: number, row: 12 });
  });

  test('is nothing else', () => {
    for (const text of ['', 'A', '12', 'A0', 'a1', 'A1:B2', 'ABCD1']) expect(readCellPlace(text)).toBeNull();
  });
});
