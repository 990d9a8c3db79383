import { randomBytes } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { shipped } from '../src/command/as-operator.ts';
import { migrate } from '../src/database/migrate.ts';
import {
  type Database,
  openDatabase,
  pgliteExtensions,
  pgliteParsers,
} from '../src/database/open-database.ts';
import { loadSample, loadShippedNorms } from '../src/exchange/load-sample.ts';
import { tables } from '../src/tables.ts';
import { onServer, urlOf } from './own-database.ts';
import { type Prepared, preparedVariable, sampleDay } from './prepared.ts';
import { takeRows } from './table-rows.ts';

/** Prepares the databases that the test files copy. */
export default async function setUp(): Promise<void> {
  if (process.env.DATABASE_URL) await prepareOnServer(process.env.DATABASE_URL);
  else await prepareEmbedded();
}

async function fill(database: Database, prepared: Prepared): Promise<void> {
  if (prepared === 'SAMPLE') await loadSample(database, shipped, sampleDay);
  else {
    await migrate(database);
    await loadShippedNorms(database, shipped);
  }
}

async function prepareEmbedded(): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'ketenkaart-test-'));
  process.env.KETENKAART_TEST_DIRECTORY = directory;
  const pglite = await PGlite.create({ extensions: pgliteExtensions, parsers: pgliteParsers });
  const database = await openDatabase({ entities: tables, pglite });
  for (const prepared of ['EMPTY', 'SAMPLE'] as const) {
    await fill(database, prepared);
    const dump = await pglite.dumpDataDir('none');
    const file = join(directory, `${prepared}.tar`);
    writeFileSync(file, new Uint8Array(await dump.arrayBuffer()));
    writeFileSync(`${file}.rows.json`, JSON.stringify(await takeRows(pglite)));
    process.env[preparedVariable(prepared)] = file;
  }
  await database.close();
}

async function prepareOnServer(server: string): Promise<void> {
  const run = randomBytes(4).toString('hex');
  for (const prepared of ['EMPTY', 'SAMPLE'] as const) {
    const name = `ketenkaart_test_${run}_${prepared.toLowerCase()}`;
    const before = process.env[preparedVariable('EMPTY')];
    await onServer(server, `create database ${name}${before ? ` template ${before}` : ''}`);
    const database = await openDatabase({ url: urlOf(server, name), entities: tables });
    await fill(database, prepared);
    await database.close();
    process.env[preparedVariable(prepared)] = name;
  }
}
