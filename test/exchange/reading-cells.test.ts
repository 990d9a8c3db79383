import { readCellText } from '../../src/exchange/file/cell-text.ts';
import { readDay } from '../../src/exchange/value/read-day.ts';
import { readFigure } from '../../src/exchange/value/read-figure.ts';
import { readQuantity } from '../../src/exchange/value/read-quantity.ts';
import { readServedArea, readShare } from '../../src/exchange/value/read-served-area.ts';
import { readWebsite } from '../../src/organisation/read-website.ts';

describe('a cell', () => {
  test('with half a character is refused', () => {
    expect(readCellText('x\uD800y')).toMatchObject({ fault: { code: 'BAD_CHARACTERS' } });
  });
});

describe('a day', () => {
  test.each([
    ['2026-11-24', '2026-11-24'],
    ['2026-1-2', '2026-01-02'],
    ['2026-11-24 00:00:00', '2026-11-24'],
    ['24-11-2026', '2026-11-24'],
    ['1-2-2026', '2026-02-01'],
    ['24/11/2026', '2026-11-24'],
    // Only an American spreadsheet can have written this one.
    ['11/23/2012', '2012-11-23'],
    ['05/05/2020', '2020-05-05'],
    ['29-02-2024', '2024-02-29'],
  ])('%s is %s', (text, value) => {
    expect(readDay(text)).toEqual({ value, isAmbiguous: false });
  });

  test('03/04/2020 is taken with the day first, and said to be ambiguous', () => {
    expect(readDay('03/04/2020')).toEqual({ value: '2020-04-03', isAmbiguous: true });
  });

  test.each([
    '30-02-2024',
    '2023-02-29',
    '11-23-2012',
    '2026',
    '01 januari 2010',
    '24-11-26',
    '24-11-0206',
    '43831',
    'x',
  ])('%s is none', (text) => expect(readDay(text).fault).toContain(`"${text}"`));
});

describe('a figure of CBS', () => {
  test.each([
    ['0', 0, 'MEASURED', null],
    ['17942942', 17942942, 'MEASURED', null],
    ['  20.8', 20.8, 'MEASURED', null],
    ['5,9', 5.9, 'MEASURED', null],
    ['-99997', null, 'WITHHELD', 'SECRET'],
    ['x', null, 'WITHHELD', 'SECRET'],
    ['-99995', null, 'MISSING', 'NOT_PUBLISHED'],
    ['', null, 'MISSING', 'NOT_PUBLISHED'],
    ['       .', null, 'MISSING', 'UNKNOWN'],
    ['       -', 0, 'MEASURED', null],
    ['NA', null, 'MISSING', 'NOT_PUBLISHED'],
    ['-99999999', null, 'MISSING', 'UNKNOWN'],
  ])('%j is %s, %s', (text, value, status, reason) => {
    expect(readFigure(text)).toEqual({ value, status, reason });
  });

  test.each(['-5', '--', 'veel', '1 200', '1.200,5'])('%j is none', (text) => {
    expect(readFigure(text)).toBeNull();
  });
});

describe('a quantity', () => {
  test.each([
    ['FTE', '1,5', 1.5, null, null, 'EXACT'],
    ['FTE', '0.25', 0.25, null, null, 'EXACT'],
    ['PLACES', '97', 97, null, null, 'EXACT'],
    ['PLACES', 'ca. 20', 20, null, null, 'ESTIMATE'],
    ['PERSONS', '±1.200,5', 1200.5, null, null, 'ESTIMATE'],
    ['PERSONS', '1,234,567', 1234567, null, null, 'EXACT'],
    ['PERSONS', '200-900', null, 200, 900, 'ORDER_OF_MAGNITUDE'],
    ['FTE', '0,5 tot 1,5', null, 0.5, 1.5, 'ORDER_OF_MAGNITUDE'],
  ] as const)(
    'of %s written %j has a value, a low, a high and a precision',
    (measure, text, value, low, high, precision) => {
      expect(readQuantity(measure, text)).toEqual({
        value: { measure, value, low, high, precision },
        isAmbiguous: false,
      });
    },
  );

  test.each([
    ['PERSONS', 1200],
    ['FTE', 1.2],
  ] as const)('of %s written 1.200 is taken as %d, and said to be ambiguous', (measure, value) => {
    expect(readQuantity(measure, '1.200')).toMatchObject({ value: { value }, isAmbiguous: true });
  });

  test.each(['veel', '-3', '900-200', '1.2.3', '12 personen', ''])('%j is none', (text) => {
    expect(readQuantity('PERSONS', text).fault).toContain(`"${text}"`);
  });
});

describe('a served area', () => {
  test.each([
    ['BU00340101', 'BU00340101', null],
    ['bu0363aa01', 'BU0363AA01', null],
    ['2024WK003401', 'WK003401', 2024],
    ['NL00', 'NL00', null],
  ])('%s is read with its edition', (text, areaCode, edition) => {
    expect(readServedArea(text)).toEqual({ areaCode, edition });
  });

  test.each(['Centrum', 'BU0034010', ''])('%j is none', (text) => expect(readServedArea(text)).toBeNull());

  test.each([
    ['0,5', 0.5],
    ['1', 1],
    ['50%', 0.5],
    ['0', null],
    ['1.5', null],
    ['half', null],
  ])('with share %s has %s', (text, share) => expect(readShare(text)).toBe(share));
});

describe('a website', () => {
  test.each([
    ['www.delinde.example.nl', 'https://www.delinde.example.nl'],
    ['http://delinde.example.nl/a?b=1', 'http://delinde.example.nl/a?b=1'],
    ['www. delinde.example.nl', null],
    ['www.delinde,nl', null],
    ['delinde', null],
    ['www.delinde.example.nl.', null],
    ['javascript:alert(1)', null],
    ['https://user@example.nl', null],
    ['https://:secret@example.nl', null],
  ])('%j is read as %j', (text, website) => expect(readWebsite(text)).toBe(website));
});
