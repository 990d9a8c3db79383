import { readJsonRows } from '../../../src/exchange/file/read-json-rows.ts';
import { inPieces, listOf } from '../understood.ts';

const read = (text: string) => listOf(readJsonRows(inPieces(text), 'data.json'));

describe('an answer of OData', () => {
  test('is rows by column: null is an empty cell, padding is left, and the line is the place in the list', async () => {
    const text =
      '{"odata.metadata": "https://…", "value": [{"Codering_3": "GM0034    ", "Mannen_6": null}, {"Mannen_6": 7.5}]}';
    expect(await read(text)).toEqual([
      {
        line: 1,
        cells: new Map([
          ['Codering_3', 'GM0034'],
          ['Mannen_6', ''],
        ]),
        faults: [],
      },
      { line: 2, cells: new Map([['Mannen_6', '7.5']]), faults: [] },
    ]);
  });

  test('that breaks off refuses the file', async () => {
    const rows = await read('{"value": [{"Mannen_6": 1}, {"Mannen_6": ');
    expect(rows.at(-1)?.faults).toMatchObject([{ code: 'UNREADABLE_JSON', line: null }]);
  });

  test('with a cell that no table may hold has a fault on that row', async () => {
    const [row] = await read(JSON.stringify({ value: [{ Titel: 'x'.repeat(2_001) }] }));
    expect(row?.faults).toMatchObject([{ code: 'CELL_TOO_LONG', line: 1, column: 'Titel' }]);
  });

  test('whose text cannot be read on is no fault of the JSON', async () => {
    async function* broken() {
      yield '{"value": [{"Mannen_6": 1}';
      throw new Error('cannot read data.json: it unpacks to more than 2 GB');
    }
    await expect(listOf(readJsonRows(broken(), 'data.json'))).rejects.toThrow('more than 2 GB');
  });
});
