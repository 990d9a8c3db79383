import { type Kysely, sql, type Transaction } from 'kysely';
import type { Tables } from '../tables.ts';
import type { Database } from './open-database.ts';
import type { Session } from './session.ts';

export interface Open {
  readonly transaction: Transaction<Tables>;
  /** Throws when it is not known to be committed. */
  commit(): Promise<void>;
  /** Never throws: what cannot be undone any more the database undoes when it sees the connection gone. */
  rollback(): Promise<void>;
}

/** A logged read writes what it looked at beside it; like other reads it sees one state, and not for long. */
export type Mode = 'read only' | 'read logged' | 'read write';

/**
 * The only place that reaches for a connection. A transaction begins with its role and variables set in one
 * statement, so that no statement ever runs without them; outside a transaction the session would be ignored. What may
 * lag is read from the replica, and from the database itself when that is away; half of what a request may still wait
 * is kept for that.
 *
 * It stays open inside a callback of Kysely's, which gives the connection back whatever happens. Its startTransaction
 * does not when begin, commit or rollback fails: after a restart of the database the pool stayed empty for ever.
 */
export async function begin(
  database: Database,
  session: Session,
  mode: Mode,
  timeoutMs = mode === 'read write' ? 0 : database.statementTimeoutMs,
): Promise<Open> {
  const { replica } = database;
  if (replica && session.mayLag && mode === 'read only' && replica.state === 'NEAR') {
    try {
      return await beginOn(replica.database, session, mode, timeoutMs, 0.5);
    } catch {
      replica.missed();
    }
  }
  return beginOn(database, session, mode, timeoutMs);
}

/** On PGlite a turn is waited for as long as it takes: there is one connection, and whoever has it is at work. */
async function beginOn(
  database: Database,
  session: Session,
  mode: Mode,
  timeoutMs: number,
  shareOfPatience = 1,
): Promise<Open> {
  const endTurn = await database.turns.take();
  const begun = Promise.withResolvers<Transaction<Tables>>();
  const decided = Promise.withResolvers<'commit' | 'rollback'>();
  const ended = inTransaction(database, mode, async (transaction) => {
    await limit(transaction, session, mode, timeoutMs);
    begun.resolve(transaction);
    if ((await decided.promise) === 'rollback') throw undone;
  })
    .catch((fault) => {
      if (fault !== undone) throw fault;
    })
    .finally(endTurn);
  const failed = ended.then(() => begun.promise);
  const opened = Promise.race([begun.promise, failed]);
  const { patience } = session;
  const transaction = await (patience ? patience.wait(opened, shareOfPatience) : opened).catch((fault) => {
    // A connection that comes after all is given back at once.
    decided.resolve('rollback');
    throw fault;
  });
  return {
    transaction,
    commit() {
      decided.resolve('commit');
      return ended;
    },
    rollback() {
      decided.resolve('rollback');
      return ended.catch(() => {});
    },
  };
}

const undone = new Error('undone on purpose');

async function inTransaction(
  { engine, orm }: Database,
  mode: Mode,
  work: (transaction: Transaction<Tables>) => Promise<void>,
): Promise<void> {
  const kysely = orm.em.getDriver().getConnection().getClient() as Kysely<Tables>;
  const transaction = kysely.transaction();
  // PGlite's driver knows no isolation levels; with one connection a read sees one state anyway.
  if (engine === 'PGLITE') return transaction.execute(work);
  return transaction.setIsolationLevel(isolation[mode]).setAccessMode(access[mode]).execute(work);
}

/** A reader sees one state throughout; writers wait for each other and must then see what came before. */
const isolation = {
  'read only': 'repeatable read',
  'read logged': 'repeatable read',
  'read write': 'read committed',
} as const;

const access = { 'read only': 'read only', 'read logged': 'read write', 'read write': 'read write' } as const;

async function limit(transaction: Kysely<Tables>, session: Session, mode: Mode, timeoutMs: number) {
  const settings: [string, string][] = [
    ['role', session.role],
    ['transaction_read_only', mode === 'read only' ? 'on' : 'off'],
    ['statement_timeout', String(timeoutMs)],
    // Compiling a statement of many parts took PostgreSQL 1.1 s, running it 0.15 s.
    ['jit', 'off'],
    ...Object.entries(session.variables).map(([name, value]): [string, string] => [
      `ketenkaart.${name}`,
      value,
    ]),
  ];
  const set = settings.map(([name, value]) => sql`set_config(${name}, ${value}, true)`);
  await sql`select ${sql.join(set)}`.execute(transaction);
}
