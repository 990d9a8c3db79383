import { xlsxOf } from '../xlsx-of.ts';
import { read } from './key-figures-read.ts';

describe('a file that cannot be read', () => {
  test('because its columns were renamed is refused in the words of its own form', async () => {
    const { issues } = await read({
      'kwb.xlsx': xlsxOf([['gwb_code', 'regio', 'recs', 'a_inwoners']]),
      'data.json': JSON.stringify({
        value: [{ WijkenEnBuurten: 'GM0363', SoortRegio_2: 'Gemeente', Inwoners_5: 1 }],
      }),
    });
    expect(issues.filter(({ severity }) => severity === 'ERROR').map(({ column }) => column)).toEqual([
      ...['a_inw', 'a_00_14'],
      ...['AantalInwoners', 'k_0Tot15Jaar'],
    ]);
  });

  test.each([
    ['kwb-2024.xlsx', 'a;b', 'MISSING_COLUMN'],
    ['data.json', '{"value": [{"WijkenEnBuurten": "GM0363"', 'UNREADABLE_JSON'],
    ['data.json', '{"value": []}', 'UNREADABLE_JSON'],
    ['data.json', '{"value": [1, 2]}', 'UNREADABLE_JSON'],
    ['data.json', '{"odata.error": {"code": ""}}', 'NO_FEATURES'],
    ['kwb.xlsx', xlsxOf([]), 'EMPTY_FILE'],
  ])('%s (%#) says why', async (name, text, code) => {
    const { records, issues } = await read({ [name]: text });
    const refusing = issues.filter((issue) => issue.severity === 'ERROR');
    expect(records).toEqual([]);
    expect(new Set(refusing.map((issue) => `${issue.code} ${issue.line}`))).toEqual(
      new Set([`${code} null`]),
    );
  });

  test('because it is a workbook of before 2007 says so', async () => {
    const old = Buffer.from('d0cf11e0a1b11ae1', 'hex');
    await expect(read({ 'kwb-2013.xls': Buffer.concat([old, Buffer.alloc(512)]) })).rejects.toThrow(
      /before 2007/,
    );
  });
});
