import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely';
import type { Tables } from '../tables.ts';
import { begin, type Mode, type Open } from './begin.ts';
import type { Database } from './open-database.ts';
import type { ReadRows } from './rows.ts';
import type { Session } from './session.ts';

/** The reads of one request: one viewer, one transaction, opened at the first read and never at all without one. */
export interface Reading {
  readonly rows: ReadRows;
  /** Statements sent so far, without begin, set and commit. */
  readonly statements: number;
  /** Calls back once no statement is under way: what is asked then can be asked together. */
  whenQuiet(callback: () => void): void;
  /**
   * Ends the transaction; reads after this throw. Safe to call twice. Throws when what a logged reading saw could not
   * be written down: then nobody may have it.
   */
  end(how?: 'commit' | 'rollback'): Promise<void>;
}

export function openReading(
  database: Database,
  session: Session,
  mode: Exclude<Mode, 'read write'> = 'read only',
  timeoutMs?: number,
): Reading {
  let opening: Promise<Open> | null = null;
  let unlogged: unknown = null;
  let ended = false;
  let statements = 0;
  let underWay = 0;
  let queue: Promise<unknown> = Promise.resolve();

  async function executeQuery(query: CompiledQuery) {
    if (ended) throw new Error(`a read after its request ended: ${query.sql.slice(0, 80)}`);
    opening ??= begin(database, session, mode, timeoutMs);
    const open = await opening;
    statements += 1;
    try {
      return await open.transaction.executeQuery(query);
    } catch (fault) {
      if (mode === 'read logged') unlogged ??= fault;
      else if (spoilsItsTransactionOnly(fault)) {
        opening = null;
        await open.rollback().catch(() => {});
      }
      throw fault;
    }
  }

  /** Resolvers ask side by side, one connection answers: in order of asking. */
  const connection: DatabaseConnection = {
    executeQuery<R>(query: CompiledQuery) {
      underWay += 1;
      const answer = queue.then(() => executeQuery(query));
      queue = answer
        .catch(() => {})
        .finally(() => {
          underWay -= 1;
        });
      return answer as Promise<import('kysely').QueryResult<R>>;
    },
    streamQuery() {
      throw new Error('a request reads whole answers; streaming is for exports');
    },
  };

  return {
    rows: rowsThrough(connection),
    get statements() {
      return statements;
    },
    whenQuiet(callback) {
      const look = () => (underWay === 0 ? callback() : queue.then(() => setImmediate(look)));
      setImmediate(look);
    },
    async end(how = 'commit') {
      if (ended) return;
      ended = true;
      await queue;
      const open = await opening?.catch(() => null);
      if (how === 'rollback') return open?.rollback();
      if (unlogged) {
        await open?.rollback().catch(() => {});
        throw unlogged;
      }
      await open?.commit();
    },
  };
}

/**
 * A statement that fails ends its transaction for all that come after it; a new one is opened for those, so that one
 * part of a request that fails does not empty the rest. Of a logged reading all is lost, since the entries about what
 * it saw before are. A database that is away or too slow (classes 08, 53, 57 of PostgreSQL's codes), and what is asked
 * after that (25P02), is not tried again by each of them.
 */
const spoilsItsTransactionOnly = (fault: unknown): boolean =>
  /^(?!08|53|57|25P02)[0-9A-Z]{5}$/.test(String(Object(fault).code));

function rowsThrough(connection: DatabaseConnection): ReadRows {
  const refuse = async () => {
    throw new Error('the request owns its transaction');
  };
  const driver: Driver = {
    init: async () => {},
    acquireConnection: async () => connection,
    releaseConnection: async () => {},
    beginTransaction: refuse,
    commitTransaction: refuse,
    rollbackTransaction: refuse,
    destroy: async () => {},
  };
  return new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => driver,
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  }) as never;
}
