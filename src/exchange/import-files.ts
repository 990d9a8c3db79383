import { randomUUID } from 'node:crypto';
import { operator, writerSession } from '../access/viewer.ts';
import { withNeighbours } from '../area/boundary/with-neighbours.ts';
import { deriveSuccessions } from '../area/succession/derive-successions.ts';
import { assessMunicipalities } from '../assessment/assess-municipalities.ts';
import { idOf } from '../database/ids.ts';
import type { Database } from '../database/open-database.ts';
import { refreshStatistics } from '../database/refresh-statistics.ts';
import { takeTurn } from '../database/take-turn.ts';
import { Undo, writing } from '../database/writing.ts';
import { relocateFacilities } from '../facility/place/locate-facilities.ts';
import { placeFacilities } from '../facility/place/place-facilities.ts';
import type { ImportedFile } from '../source/import-terms.ts';
import type { Issue } from '../source/issue.ts';
import { nothingLoaded } from '../source/load.ts';
import { factsDayOf, newestFactsDay, type RunToWrite, writeRun } from '../source/write-run.ts';
import { retrieveSource, writeSource } from '../source/write-source.ts';
import { fingerprint } from './file/fingerprint.ts';
import { isPlaceIn } from './file/workbook-place.ts';
import { judge, judgeDay } from './judge.ts';
import { loadReadings } from './load-readings.ts';
import { readInChild } from './read-in-child.ts';
import type { AnyRecord } from './reading/loads.ts';
import type { Reading } from './reading/reading.ts';
import { changedFacilities, namedMunicipalities, touchedMunicipalities } from './touched-municipalities.ts';
import type { DescribedDataset, ReadOptions } from './value/dataset.ts';

export interface ImportRequest {
  readonly dataset: DescribedDataset;
  readonly files: readonly string[];
  readonly edition: number | null;
  /** Of a dataset that takes one. */
  readonly municipality?: string | null;
  readonly hasPointFile?: boolean;
  readonly survey?: ReadOptions['survey'];
  /** What is said without a file, such as the answers of a geocoder; files are read in a process of their own. */
  readonly readings?: AsyncIterable<Reading<AnyRecord>>;
  /** The day the files speak of; the day of import when the file does not say. */
  readonly factsOn: string | null;
  readonly today: string;
  readonly dryRun: boolean;
  readonly isSample: boolean;
  readonly onProgress: ReadOptions['onProgress'];
}

/**
 * Brings files in: read (a stream of lines) -> understand (per line a value or an issue) -> judge -> load, all in one
 * transaction. A rejected run keeps itself and its issues and writes nothing else; a dry run does exactly the same
 * and undoes it, so that it says what the real run will.
 */
export async function importFiles(database: Database, request: ImportRequest): Promise<RunToWrite> {
  const startedAt = new Date().toISOString();
  const files = await Promise.all(request.files.map(fingerprint));
  const { dataset, isSample, dryRun } = request;
  const sourceId = `src_${dataset.source.code}`;
  const source = { ...dataset.source, id: sourceId, isSample, retrievedOn: request.today };
  const runId = idOf('run', randomUUID());

  const run = await writing(database, writerSession(operator), async (rows) => {
    await takeTurn(rows);
    await writeSource(rows, source);
    const factsOn =
      request.factsOn ?? (await factsDayOf(rows, sourceId, dataset.name, files)) ?? request.today;
    const { edition, municipality, hasPointFile, survey, onProgress } = request;
    const isRegister = dataset.source.isRegister ?? dataset.complete?.basis === 'COMPLETE_REGISTER';
    const loadRun = { runId, sourceId, isRegister, edition, factsOn, complete: dataset.complete };
    const options = { edition, municipality, hasPointFile, survey, onProgress };
    const readings =
      request.readings ?? readInChild({ dataset: dataset.name, files: request.files, options });
    const { lines, came, loaded, isNewInventory } = await loadReadings(rows, loadRun, readings);
    const issues = inFileOrder(loaded.issues, files);
    const newest = await newestFactsDay(rows, loadRun, dataset.name);
    const rejectedBecause = judgeDay(factsOn, newest) ?? judge({ lines, issues, vanished: loaded.vanished });
    const isChanged = loaded.inserted + loaded.updated + loaded.closed > 0 || isNewInventory;
    const outcome = rejectedBecause ? 'REJECTED' : isChanged ? 'LOADED' : 'UNCHANGED';
    const { vanished: _, ...counts } = rejectedBecause ? nothingLoaded : loaded;
    const told: RunToWrite = {
      ...{ id: runId, sourceId, dataset: dataset.name, edition: request.edition, factsOn, files },
      ...{ outcome, rejectedBecause, lines, startedAt, ...counts, issues },
    };
    if (rejectedBecause || dryRun) throw new Undo(told);
    if (isChanged) {
      await retrieveSource(rows, source);
      const moved = locates(came) ? await relocateFacilities(rows) : [];
      const named = [...(await namedMunicipalities(rows, came)), ...whereComplete(dataset)];
      const isNational = named.includes('NL00');
      const facilities = await changedFacilities(rows, came, moved);
      // Asked before and after: what moved to another municipality is missed in the one it left.
      const left = isNational ? [] : await touchedMunicipalities(rows, named, facilities);
      if (changesAreas(came)) {
        const municipalities = await withNeighbours(rows, named);
        const edition = came.has('succession') ? null : request.edition;
        await deriveSuccessions(rows, { edition, municipalities });
      }
      const placed = await placeFacilities(rows);
      await refreshStatistics(rows);
      const changed = { ...facilities, changed: [...facilities.changed, ...placed] };
      const now = isNational ? [] : await touchedMunicipalities(rows, named, changed);
      await assessMunicipalities(rows, request.today, isNational ? undefined : [...left, ...now]);
    }
    await writeRun(rows, told);
    return told;
  });

  if (run.outcome === 'REJECTED' && !dryRun) {
    await writing(database, writerSession(operator), async (rows) => {
      await writeSource(rows, source);
      await writeRun(rows, run);
    });
  }
  return run;
}

/** Whether what came says where facilities stand that are there already. */
const locates = (came: ReadonlySet<string>) =>
  ['boundary', 'pc4-point', 'postcode-area', 'postcode', 'known-point', 'geocoded-address'].some((type) =>
    came.has(type),
  );
const changesAreas = (came: ReadonlySet<string>) =>
  ['area', 'boundary', 'succession'].some((type) => came.has(type));

/** Where a register closes what it no longer has. */
const whereComplete = ({ complete }: DescribedDataset) => (complete ? [complete.areaCode] : []);

/** In the order of the files and their lines, whichever step found them. */
function inFileOrder(issues: readonly Issue[], files: readonly ImportedFile[]): Issue[] {
  const place = (issue: Issue) => files.findIndex((file) => isPlaceIn(issue.file, file.name));
  return issues.toSorted((a, b) => place(a) - place(b) || (a.line ?? 0) - (b.line ?? 0));
}
