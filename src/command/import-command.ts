import { writeFile } from 'node:fs/promises';
import { importFiles } from '../exchange/import-files.ts';
import { reportOf } from '../exchange/import-report.ts';
import { writeReport } from '../exchange/write-report.ts';
import { inASentence, withDatabase } from './as-operator.ts';
import { geocode, readGeocoder } from './geocode-command.ts';
import { type ImportOptions, readCount, readReport, readRequest } from './import-options.ts';
import { progressBar } from './progress-bar.ts';
import { tellRun } from './tell-run.ts';

/** `ketenkaart import`: exits with 1 when the run was rejected. */
export function importCommand(name: string, files: readonly string[], options: ImportOptions): Promise<void> {
  return inASentence(async () => {
    // Read before the database is opened: whoever mistypes an option need not wait, or stop the service first.
    const request = readRequest(name, files, options);
    const mostIssues = readCount(options.issues);
    const report = readReport(options.report);
    const geocoder = options.geocode === undefined ? null : readGeocoder(options.geocode);
    return withDatabase(async (database) => {
      const bar = progressBar();
      const run = await importFiles(database, { ...request, onProgress: bar.show }).finally(bar.stop);
      console.log(tellRun(run, request.dryRun, mostIssues));
      if (report) {
        const content = reportOf(run, request.dryRun, options.language);
        await writeFile(report.path, await writeReport(content, report.format));
        console.log(`  report: ${report.path}`);
      }
      const isLoaded = run.outcome !== 'REJECTED';
      // What is only tried asks nobody anything.
      if (geocoder && isLoaded && !request.dryRun) {
        await geocode(database, geocoder, { sourceId: run.sourceId, municipalities: null });
      }
      return isLoaded;
    });
  });
}
