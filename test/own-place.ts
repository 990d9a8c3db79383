import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, openDatabase } from '../src/database/open-database.ts';
import { tables } from '../src/tables.ts';
import { type Folder, temporaryFolder } from './exchange/sheets.ts';
import { onServer, urlOf } from './own-database.ts';
import { type Prepared, preparedVariable } from './prepared.ts';
import { type Ended, runCli } from './run-cli.ts';

/** A database that outlives its process, for tests that start processes of their own. */
export interface OwnPlace {
  /** The settings by which a process finds it. */
  readonly settings: Readonly<Record<string, string>>;
  /** Of the embedded database; null on a server. */
  readonly directory: string | null;
  open(): Promise<Database>;
  remove(): Promise<void>;
}

/** Where commands of the tests of one file run, one after the other on the same data. */
export interface Commands {
  readonly place: OwnPlace;
  /** For the files they are given. */
  readonly folder: Folder;
  /** `ketenkaart` with these words, to its end. */
  run(...words: readonly string[]): Promise<Ended>;
}

/** A place and a folder that are there from before the tests of a file until after them. */
export function commandsOn(prepared: Prepared): Commands {
  let place: OwnPlace;
  let folder: Folder;
  beforeAll(async () => {
    folder = temporaryFolder();
    place = await makeOwnPlace(prepared);
  });
  afterAll(async () => {
    folder.remove();
    await place?.remove();
  });
  return {
    get place() {
      return place;
    },
    get folder() {
      return folder;
    },
    // No command listens; the doctor looks whether it could.
    run: (...words) => runCli({ ...place.settings, PORT: '0' }, ...words),
  };
}

/** A copy of a prepared database: embedded in a directory, or with DATABASE_URL a new one on that server. */
export async function makeOwnPlace(prepared: Prepared): Promise<OwnPlace> {
  const template = process.env[preparedVariable(prepared)];
  if (!template) throw new Error('the databases to copy were not prepared; run the tests with npm test');
  const server = process.env.DATABASE_URL;
  if (!server) return embedded(template);

  const name = `ketenkaart_test_${randomBytes(6).toString('hex')}`;
  await onServer(server, `create database ${name} template ${template}`);
  const url = urlOf(server, name);
  return {
    settings: { DATABASE_URL: url },
    directory: null,
    open: () => openDatabase({ url, entities: tables }),
    remove: () => onServer(server, `drop database ${name} with (force)`),
  };
}

/** Unpacked by `tar`: PGlite would open the database first, and write each file through its own file system. */
function embedded(template: string): OwnPlace {
  const folder = mkdtempSync(join(tmpdir(), 'ketenkaart-place-'));
  const directory = join(folder, 'data');
  mkdirSync(directory, { mode: 0o700 });
  execFileSync('tar', ['-xf', template, '-C', directory], { stdio: 'ignore' });
  return {
    settings: { KETENKAART_DATA_DIR: directory },
    directory,
    open: () => openDatabase({ directory, entities: tables }),
    remove: async () => rmSync(folder, { recursive: true }),
  };
}
