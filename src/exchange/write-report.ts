import { csvLine } from './file/csv-line.ts';
import { cellsOf, type ImportReport } from './import-report.ts';
import { reportPage } from './report-page.ts';
import { writeWorkbook } from './template/write-workbook.ts';

export const reportFormats = ['csv', 'xlsx', 'html'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** A report as a file: every remark on a line, with the summary before them where there is a place for it. */
export async function writeReport(report: ImportReport, format: ReportFormat): Promise<Buffer> {
  if (format === 'html') return Buffer.from(reportPage(report));
  const { groups, words } = report;
  const lines = groups.flatMap((group) => group.issues.map((issue) => cellsOf(issue, group, words)));
  if (format === 'csv') {
    // With a byte order mark, by which Excel knows UTF-8.
    return Buffer.from(`\uFEFF${[words.columns, ...lines].map((cells) => csvLine(cells)).join('')}`);
  }
  return writeWorkbook([
    {
      name: words.summary,
      header: [report.title, '', '', ''],
      widths: [28, 12, 30, 90],
      lines: [
        ...report.facts.map(([name, value]) => [name, '', value]),
        ...groups.map(({ severity, code, issues, explanation }) => [
          words.severities[severity],
          String(issues.length),
          code,
          explanation,
        ]),
      ],
    },
    { name: words.all, header: words.columns, widths: [12, 24, 60, 30, 8, 24, 30, 60, 24, 60], lines },
  ]);
}
