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
import { asOurOwn } from './lent-pglite.ts';
import { type Prepared, preparedVariable } from './prepared.ts';

type Options = Partial<DatabaseOptions> & { readonly prepared?: Prepared };

/** Milliseconds: a test may ask more at once than there are connections, on a machine that does other things too. */
const longWait = 60_000;

/**
 * A database of this test file alone, as a prepared one, gone when it is closed: embedded and in memory, the first one
 * a file opens lent by its worker; or with DATABASE_URL a new one on that server, beside the one it names.
 */
export async function openOwnDatabase({ prepared = 'EMPTY', ...options }: Options = {}): Promise<Database> {
  const template = process.env[preparedVariable(prepared)];
  if (!template) throw new Error('the databases to copy were not prepared; run the tests with npm test');
  const server = process.env.DATABASE_URL;
  if (!server) return (await openLent(prepared, options)) ?? openCopy(template, options);

  const name = `ketenkaart_test_${randomBytes(6).toString('hex')}`;
  await onServer(server, `create database ${name} template ${template}`);
  const database = await openDatabase({
    ...{ url: urlOf(server, name), entities: tables, connectionWaitMs: longWait },
    ...options,
  });
  return {
    ...database,
    async close() {
      await database.close();
      await onServer(server, `drop database ${name} with (force)`);
    },
  };
}

/** Null when this file has the database of its worker already. */
async function openLent(prepared: Prepared, options: Partial<DatabaseOptions>): Promise<Database | null> {
  const loan = await globalThis.lendDatabase(prepared);
  if (!loan) return null;
  const { pglite, openTransactions } = asOurOwn(loan.pglite);
  const database = await openDatabase({ entities: tables, pglite, ...options });
  return {
    ...database,
    async close() {
      await database.orm.close(true);
      await loan.end(openTransactions() === 0);
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
