import { type ControlledTransaction, type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.ts';
import type { Database } from './open-database.ts';
import type { Session } from './session.ts';

export interface Open {
  readonly transaction: ControlledTransaction<Tables>;
  commit(): Promise<void>;
  rollback(): Promise<void>;
}

/** A logged read writes what it looked at beside it; like other reads it sees one state, and not for long. */
export type Mode = 'read only' | 'read logged' | 'read write';

/**
 * The only place that reaches for a connection. A transaction begins with its role and variables set in one
 * statement, so that no statement ever runs without them; outside a transaction the session would be ignored.
 */
export async function begin(database: Database, session: Session, mode: Mode): Promise<Open> {
  const endTurn = await database.turns.take();
  try {
    const kysely = database.orm.em.getDriver().getConnection().getClient() as Kysely<Tables>;
    const starting = kysely.startTransaction();
    // PGlite's driver knows no isolation levels; with one connection a read sees one state anyway.
    const transaction =
      database.engine === 'PGLITE'
        ? await starting.execute()
        : await starting.setIsolationLevel(isolation[mode]).setAccessMode(access[mode]).execute();
    const finish = (how: 'commit' | 'rollback') => async () => {
      try {
        if (!transaction.isCommitted && !transaction.isRolledBack) await transaction[how]().execute();
      } finally {
        endTurn();
      }
    };
    const open = { transaction, commit: finish('commit'), rollback: finish('rollback') };
    try {
      await limit(transaction, session, mode, database.statementTimeoutMs);
    } catch (fault) {
      await open.rollback();
      throw fault;
    }
    return open;
  } catch (fault) {
    endTurn();
    throw fault;
  }
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
    ['statement_timeout', mode === 'read write' ? '0' : String(timeoutMs)],
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
