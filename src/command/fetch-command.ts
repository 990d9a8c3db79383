import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAreaCode } from '../area/area-code.ts';
import {
  type FetchStep,
  fetchMunicipality,
  fetchSteps,
  type StepEnd,
} from '../exchange/fetch/fetch-municipality.ts';
import { goodManners } from '../exchange/fetch/fetch-politely.ts';
import type { Fetching } from '../exchange/fetch/fetching.ts';
import { todayInAmsterdam } from '../graphql/today.ts';
import { readFetchSettings } from '../server/setting/fetch-settings.ts';
import { readSettings } from '../server/setting/settings.ts';
import { inASentence, withDatabase } from './as-operator.ts';
import { readCount, readEdition } from './import-options.ts';
import { progressBar } from './progress-bar.ts';
import { tellRun } from './tell-run.ts';
import { isFailed, whatNext } from './what-next.ts';

export interface FetchOptions {
  readonly edition?: string;
  readonly only?: string;
  readonly dryRun?: boolean;
  readonly issues: string;
}

/** `ketenkaart fetch`: exits with 1 when a step could not be fetched or was refused; those before it stay. */
export function fetchCommand(text: string, options: FetchOptions): Promise<void> {
  return inASentence(async () => {
    const municipality = readMunicipality(text);
    const steps = readSteps(options.only);
    const edition = readEdition(options.edition);
    const mostIssues = readCount(options.issues);
    const dryRun = options.dryRun ?? false;
    const bar = progressBar();
    const fetching = prepareFetching(process.env, bar);
    const ends: StepEnd[] = [];
    // The database first: whoever must stop the service before need not wait for a download to hear so.
    await withDatabase(async (database) => {
      const request = { municipality, edition, steps, dryRun, fetching, today: todayInAmsterdam() };
      for await (const end of fetchMunicipality(database, { ...request, onProgress: bar.show })) {
        bar.stop();
        console.log(tellStep(end, dryRun, mostIssues));
        ends.push(end);
      }
    }).finally(bar.stop);
    console.log(whatNext(municipality, ends, dryRun));
    return !ends.some(isFailed);
  });
}

function tellStep(end: StepEnd, dryRun: boolean, mostIssues: number): string {
  if ('run' in end) return tellRun(end.run, dryRun, mostIssues);
  return `${end.step}: not fetched\n  because: ${end.fault}`;
}

/** Files are kept in the data directory, also when the database is elsewhere. */
function prepareFetching(env: NodeJS.ProcessEnv, bar: ReturnType<typeof progressBar>): Fetching {
  const { contact, addresses } = readFetchSettings(env);
  const folder = join(readSettings(env).dataDirectory, 'fetched');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const say = (line: string) => {
    bar.stop();
    console.error(line);
  };
  return {
    addresses,
    folder,
    manners: {
      ...goodManners,
      userAgent: `Ketenkaart/${version()}${contact ? ` (+${contact})` : ''}`,
      onPause: (why, milliseconds) => say(`${why}; again in ${Math.ceil(milliseconds / 1000)} s`),
    },
    onProgress: (file, read, total) => total && bar.show(file, read, total, 'fetched'),
    onFile: (file, downloaded) => say(`${file}: ${downloaded === 'FETCHED' ? 'fetched' : 'as before'}`),
  };
}

function version(): string {
  const file = join(import.meta.dirname, '../../../package.json');
  return JSON.parse(readFileSync(file, 'utf8')).version;
}

function readMunicipality(text: string): string {
  const area = readAreaCode(text);
  if (area?.level === 'MUNICIPALITY') return area.code;
  throw new Error(`"${text}" is not the code of a municipality, such as GM0034`);
}

function readSteps(text: string | undefined): readonly FetchStep[] {
  if (text === undefined) return fetchSteps;
  return text.split(',').map((word) => {
    const step = fetchSteps.find((one) => one === word.trim());
    if (step) return step;
    throw new Error(`--only ${text}: "${word}" is not one of ${fetchSteps.join(', ')}`);
  });
}
