import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { Client } from 'pg';
import {
  type Database,
  type DatabaseOptions,
  openDatabase,
  pgliteExtensions,
  pgliteParsers,
} from '../src/database/open-database.ts';
import { tables } from '../src/tables.ts';
import { type Prepared, preparedVariable } from './prepared.ts';

type Options = Partial<DatabaseOptions> & { readonly prepared?: Prepared };

/**
 * A database of this test file alone, a copy of a prepared one, gone when it is closed: embedded and in memory, or
 * with DATABASE_URL a new one on that server, beside the one it names.
 */
export async function openOwnDatabase({ prepared = 'EMPTY', ...options }: Options = {}): Promise<Database> {
  const template = process.env[preparedVariable(prepared)];
  if (!template) throw new Error('the databases to copy were not prepared; run the tests with npm test');
  const server = process.env.DATABASE_URL;
  if (!server) return openCopy(template, options);

  const name = `ketenkaart_test_${randomBytes(6).toString('hex')}`;
  await onServer(server, `create database ${name} template ${template}`);
  const database = await openDatabase({ url: urlOf(server, name), entities: tables, ...options });
  return {
    ...database,
    async close() {
      await database.close();
      await onServer(server, `drop database ${name} with (force)`);
    },
  };
}

async function openCopy(file: string, options: Partial<DatabaseOptions>): Promise<Database> {
  const pglite = await PGlite.create({
    loadDataDir: new Blob([readFileSync(file)]),
    extensions: pgliteExtensions,
    parsers: pgliteParsers,
  });
  return openDatabase({ entities: tables, pglite, ...options });
}

/** The address of another database on the same server. */
export function urlOf(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}

export async function onServer(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
