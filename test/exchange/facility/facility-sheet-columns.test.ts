import {
  facilitySheetColumns,
  facilitySheetHeader,
} from '../../../src/exchange/facility/facility-sheet-columns.ts';
import { understandFacilitySheet } from '../../../src/exchange/facility/understand-facility-sheet.ts';
import { told, understood } from '../understood.ts';

describe('the columns of a sheet of facilities', () => {
  const issuesOf = async (header: string) =>
    (await understood(header, (columns, file) => understandFacilitySheet(columns, { file }))).issues;

  test('that are needed are named when they are not there', async () => {
    const issues = await issuesOf('adres;status');
    expect(issues.map((issue) => issue.message)).toEqual([
      'The sheet has no column "sleutel" ("key").',
      'The sheet has no column "naam" ("name").',
      'The sheet has no column "soort" ("kind").',
    ]);
  });

  test('that are not known are a note each, as is one that another column makes double', async () => {
    const issues = await issuesOf('sleutel;naam;soort;type;status;opmerking;telefoon;postcode;postal code');
    expect(issues.map(({ code, column }) => [code, column])).toEqual([
      ['UNKNOWN_COLUMN', 'opmerking'],
      ['UNKNOWN_COLUMN', 'telefoon'],
      ['DOUBLE_COLUMN', 'postal code'],
    ]);
  });

  test('that would say status or precision are assumed once for the file when they are not there', async () => {
    const issues = await issuesOf('sleutel;naam;soort;longitude;latitude');
    expect(told(issues)).toEqual(['ASSUMED NO_STATUS', 'ASSUMED NO_PRECISION']);
    expect(issues.every((issue) => issue.line === null)).toBe(true);
  });

  test('stand in the header we give out, each of them known in Dutch and in English', async () => {
    expect(await issuesOf(facilitySheetHeader.join(';'))).toEqual([]);
    const english = Object.values(facilitySheetColumns).map(([, name]) => name);
    expect(await issuesOf(english.join(';'))).toEqual([]);
  });
});
