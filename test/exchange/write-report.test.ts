import { writeFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { csvLine } from '../../src/exchange/file/csv-line.ts';
import { readXlsx } from '../../src/exchange/file/read-xlsx.ts';
import { reportOf } from '../../src/exchange/import-report.ts';
import { judge, judgeDay } from '../../src/exchange/judge.ts';
import { assumed, error, note } from '../../src/exchange/reading/issues.ts';
import { rejectionInDutch } from '../../src/exchange/rejection-in-dutch.ts';
import { writeReport } from '../../src/exchange/write-report.ts';
import type { RunToWrite } from '../../src/source/write-run.ts';
import { temporaryFolder } from './sheets.ts';
import { listOf } from './understood.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

const at = (line: number, value: string) => ({ file: 'teams.xlsx [Teams]', line, column: 'fte (E)', value });
const run: RunToWrite = {
  ...{ id: 'run_1', sourceId: 'src_proef', dataset: 'partners', edition: null, factsOn: '2026-10-01' },
  files: [{ name: 'teams.xlsx', bytes: 1, sha256: 'x' }],
  ...{
    outcome: 'REJECTED',
    rejectedBecause: '1 of 3 lines (33.3 %) cannot be loaded; at most 1 % may fail.',
    lines: 3,
  },
  ...{ inserted: 0, updated: 0, unchanged: 0, closed: 0, startedAt: '2026-10-01T00:00:00Z' },
  issues: [
    note('BAD_QUANTITY', at(2, 'veel'), '"veel" is no quantity.'),
    assumed('NO_STATUS', at(2, ''), 'The line has no status.', 'ACTIVE'),
    note('BAD_QUANTITY', at(3, '=1+1'), '"=1+1" is no quantity.'),
    error('UNKNOWN_KIND', at(4, '<b>hut</b>'), '"<b>hut</b>" is no kind of facility.', 'Use a kind.'),
    note('NOT_EXPLAINED', at(5, 'x'), 'Something new.', 'Look at it.'),
  ],
};
const report = (language: 'nl' | 'en', isDryRun = true) => reportOf(run, isDryRun, language);

describe('the report of an import', () => {
  test('groups what is to be said by code, the gravest and the most first, and says what to do', () => {
    const { title, groups, facts } = report('nl');
    expect(title).toBe('partners: geweigerd, er is niets ingelezen');
    expect(groups.map(({ severity, code, issues }) => `${severity} ${code} ${issues.length}`)).toEqual([
      'ERROR UNKNOWN_KIND 1',
      'ASSUMED NO_STATUS 1',
      'NOTE BAD_QUANTITY 2',
      'NOTE NOT_EXPLAINED 1',
    ]);
    expect(groups[0]?.explanation).toMatch(/^De soort staat niet in de lijst\./);
    expect(groups[3]?.explanation).toBe('Something new. Look at it.');
    expect(facts).toContainEqual(['proef', 'er is niets veranderd']);
    expect(facts[1]?.[1]).toBe(
      '1 van de 3 regels (33.3 %) kunnen niet worden ingelezen; het mag hoogstens 1 % zijn.',
    );
    expect(report('en', false).facts.map(([name]) => name)).not.toContain('dry run');
    expect(report('en').groups[0]?.explanation).toMatch(/^The kind is not in the list\./);
  });

  test('as CSV has a line for each remark, and no cell that a spreadsheet would work out', async () => {
    const text = (await writeReport(report('nl'), 'csv')).toString();
    expect(text.startsWith('\uFEFFernst;code;')).toBe(true);
    const lines: string[][] = parse(text, { delimiter: ';', bom: true });
    expect(lines).toHaveLength(1 + run.issues.length);
    expect(lines[1]).toEqual([
      ...['fout', 'UNKNOWN_KIND', expect.any(String), 'teams.xlsx [Teams]', '4', 'fte (E)', '<b>hut</b>'],
      ...['"<b>hut</b>" is no kind of facility.', '', 'Use a kind.'],
    ]);
    expect(lines.flat()).toContain("'=1+1");
  });

  test('as a workbook has a summary, and every remark with its texts as texts', async () => {
    const path = folder.write('report.xlsx', '');
    writeFileSync(path, await writeReport(report('en'), 'xlsx'));
    const sheets: Record<string, string[][]> = {};
    for await (const { name, rows } of readXlsx(path)) {
      const cells = (await listOf(rows)).map((row) => [...row.cells.values()]);
      expect(cells.flat().some(({ isFormula }) => isFormula)).toBe(false);
      sheets[name] = cells.map((row) => row.map(({ text }) => text));
    }
    expect(sheets.Summary).toContainEqual(['lines', '3']);
    expect(sheets.Summary?.find(([severity]) => severity === 'error')?.slice(0, 3)).toEqual([
      ...['error', '1', 'UNKNOWN_KIND'],
    ]);
    expect(sheets['All remarks']).toHaveLength(1 + run.issues.length);
    expect(sheets['All remarks']?.flat()).toContain('=1+1');
  });

  test('as a page shows the first of each kind, and what stands in a file as text', async () => {
    const many = {
      ...run,
      issues: Array.from({ length: 25 }, (_, n) => note('BAD_DAY', at(n + 2, `<i>${n}`), 'x')),
    };
    const page = (await writeReport(reportOf(many, false, 'nl'), 'html')).toString();
    expect(page).toContain('<html lang="nl">');
    expect(page).toContain('opmerking: BAD_DAY (25)');
    expect(page).toContain('&lt;i&gt;19');
    expect(page).not.toContain('&lt;i&gt;20');
    expect(page).toContain('en nog 5');
    expect(page).not.toMatch(/<i>|<script/);
    const nothing = (await writeReport(reportOf({ ...run, issues: [] }, false, 'en'), 'html')).toString();
    expect(nothing).toContain('There is nothing to remark.');
  });
});

describe('why a run was rejected', () => {
  const nothing = { lines: 10, issues: [], vanished: { count: 0, of: 0 } };
  const fault = (line: number | null) => error('UNKNOWN_KIND', { file: 'a.csv', line }, 'No kind.');

  test.each([
    ['no lines', judge({ ...nothing, lines: 0 }), /^Het bestand heeft geen regels\.$/],
    ['lines in error', judge({ ...nothing, issues: [fault(2)] }), /^1 van de 10 regels \(10\.0 %\)/],
    ['a register gone', judge({ ...nothing, vanished: { count: 9, of: 10 } }), /^9 van de 10 codes/],
    [
      'an older day',
      judgeDay('2026-01-01', '2026-02-01'),
      /^Het bestand gaat over 2026-01-01, .* 2026-02-01 /,
    ],
    [
      'a file refused as a whole',
      judge({ ...nothing, issues: [fault(null)] }),
      /^Het bestand is als geheel geweigerd/,
    ],
  ])('is said in Dutch for %s', (_, rejectedBecause, dutch) => {
    const issues = rejectedBecause === 'No kind.' ? [fault(null)] : [];
    expect(rejectionInDutch({ ...run, rejectedBecause, issues })).toMatch(dutch);
  });

  test('is not said of a run that was not', () => {
    expect(rejectionInDutch({ ...run, rejectedBecause: null })).toBeNull();
  });
});

describe('a line of CSV', () => {
  test('comes back as it was, but for an apostrophe before what a spreadsheet would work out', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 5 }), (cells) => {
        const [read] = parse(csvLine(cells), { delimiter: ';' }) as string[][];
        expect(read).toEqual(cells.map((cell) => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)));
      }),
    );
  });
});
