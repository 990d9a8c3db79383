import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type ImportOptions, readCount, readReport, readRequest } from '../../src/command/import-options.ts';
import { sheet, teams, temporaryFolder } from '../exchange/sheets.ts';

const folder = temporaryFolder();
const file = folder.write('teams.csv', sheet(teams(2)));
afterAll(() => folder.remove());

/** As `ketenkaart import` reads them, in the same order. */
function read(name: string, path: string, given: Partial<ImportOptions>) {
  const options: ImportOptions = { issues: '20', language: 'nl', ...given };
  const request = readRequest(name, [path], options);
  return { request, mostIssues: readCount(options.issues), report: readReport(options.report) };
}

describe('what is typed behind ketenkaart import', () => {
  const wrong: [string, Partial<ImportOptions>, string][] = [
    ['nonsense', {}, 'there is no dataset "nonsense"; there are key-figures, boundaries, '],
    ['key-figures', {}, 'key-figures needs --edition, the CBS year of its codes'],
    ['boundaries', { edition: '24' }, '--edition 24 is not a CBS year such as 2024'],
    ['facilities', { asOf: '1 mei' }, '--as-of 1 mei is not a day; write yyyy-mm-dd'],
    ['facilities', { asOf: '2026-02-31' }, '--as-of 2026-02-31 is not a day; write yyyy-mm-dd'],
    ['facilities', { complete: 'KDV' }, '--complete goes with --in and a municipality; got ""'],
    [
      'facilities',
      { complete: 'KDV', in: 'WK036301' },
      '--complete goes with --in and a municipality; got "WK036301"',
    ],
    ['facilities', { complete: 'KDV,KDX', in: 'GM0363' }, '--complete: "KDX" is not a kind of facility'],
    ['facilities', { in: 'GM0363' }, '--in GM0363 goes with --complete and kinds of facility'],
    ['postcodes', { edition: '2024', in: 'BU00340101' }, '--in BU00340101 is not the code'],
    [
      'facilities',
      { source: 'Mijn lijst' },
      '--source Mijn lijst: use 2 to 60 small letters, digits and underscores',
    ],
    ['facilities', { points: '/no/such.csv' }, 'cannot read /no/such.csv: there is no such file'],
    ['facilities', { issues: 'all' }, '--issues all is not a number'],
    ['facilities', { report: 'a.pdf' }, '--report a.pdf: let it end in .csv, .xlsx, .html'],
    ['facilities', { report: '/no/such/a.csv' }, '--report /no/such/a.csv: there is no folder /no/such'],
  ];

  test.each(wrong)('%s with %j is told in a sentence to be wrong', (name, given, sentence) => {
    expect(() => read(name, file, given)).toThrow(sentence);
  });

  test('is taken as it is meant when nothing is wrong with it', () => {
    const report = join(file, '..', 'verslag.html');
    const given = { asOf: '2026-09-01', source: 'lijst', complete: 'kdv, BSO', in: 'gm0363', report };
    expect(read('facilities', file, { ...given, dryRun: true, issues: '0' })).toMatchObject({
      request: {
        factsOn: '2026-09-01',
        dryRun: true,
        dataset: {
          source: { code: 'lijst' },
          complete: { facilityKinds: ['KDV', 'BSO'], areaCode: 'GM0363', basis: 'COMPLETE_REGISTER' },
        },
      },
      mostIssues: 0,
      report: { path: report, format: 'html' },
    });
    expect(existsSync(report)).toBe(false);
  });
});
