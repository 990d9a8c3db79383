import { lockDirectory } from '../../database/directory-lock.ts';
import type { Database } from '../../database/open-database.ts';
import type { RunToWrite } from '../../source/write-run.ts';
import { getDataset } from '../datasets.ts';
import { type ImportRequest, importFiles } from '../import-files.ts';
import type { Dataset } from '../value/dataset.ts';
import { forgetDownload } from './download.ts';
import { fetchBoundaries } from './fetch-boundaries.ts';
import { fetchKeyFigures, findKeyFigureTable, type KeyFigureTable } from './fetch-key-figures.ts';
import { fetchChildcare, fetchSchools } from './fetch-registers.ts';
import type { Fetching } from './fetching.ts';

/** In the order in which they come in: boundaries need the areas, facilities the boundaries. */
export const fetchSteps = ['figures', 'boundaries', 'schools', 'childcare'] as const;
export type FetchStep = (typeof fetchSteps)[number];

export interface FetchRequest extends Pick<ImportRequest, 'today' | 'dryRun' | 'onProgress'> {
  readonly municipality: string;
  /** CBS year; null for the newest that CBS has key figures of. */
  readonly edition: number | null;
  readonly steps: readonly FetchStep[];
  readonly fetching: Fetching;
}

/** What became of a step: it came in or was refused, or it could not be fetched, and why. */
export type StepEnd =
  | { readonly step: FetchStep; readonly run: RunToWrite }
  | { readonly step: FetchStep; readonly fault: string };

/**
 * Brings a municipality in from the services of publishers, step by step: first fetched, then imported like any file.
 * Ends after the first step that fails; what came in before stays, and the next fetch goes on from there. What was
 * fetched is kept, and fetched again only when the publisher has newer.
 */
export async function* fetchMunicipality(
  database: Database,
  request: FetchRequest,
): AsyncGenerator<StepEnd, void> {
  const lock = lockDirectory(request.fetching.folder);
  try {
    let table: Promise<KeyFigureTable> | null = null;
    const tableOnce = () => {
      table ??= getTable(request);
      return table;
    };
    for (const step of fetchSteps.filter((one) => request.steps.includes(one))) {
      // Whatever goes wrong here is between us and a publisher; importing has answers of its own.
      const fetched = await fetchStep(step, request, tableOnce).catch(
        (fault: Error): Unfetched => ({ fault: fault.message }),
      );
      if ('fault' in fetched) {
        yield { step, ...fetched };
        return;
      }
      const run = await bringIn(database, request, fetched);
      yield { step, run };
      if (run.outcome === 'REJECTED') return;
    }
  } finally {
    lock.release();
  }
}

async function getTable({ fetching, edition }: FetchRequest): Promise<KeyFigureTable> {
  const table = await findKeyFigureTable(fetching, edition);
  if (table) return table;
  const which = edition === null ? '' : ` of ${edition}`;
  throw new Error(`CBS has no table "Kerncijfers wijken en buurten"${which}; another year goes in --edition`);
}

interface Fetched {
  readonly dataset: Dataset;
  readonly files: readonly string[];
  readonly edition: number | null;
  /** The files have names and telephone numbers beside what is read: they must not stay. */
  readonly holdsPersons?: boolean;
}

interface Unfetched {
  readonly fault: string;
}

async function fetchStep(
  step: FetchStep,
  { fetching, municipality }: FetchRequest,
  tableOnce: () => Promise<KeyFigureTable>,
): Promise<Fetched> {
  if (step === 'schools')
    return { dataset: getDataset('schools'), files: await fetchSchools(fetching), edition: null };
  if (step === 'childcare') {
    const dataset = getDataset('childcare');
    return { dataset, files: await fetchChildcare(fetching), edition: null, holdsPersons: true };
  }
  const table = await tableOnce();
  const { edition } = table;
  const isFigures = step === 'figures';
  const files = isFigures
    ? await fetchKeyFigures(fetching, table, municipality)
    : await fetchBoundaries(fetching, edition, municipality);
  if (files) return { dataset: getDataset(isFigures ? 'key-figures' : 'boundaries'), files, edition };
  const none = isFigures ? 'CBS has no key figures' : 'PDOK has no boundaries';
  throw new Error(
    `${none} of ${municipality} in ${edition}; is it a municipality of that year? Another year goes in --edition`,
  );
}

async function bringIn(
  database: Database,
  { today, dryRun, onProgress }: FetchRequest,
  { dataset, files, edition, holdsPersons }: Fetched,
): Promise<RunToWrite> {
  try {
    return await importFiles(database, {
      ...{ dataset, files, edition, factsOn: null, today, dryRun, isSample: false, onProgress },
    });
  } finally {
    if (holdsPersons) await Promise.all(files.map(forgetDownload));
  }
}
