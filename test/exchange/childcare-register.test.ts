import { understandFacilitySheet } from '../../src/exchange/facility/understand-facility-sheet.ts';
import { told, understood } from './understood.ts';

describe('a line of the childcare register', () => {
  const header = 'lrknummer,naam,type,soort,status,kindplaatsen,houder/_text';
  const readRegister = (...lines: string[]) =>
    understood([header, ...lines].join('\n'), (columns, file) => understandFacilitySheet(columns, { file }));

  test.each([
    ['KDV', 'Kinderdagverblijf', 'KDV'],
    ['BSO', '', 'BSO'],
    ['PSZ', 'Peuterspeelzaal', 'PEUTEROPVANG_VE'],
    ['', 'Buitenschoolse opvang', 'BSO'],
    ['onbekend', 'Peuterspeelzaal', 'PEUTEROPVANG_VE'],
  ])('of type %j and soort %j is a %s: the column with a known kind wins', async (type, soort, kind) => {
    const { records } = await readRegister(
      `123456789,De Linde,${type},${soort},Geregistreerd,20,Stichting Linde`,
    );
    expect(records).toMatchObject([
      {
        key: '123456789',
        kind,
        status: 'ACTIVE',
        organisation: { name: 'Stichting Linde' },
        identifiers: [{ scheme: 'LRK', value: '123456789' }],
        capacity: [{ measure: 'PLACES', value: 20 }],
      },
    ]);
  });

  test.each([
    ['Geregistreerd', 'ACTIVE'],
    ['Ingeschreven', 'ACTIVE'],
    ['Niet meer geregistreerd', 'CLOSED'],
    ['Uitgeschreven', 'CLOSED'],
    ['Niet meer geregistreerd (met tijdelijk exploitatieverbod)', 'PAUSED'],
  ])('with status %j is %s', async (given, status) => {
    const { records } = await readRegister(`123456789,De Linde,KDV,,${given},20,`);
    expect(records).toMatchObject([{ status, organisation: null }]);
  });

  test.each([
    ['VGO', '', 'CHILDMINDER_SKIPPED'],
    ['GOB', 'Gastouderbureau', 'AGENCY_SKIPPED'],
    ['', 'Gastouder', 'CHILDMINDER_SKIPPED'],
  ])('of type %j and soort %j is left out, and its name is not repeated', async (type, soort, code) => {
    const { records, issues } = await readRegister(`,Voorbeeldnaam,${type},${soort},,,`);
    expect(records).toEqual([]);
    expect(told(issues)).toEqual([`NOTE ${code}`]);
    expect(JSON.stringify(issues)).not.toContain('Voorbeeldnaam');
  });

  test('without places has an unknown number of them, never none', async () => {
    const { records, issues } = await readRegister('123456789,De Linde,KDV,,Geregistreerd,,');
    expect(records).toMatchObject([{ capacity: [] }]);
    expect(told(issues)).toEqual(['NOTE NO_PLACES']);
  });

  test('without a number is not loaded', async () => {
    const { issues } = await readRegister(',De Linde,KDV,,Geregistreerd,20,');
    expect(issues).toMatchObject([{ severity: 'ERROR', code: 'NO_KEY', column: 'lrknummer' }]);
  });
});
