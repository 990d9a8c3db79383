import type { FacilityRecord } from '../../src/facility/record/facility-record.ts';
import { firstOf, readLine } from './facility-line.ts';
import { told } from './understood.ts';

describe('a line of a sheet of facilities', () => {
  test.each([
    ['sleutel', '', 'NO_KEY'],
    ['sleutel', 'TEAM:1', 'BAD_KEY'],
    ['naam', '', 'NO_NAME'],
    ['soort', '', 'NO_KIND'],
    ['soort', 'kinderopvang', 'UNKNOWN_KIND'],
    ['werkgebied', 'Centrum', 'BAD_AREA_CODE'],
    ['werkgebied', 'WK003401:2', 'BAD_SHARE'],
    ['geldig_van', 'vorig jaar', 'BAD_DAY'],
  ])('with %s written %j is not loaded', async (column, cell, code) => {
    const { records, issues } = await readLine({ [column]: cell });
    expect(records).toEqual([]);
    expect(issues).toMatchObject([{ severity: 'ERROR', code, line: 2, column }]);
  });

  test('that ends before it begins is not loaded', async () => {
    const { issues } = await readLine({ geldig_van: '2025-01-01', geldig_tot: '2025-01-01' });
    expect(told(issues)).toEqual(['ERROR ENDS_BEFORE_START']);
  });

  test.each([
    ['ook_aanbod', 'zweefvliegen', 'UNKNOWN_TERM', 'alsoProvides', []],
    ['doelgroepen', 'senioren', 'UNKNOWN_TERM', 'audiences', []],
    ['fte', 'veel', 'BAD_QUANTITY', 'capacity', []],
    ['leeftijd_van', 'vier', 'BAD_AGES', 'agesFrom', null],
    ['geverifieerd_op', '30-02-2025', 'BAD_DAY', 'verifiedOn', null],
    ['website', 'geen', 'BAD_WEBSITE', 'website', null],
    ['lrk', '12', 'BAD_IDENTIFIER', 'identifiers', []],
    ['kvk_vestiging', '17256', 'BAD_IDENTIFIER', 'identifiers', []],
    ['longitude', '145000', 'NOT_A_POINT', 'point', null],
  ])('with %s written %j is loaded without it', async (column, cell, code, field, rest) => {
    const { records, issues } = await readLine({ nauwkeurigheid: '', [column]: cell });
    expect(issues).toMatchObject([{ severity: 'NOTE', code, line: 2, column, value: cell }]);
    expect(records[0]?.[field as keyof FacilityRecord]).toEqual(rest);
  });

  test.each([
    ['geldig_van', '03/04/2020', 'AMBIGUOUS_DAY', '2020-04-03'],
    ['personen', '1.200', 'AMBIGUOUS_NUMBER', '1200'],
    ['status', '', 'NO_STATUS', 'ACTIVE'],
    ['status', 'winterstop', 'UNKNOWN_STATUS', 'UNKNOWN'],
  ])('with %s written %j is loaded as we took it', async (column, cell, code, assumed) => {
    const { records, issues } = await readLine({ [column]: cell });
    expect(issues).toMatchObject([{ severity: 'ASSUMED', code, line: 2, column, assumed }]);
    expect(records).toHaveLength(1);
  });

  test('that puts its number behind the street has both', async () => {
    const address = (await firstOf({ adres: 'Tweede Voorbeeldlaan 48 H' })).address;
    expect(address).toMatchObject({ street: 'Tweede Voorbeeldlaan', houseNumber: '48 H' });
  });

  test('takes a municipality by its code, never by its name', async () => {
    expect((await firstOf({ gemeente: 'GM0034' })).address?.municipalityCode).toBe('GM0034');
    expect((await firstOf({ gemeente: 'Lindeveen' })).address).toBeNull();
  });

  test('with a point outside the country, or in metres, is a facility without a point', async () => {
    for (const [longitude, latitude, code] of [
      ['5.2', '100', 'OUTSIDE_NETHERLANDS'],
      ['145000', '485000', 'CRS_NOT_WGS84'],
    ]) {
      const { records, issues } = await readLine({
        longitude: longitude!,
        latitude: latitude!,
        nauwkeurigheid: '',
      });
      expect(records).toMatchObject([{ point: null }]);
      expect(issues).toMatchObject([{ severity: 'NOTE', code, line: 2 }]);
    }
  });

  test('keeps no RSIN of who may be a sole trader, and does not repeat it: it would be a BSN', async () => {
    const { records, issues } = await readLine({ organisatie: 'Praktijk De Linde', rsin: '002220647' });
    expect(records[0]?.organisation?.identifiers).toEqual([]);
    expect(JSON.stringify(issues)).not.toContain('002220647');
    expect(told(issues)).toEqual(['NOTE BAD_IDENTIFIER']);
  });

  test('goes by the key of its organisation where there is one', async () => {
    const cells = { organisatie: 'Voorbeeldwelzijn', organisatie_sleutel: 'o1' };
    expect((await firstOf(cells)).organisation).toMatchObject({ key: 'o1', name: 'Voorbeeldwelzijn' });
    const { records, issues } = await readLine({ organisatie_sleutel: 'o1' });
    expect(records[0]?.organisation).toMatchObject({ key: 'o1', name: 'o1' });
    expect(told(issues)).toEqual(['ASSUMED NO_NAME']);
  });

  test.each([
    ['10KN00', [{ scheme: 'BRIN_VESTIGING', value: '10KN00' }]],
    ['10kn', [{ scheme: 'BRIN', value: '10KN' }]],
  ])('with brin %s has that number', async (brin, identifiers) => {
    expect((await firstOf({ brin })).identifiers).toEqual(identifiers);
  });
});
