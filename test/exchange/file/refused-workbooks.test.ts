import { type MadeSheet, partsOf, workbookOf } from '../workbook-of.ts';
import { zipOf } from '../zip-of.ts';
import { header, line, put, read } from './workbooks-read.ts';

describe('a file that looks like a workbook is refused with what to do', () => {
  const teams: MadeSheet = { name: 'Teams', rows: [header, line] };
  const parts = partsOf([teams]);
  const macros = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml';
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  const oldOffice = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2_000)]);
  const sheetXml = 'xl/worksheets/sheet1.xml';

  test.each<[string, Buffer, RegExp]>([
    ['with macros', workbookOf([teams], { contentType: macros }), /macros \(\.xlsm\)/],
    ['of Word', workbookOf([teams], { contentType: word }), /no workbook/],
    ['of before 2007, or with a password', oldOffice, /before 2007 \(\.xls\), or one with a password/],
    [
      'of OpenDocument',
      zipOf({ mimetype: 'x', 'content.xml': '<x/>' }),
      /OpenDocument file; save .* as \.xlsx/,
    ],
    ['packed once more', zipOf({ 'teams.xlsx': 'PK\x03\x04...' }), /packed again/],
    ['without a document', zipOf({ ...parts, '_rels/.rels': '<Relationships/>' }), /without a document/],
    [
      'that is damaged',
      zipOf({ ...parts, [sheetXml]: '<worksheet><sheetData>' }),
      /sheet1\.xml in it is no sound XML/,
    ],
    [
      'with rows out of order',
      zipOf({ ...parts, [sheetXml]: '<a><row r="2"/><row r="1"/></a>' }),
      /row 1 comes after row 2/,
    ],
    [
      'with cells out of order',
      zipOf({ ...parts, [sheetXml]: '<a><row r="1"><c r="B1"/><c r="A1"/></row></a>' }),
      /cell A1 is out of place/,
    ],
    [
      'with a text that is not there',
      zipOf({ ...parts, 'xl/sharedStrings.xml': '<sst/>' }),
      /refers to text \d+/,
    ],
  ])('%s', async (_, content, reason) => {
    const path = put('odd.xlsx', content);
    await expect(read('facilities', path)).rejects.toThrow(reason);
    await expect(read('facilities', path)).rejects.toThrow(`cannot read ${path}: `);
  });
});
