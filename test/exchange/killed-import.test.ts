import { spawn } from 'node:child_process';
import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { inspectLock } from '../../src/database/directory-lock.ts';
import { importFiles } from '../../src/exchange/import-files.ts';
import { tellRow } from '../faults/tell-row.ts';
import { openOwnDatabase } from '../own-database.ts';
import { makeOwnPlace, type OwnPlace } from '../own-place.ts';
import { cliFile, compileQuickly, runCli } from '../run-cli.ts';
import { type Dump, dump, moments } from './dump.ts';
import { killedImport, killedImportWords } from './killed-import.ts';
import { aRelation, type Folder, sheet, teams, temporaryFolder } from './sheets.ts';

/** Runs have an id and a time of their own. */
const butRuns = { tables: ['import_run', 'import_issue'], columns: moments };

let folder: Folder;
let files: string[];
/** Of a database in which nobody imported, and then of the same in which the import was not disturbed. */
let before: Dump;
let undisturbed: Dump;
beforeAll(async () => {
  folder = temporaryFolder();
  const many = teams(1_000, { fte: '1,5', straat: 'Strandweg', woonplaats: 'Nergenshuizen' });
  files = [
    folder.write('teams.csv', sheet(many)),
    folder.write('relaties.csv', sheet([aRelation('t1', 't2'), aRelation('t2', 't3')])),
  ];
  const database = await openOwnDatabase({ prepared: 'SAMPLE' });
  before = await dump(database);
  await importFiles(database, killedImport(files));
  undisturbed = await dump(database, butRuns);
  await database.close();
});
afterAll(() => folder.remove());

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
    return sizeOf('t[0-9]') > 100_000 ? 'STAGING' : 'BEFORE';
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
async function killImportWhile(
  moment: Moment,
  place: OwnPlace,
  words: readonly string[] = [cliFile, ...killedImportWords(files)],
): Promise<NodeJS.Signals | null> {
  const url = place.settings.DATABASE_URL;
  const server = url ? await watchServer(url) : null;
  const watch = server ?? watchDirectory(place.directory!);
  const child = spawn(process.execPath, [...compileQuickly, ...words], {
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

describe('an import that is killed', () => {
  let place: OwnPlace;
  beforeEach(async () => {
    place = await makeOwnPlace('SAMPLE');
  });
  afterEach(() => place.remove());

  test('leaves the old state; run again it gives the same database as one that was not disturbed', async () => {
    for (const moment of ['STAGING', 'WRITING'] as const) {
      expect(await killImportWhile(moment, place)).toBe('SIGKILL');
      // Whoever opens the directory next takes the lock over.
      if (place.directory) expect(inspectLock(place.directory).state).toBe('stale');
    }
    expect(await look(place)).toEqual(before);

    const again = await runCli(place.settings, ...killedImportWords(files));
    expect(again).toMatchObject({ code: 0, stderr: '' });
    expect(again.stdout).toContain('partners: loaded\n  1002 lines: 1002 new, 0 changed');
    expect(await look(place, butRuns)).toEqual(undisturbed);
    const counted = { killed: 2, 'rows the same': Object.values(undisturbed).flat().length };
    tellRow(`kill -9 in an import, ${place.directory ? 'embedded' : 'PostgreSQL'}`, [], counted);
  }, 300_000);

  test('is seen to leave half of it when it commits as it goes', async () => {
    const inPieces = fileURLToPath(new URL('import-in-pieces.js', import.meta.url));
    expect(await killImportWhile('WRITING', place, [inPieces, ...files])).toBe('SIGKILL');
    const half = await look(place);
    expect(() => expect(half).toEqual(before)).toThrow();
    // Not all of it either: its run would have come last.
    expect(half.import_run).toEqual(before.import_run);
  }, 300_000);
});
