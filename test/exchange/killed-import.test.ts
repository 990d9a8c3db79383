import { spawn } from 'node:child_process';
import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { makeOwnPlace, type OwnPlace } from '../own-place.ts';
import { cliFile, runCli } from '../run-cli.ts';
import { type Dump, dump, moments } from './dump.ts';
import { aRelation, type Folder, sheet, teams, temporaryFolder } from './sheets.ts';

let folder: Folder;
let files: string[];
beforeAll(() => {
  folder = temporaryFolder();
  const many = teams(6_000, {
    fte: '1,5',
    straat: 'Strandweg',
    woonplaats: 'Nergenshuizen',
    werkgebied: 'WK990101',
  });
  files = [
    folder.write('teams.csv', sheet(many)),
    folder.write('relaties.csv', sheet([aRelation('t1', 't2'), aRelation('t2', 't3')])),
  ];
});
afterAll(() => folder.remove());

const importWords = () => ['import', 'partners', ...files, '--edition', '2024', '--as-of', '2026-09-01'];

/** How far the import in this place is: not yet, staging the lines it reads, or comparing them with what is there. */
type Moment = 'BEFORE' | 'STAGING' | 'MERGING';
type Watch = () => Promise<Moment>;

/** The embedded database is a directory, in which temporary tables are files beginning with t. */
function watchDirectory(directory: string): Watch {
  return async () => {
    const found = globSync('base/*/t*_*', { cwd: directory });
    const sizes = found.map((file) => statSync(join(directory, file), { throwIfNoEntry: false })?.size ?? 0);
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    if (bytes < 500_000) return 'BEFORE';
    // Seven tables to stage in, each with a table for its long values and an index on that; the merge makes more.
    return found.length > 22 ? 'MERGING' : 'STAGING';
  };
}

async function watchServer(url: string): Promise<Watch & { end(): Promise<void> }> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const watch = async (): Promise<Moment> => {
    const { rows } = await client.query(
      "select query from pg_stat_activity where datname = current_database() and application_name = 'ketenkaart'",
    );
    const queries = rows.map(({ query }) => String(query)).join('\n');
    if (/insert into facility as f|insert into "facility_/.test(queries)) return 'MERGING';
    return queries.includes('insert into "incoming_facility"') ? 'STAGING' : 'BEFORE';
  };
  return Object.assign(watch, { end: () => client.end() });
}

/** Starts the import in a process of its own and kills it at that moment, without a chance to tidy up. */
async function killImportWhile(moment: Moment, place: OwnPlace): Promise<NodeJS.Signals | null> {
  const url = place.settings.DATABASE_URL;
  const server = url ? await watchServer(url) : null;
  const watch = server ?? watchDirectory(place.directory!);
  const child = spawn(process.execPath, [cliFile, ...importWords()], {
    env: place.settings,
    stdio: 'ignore',
  });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => {
    child.on('exit', (_, signal) => resolve(signal));
  });
  while (child.exitCode === null && (await watch()) !== moment) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  child.kill('SIGKILL');
  const signal = await ended;
  await server?.end();
  return signal;
}

async function look(place: OwnPlace, without?: Parameters<typeof dump>[1]): Promise<Dump> {
  const database = await place.open();
  try {
    return await dump(database, without);
  } finally {
    await database.close();
  }
}

/** Runs have an id and a time of their own. */
const butRuns = { tables: ['import_run', 'import_issue'], columns: moments };

describe('an import that is killed', () => {
  let undisturbed: OwnPlace;
  let expected: Dump;
  beforeAll(async () => {
    undisturbed = await makeOwnPlace('SAMPLE');
    await runCli(undisturbed.settings, ...importWords());
    expected = await look(undisturbed, butRuns);
  }, 120_000);
  afterAll(() => undisturbed.remove());

  test.each(['STAGING', 'MERGING'] as const)(
    'while %s leaves the old state; run again it gives the same database as one that was not disturbed',
    async (moment) => {
      const place = await makeOwnPlace('SAMPLE');
      try {
        const before = await look(place);
        expect(await killImportWhile(moment, place)).toBe('SIGKILL');
        expect(await look(place)).toEqual(before);
        const again = await runCli(place.settings, ...importWords());
        expect(again).toMatchObject({ code: 0, stderr: '' });
        expect(again.stdout).toContain('partners: loaded\n  6002 lines: 12002 new, 0 changed');
        expect(await look(place, butRuns)).toEqual(expected);
      } finally {
        await place.remove();
      }
    },
    180_000,
  );
});
