import fc from 'fast-check';
import { understandPostcodes } from '../../../src/exchange/area/understand-postcodes.ts';
import { told, understood } from '../understood.ts';

const read = (text: string, { edition = 2025, only = null as string | null } = {}) =>
  understood(text, (header, file) => understandPostcodes(header, { file, edition, only }));
const cbs = (...lines: string[]) =>
  ['PC6;Huisnummer;Buurt2025;Wijk2025;Gemeente2025', ...lines, ''].join('\n');

describe('the table of CBS', () => {
  test.each([';', ','])('says the neighbourhood of every house number, parted by %s', async (delimiter) => {
    const text = cbs('1315HR;12;00340101;003401;0034', '1012JS;1;0363AF01;0363AF;0363');
    const { records, issues } = await read(text.replaceAll(';', delimiter));
    expect(issues).toEqual([]);
    expect(records).toEqual([
      { type: 'postcode', postcode: '1315 HR', houseNumber: 12, neighbourhoodCode: 'BU00340101' },
      { type: 'postcode', postcode: '1012 JS', houseNumber: 1, neighbourhoodCode: 'BU0363AF01' },
    ]);
  });

  test('gets the zeros back that a spreadsheet took away, and a code with letters none', async () => {
    const { records } = await read(cbs('1315HR;12;340101;3401;34', '9306TC;3;16991234;169912;1699'));
    expect(records.map(({ neighbourhoodCode }) => neighbourhoodCode)).toEqual(['BU00340101', 'BU16991234']);
    const letters = await read(cbs('1012JS;1;63AF01;63AF;63'));
    expect([letters.records, told(letters.issues)]).toEqual([[], ['ERROR BAD_AREA_CODE']]);
  });

  test('any code of digits that lost its zeros is the code it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 10_000, max: 99_999_999 }), async (number) => {
        const { records } = await read(cbs(`1315HR;1;${number};1;1`));
        expect(records[0]?.neighbourhoodCode).toBe(`BU${String(number).padStart(8, '0')}`);
      }),
      { numRuns: 50 },
    );
  });

  test('is read for one municipality only when that is asked, and says nothing of the others', async () => {
    const text = cbs('1315HR;12;340101;3401;34', '1012JS;1;0363AF01;0363AF;0363', '1012JS;;0363AF01;;');
    const { records, issues } = await read(text, { only: 'GM0034' });
    expect(records.map(({ postcode }) => postcode)).toEqual(['1315 HR']);
    expect(issues).toEqual([]);
  });

  test.each([
    ['1315;12;00340101;003401;0034', 'ERROR BAD_POSTCODE'],
    ['1315HR;;00340101;003401;0034', 'ERROR BAD_NUMBER'],
    ['1315HR;12A;00340101;003401;0034', 'ERROR BAD_NUMBER'],
    ['1315HR;0;00340101;003401;0034', 'ERROR BAD_NUMBER'],
    ['1315HR;12;;;', 'ERROR BAD_AREA_CODE'],
    ['1315HR;12;0034;;', 'ERROR BAD_AREA_CODE'],
  ])('does not load the line %s: %s', async (line, issue) => {
    const { records, issues } = await read(cbs(line));
    expect([records, told(issues)]).toEqual([[], [issue]]);
  });

  test('of another year than is said is refused as a whole', async () => {
    const { records, issues } = await read(cbs('1315HR;12;00340101;003401;0034'), { edition: 2024 });
    expect([records, told(issues)]).toEqual([[], ['ERROR OTHER_EDITION']]);
    expect(issues[0]).toMatchObject({ line: null, repair: 'Give --edition 2025.' });
  });

  test('without its columns is refused as a whole', async () => {
    const { issues } = await read('PC6;Buurt2025\n1315HR;00340101\n');
    expect(told(issues)).toEqual(['ERROR MISSING_COLUMN']);
  });
});

describe('the table of Amsterdam', () => {
  const amsterdam = (...lines: string[]) => ['postcode,buurt_naam,buurt_vollcode', ...lines, ''].join('\n');

  test('says the neighbourhood of a whole postcode, and one row has none', async () => {
    const { records, issues } = await read(amsterdam('1012JS,Nes e.o.,AF01', ',Onbekend,AF01'));
    expect(records).toEqual([
      { type: 'postcode', postcode: '1012 JS', houseNumber: null, neighbourhoodCode: 'BU0363AF01' },
    ]);
    expect(told(issues)).toEqual(['NOTE NO_POSTCODE']);
  });

  test('of before 2022 has codes that are not those of CBS', async () => {
    const { records, issues } = await read(amsterdam('1012JS,Nes e.o.,A00a'));
    expect([records, told(issues)]).toEqual([[], ['ERROR BAD_AREA_CODE']]);
    expect(issues[0]?.message).toContain('"A00a"');
  });
});
