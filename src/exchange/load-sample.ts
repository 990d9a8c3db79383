import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { operator, writerSession } from '../access/viewer.ts';
import type { AccountRecord } from '../account/account-record.ts';
import { loadSampleAccount, removeSampleAccounts } from '../account/load-sample-account.ts';
import { assessMunicipalities } from '../assessment/assess-municipalities.ts';
import {
  forgetDecisions,
  forgetFindingsOnSamples,
  forgetMunicipalities,
} from '../assessment/forget-municipalities.ts';
import type { Database } from '../database/open-database.ts';
import { writing } from '../database/writing.ts';
import { loadNormSet } from '../norm/load-norm-set.ts';
import { removeSamples, wantsSample } from '../source/remove-samples.ts';
import type { RunToWrite } from '../source/write-run.ts';
import { getDataset } from './datasets.ts';
import { importFiles } from './import-files.ts';

/** Where the files of a fresh checkout lie. */
export interface Shipped {
  readonly sample: string;
  readonly norms: string;
}

const edition = 2024;
/** The day of its newest answers; the town is invented, and so is its calendar. */
const factsOn = '2026-10-01';

const source = {
  code: 'voorbeeldstad',
  name: 'Voorbeeldstad (verzonnen)',
  publisher: 'Ketenkaart',
  licence: 'EUPL-1.2',
  attribution: 'Voorbeeldstad is verzonnen; geen echte gemeente, organisatie of persoon',
  url: null,
};

/** The example norms that ship with the service, a file a version; already there is fine. */
export async function loadShippedNorms(database: Database, { norms }: Shipped): Promise<void> {
  const files = (await readdir(norms)).filter((file) => file.endsWith('.yml')).toSorted();
  const texts = await Promise.all(files.map((file) => readFile(join(norms, file), 'utf8')));
  await writing(database, writerSession(operator), async (rows) => {
    for (const [at, text] of texts.entries()) await loadNormSet(rows, text, join(norms, files[at] ?? ''));
  });
}

/** Fills an empty database with the sample municipality; gives false when there is anything of your own in it. */
export async function loadSampleOnFirstStart(
  database: Database,
  shipped: Shipped,
  today: string,
): Promise<boolean> {
  const isWanted = await writing(database, writerSession(operator), (rows) => wantsSample(rows, 'contacts'));
  if (isWanted) await loadSample(database, shipped, today);
  return isWanted;
}

/** The sample municipality, through the same importers as any other. Again: nothing changes. */
export async function loadSample(
  database: Database,
  { sample }: Shipped,
  today: string,
): Promise<RunToWrite[]> {
  const sheets = [
    'organisaties.csv',
    'voorzieningen.csv',
    'werkgebieden.csv',
    'relaties.csv',
    'coalities.csv',
    'activiteiten.csv',
    'verankering.csv',
    'inventarissen.csv',
  ];
  const runs: RunToWrite[] = [];
  for (const [name, files] of [
    ['key-figures', ['key-figures.csv']],
    ['boundaries', ['boundaries.geojson']],
    ['pc4-points', ['pc4-punten.csv']],
    ['partners', sheets],
    ['contacts', ['contacten.csv']],
  ] as const) {
    if (name === 'contacts') await loadAccount(database, sample);
    const run = await importFiles(database, {
      dataset: { ...getDataset(name), source },
      files: files.map((file) => join(sample, file)),
      ...{ edition, factsOn, today, dryRun: false, isSample: true, onProgress: () => {} },
    });
    if (run.outcome === 'REJECTED')
      throw new Error(`the sample municipality was refused: ${run.rejectedBecause}`);
    runs.push(run);
  }
  return runs;
}

/** After the organisations it has agreements with, and before the contacts it answers for. */
async function loadAccount(database: Database, sample: string): Promise<void> {
  const account = JSON.parse(await readFile(join(sample, 'account.json'), 'utf8')) as AccountRecord;
  await writing(database, writerSession(operator), (rows) =>
    loadSampleAccount(rows, account, `src_${source.code}`),
  );
}

/** Takes every sample away, with all that hangs on it or rests on it; gives how many sources went. */
export function removeSample(database: Database, today: string): Promise<number> {
  return writing(database, writerSession(operator), async (rows) => {
    await forgetFindingsOnSamples(rows);
    const removed = await removeSamples(rows);
    await removeSampleAccounts(rows);
    await forgetMunicipalities(rows);
    if (removed > 0) await assessMunicipalities(rows, today);
    if (removed > 0) await forgetDecisions(rows);
    return removed;
  });
}
