import { spawn } from 'node:child_process';
import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { inspectLock } from '../../src/database/directory-lock.ts';
import { tellRow } from '../faults/tell-row.ts';
import { makeOwnPlace, type OwnPlace } from '../own-place.ts';
import { cliFile, runCli } from '../run-cli.ts';
import { type Dump, dump, moments } from './dump.ts';
import { aRelation, type Folder, sheet, teams, temporaryFolder } from './sheets.ts';

let folder: Folder;
let files: string[];
beforeAll(() => {
  folder = temporaryFolder();
  const many = teams(1_500, { fte: '1,5', straat: 'Strandweg', woonplaats: 'Nergenshuizen' });
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
  test('leaves the old state; run again it gives the same database as one that was not disturbed', async () => {
    const [disturbed, undisturbed] = [await makeOwnPlace('SAMPLE'), await makeOwnPlace('SAMPLE')];
    try {
      const before = await look(disturbed);
      for (const moment of ['STAGING', 'WRITING'] as const) {
        expect(await killImportWhile(moment, disturbed)).toBe('SIGKILL');
        // Whoever opens the directory next takes the lock over.
        if (disturbed.directory) expect(inspectLock(disturbed.directory).state).toBe('stale');
        expect(await look(disturbed)).toEqual(before);
      }
      const again = await runCli(disturbed.settings, ...importWords());
      expect(again).toMatchObject({ code: 0, stderr: '' });
      expect(again.stdout).toContain('partners: loaded\n  1502 lines: 1502 new, 0 changed');

      await runCli(undisturbed.settings, ...importWords());
      const rows = await look(undisturbed, butRuns);
      // A look that does not tell the old state from the new would find nothing of a kill half-way either.
      expect(await look(undisturbed)).not.toEqual(before);
      const counted = { killed: 2, 'rows the same': Object.values(rows).flat().length };
      tellRow(`kill -9 in an import, ${disturbed.directory ? 'embedded' : 'PostgreSQL'}`, [], counted);
      expect(await look(disturbed, butRuns)).toEqual(rows);
    } finally {
      await disturbed.remove();
      await undisturbed.remove();
    }
  }, 300_000);
});
