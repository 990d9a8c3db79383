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
  const many = teams(2_000, { fte: '1,5', straat: 'Strandweg', woonplaats: 'Nergenshuizen' });
  files = [
    folder.write('teams.csv', sheet(many)),
    folder.write('relaties.csv', sheet([aRelation('t1', 't2'), aRelation('t2', 't3')])),
  ];
});
afterAll(() => folder.remove());

const importWords = () => ['import', 'partners', ...files, '--edition', '2024', '--as-of', '2026-09-01'];

/** How far the import in this place is: not yet, staging the lines it reads, or writing facts. */
type Moment = 'BEFORE' | 'STAGING' | 'WRITING';
type Watch = () => Promise<Moment>;

/** The embedded database is a directory, in which each table is a file; names of temporary ones begin with t. */
function watchDirectory(directory: string): Watch {
  const sizeOf = (pattern: string) =>
    globSync(`base/*/${pattern}*`, { cwd: directory })
      .map((file) => statSync(join(directory, file), { throwIfNoEntry: false })?.size ?? 0)
      .reduce((sum, size) => sum + size, 0);
  const atFirst = sizeOf('[0-9]');
  return async () => {
    if (sizeOf('[0-9]') > atFirst + 200_000) return 'WRITING';
    return sizeOf('t[0-9]') > 200_000 ? 'STAGING' : 'BEFORE';
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
    if (/insert into facility as f|(insert into|update) "?facility_/.test(queries)) return 'WRITING';
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
  let before: Dump;
  let after: Dump;
  beforeAll(async () => {
    undisturbed = await makeOwnPlace('SAMPLE');
    before = await look(undisturbed);
    await runCli(undisturbed.settings, ...importWords());
    after = await look(undisturbed, butRuns);
  }, 120_000);
  afterAll(() => undisturbed.remove());

  test.each(['STAGING', 'WRITING'] as const)(
    'while %s leaves the old state; run again it gives the same database as one that was not disturbed',
    async (moment) => {
      const place = await makeOwnPlace('SAMPLE');
      try {
        expect(await killImportWhile(moment, place)).toBe('SIGKILL');
        expect(await look(place)).toEqual(before);
        const again = await runCli(place.settings, ...importWords());
        expect(again).toMatchObject({ code: 0, stderr: '' });
        expect(again.stdout).toContain('partners: loaded\n  2002 lines: 2002 new, 0 changed');
        expect(await look(place, butRuns)).toEqual(after);
      } finally {
        await place.remove();
      }
    },
    120_000,
  );
});
