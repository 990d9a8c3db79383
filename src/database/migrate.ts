import { areAllApplied } from './all-applied.ts';
import type { Database } from './open-database.ts';

/**
 * Applies the migrations that are due, all or none, and gives their names. When none are due nothing is touched, so
 * that a service may log in as somebody who may not change tables. Two servers that start at once on one
 * PostgreSQL take turns. Throws an Error whose message says what an operator can repair.
 */
export async function migrate(database: Database): Promise<readonly string[]> {
  if (await areAllApplied(database)) return [];
  try {
    const applied = await inTurn(database, () => database.orm.migrator.up());
    return applied.map(({ name }) => name);
  } catch (fault) {
    throw new Error(explainMigrationFault(fault), { cause: fault });
  }
}

/** Any number, the same in every server; PGlite has one server only, and one connection. */
const migrationLock = 20_261_124;

async function inTurn<T>(database: Database, work: () => Promise<T>): Promise<T> {
  if (database.engine === 'PGLITE') return work();
  return database.orm.em.fork().transactional(async (em) => {
    await em
      .getConnection()
      .execute(`select pg_advisory_xact_lock(${migrationLock})`, [], 'run', em.getTransactionContext());
    return work();
  });
}

/** A sentence from the fault, by the codes of PostgreSQL (appendix A of its manual) and of Node's sockets. */
export function explainMigrationFault(fault: unknown): string {
  const { code, message } = Object(fault) as { code?: unknown; message?: unknown };
  const [said = ''] = String(message).split('\n');
  if (/extension "\w+" is not available|could not open extension control file/.test(said)) {
    return `The database server lacks an extension: ${said}. Install PostGIS on it (its package is often called postgresql-<version>-postgis-3).`;
  }
  if (code === '42501') {
    return `The database user lacks a right that the migrations need: ${said}. Let a superuser run "create extension postgis; create extension btree_gist" in this database and "alter role <user> createrole", then start again.`;
  }
  if (cannotConnect.test(String(code)) || /timeout exceeded when trying|Connection terminated/.test(said)) {
    return `Could not connect to the database: ${said}. Is it running, and is DATABASE_URL right?`;
  }
  return `The migrations could not be applied, and nothing was changed: ${said}`;
}

const cannotConnect =
  /^(08...|28...|3D000|53300|57P03|ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH)$/;
