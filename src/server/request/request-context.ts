import { readerSession, type Viewer, writerSession } from '../../access/viewer.ts';
import { writesNothing } from '../../access/writes-nothing.ts';
import type { Database } from '../../database/open-database.ts';
import type { Patience } from '../../database/patience.ts';
import { openReading, type Reading } from '../../database/reading.ts';
import type { WriteRows } from '../../database/rows.ts';
import { writing } from '../../database/writing.ts';
import type { Context, CursorSeal, PersonalSelection } from '../../graphql/context.ts';
import { cursorsFor } from '../../graphql/cursor.ts';
import { newTrace, type Trace } from '../log/trace-parent.ts';

export interface Asked {
  readonly cursors: CursorSeal;
  readonly viewer: Viewer;
  readonly today: string;
  /** A new one when the client gave none. */
  readonly trace?: Trace;
  /** What signing in left of it. */
  readonly patience?: Patience;
}

/** What resolvers see, and with it the means to begin the reads anew and to end them. */
export interface RequestContext extends Context {
  readonly readings: Readings;
}

/** The transactions of one request, one at a time: a next one after a compiled query that failed, and after a write. */
export interface Readings {
  /** Statements sent so far, by all of them. */
  readonly statements: number;
  /** Whether a change of this request was committed; it stays, whatever becomes of the answer. */
  readonly wasWritten: boolean;
  /** From here on, before anything was read: reads may see details of persons, and log it. */
  logged(personal: PersonalSelection): void;
  /** What was read so far is thrown away; rows are of a new one from here on, with `fault` they fail with it at once. */
  again(fault: unknown): Promise<void>;
  /**
   * Nothing is read after this. Throws when it could not be written down whose details were read: then the answer may
   * not leave.
   */
  end(): Promise<void>;
}

export function openRequest(database: Database, asked: Asked): RequestContext {
  const { viewer, today, cursors, trace = newTrace(), patience } = asked;
  const { traceId, operationId, parentOperationId } = trace;
  let earlier = 0;
  let ended = false;
  let unlogged: unknown = null;
  let wasWritten = false;
  let personal: PersonalSelection | null = null;
  let current = openNow(database);

  function openNow(on: Database): Reading {
    const session = readerSession(viewer, {
      today,
      purposes: personal?.purposes,
      operationId,
      parentOperationId,
    });
    const mayLag = writesNothing(viewer) && !personal;
    return openReading(on, { ...session, mayLag, patience }, personal ? 'read logged' : 'read only');
  }
  /** A read that could not be committed was still read, unless it had to be logged. */
  async function endCurrent(how: 'commit' | 'rollback') {
    try {
      await current.end(how);
    } catch (fault) {
      if (personal && how === 'commit') unlogged ??= fault;
    }
  }
  async function renew(how: 'commit' | 'rollback', on: Database) {
    await endCurrent(how);
    if (ended) return;
    earlier += current.statements;
    current = openNow(on);
  }

  /** Apollo gives resolvers a copy of the context: what changes on the way is looked up in what copies share. */
  const shared = {
    get rows() {
      return current.rows;
    },
    get personal() {
      return personal;
    },
  };
  const context: Omit<RequestContext, keyof typeof shared> = {
    viewer,
    whenQuiet: (callback) => current.whenQuiet(callback),
    loaders: new Map(),
    cursors: cursorsFor(viewer, cursors),
    today,
    traceId,
    async write<T>(work: (rows: WriteRows) => Promise<T>): Promise<T> {
      // The embedded database has one connection: who reads in it keeps who writes waiting.
      await endCurrent('commit');
      try {
        const session = writerSession(viewer, { today, operationId, parentOperationId });
        // While an import runs all who write wait: not for as long as it takes, with all the connections there are.
        const { statementTimeoutMs } = database;
        const result = await writing(database, { ...session, patience }, work, statementTimeoutMs);
        wasWritten = true;
        return result;
      } finally {
        await renew('commit', database);
        context.loaders.clear();
      }
    },
    readings: {
      get statements() {
        return earlier + current.statements;
      },
      get wasWritten() {
        return wasWritten;
      },
      logged(selection) {
        personal = selection;
        current = openNow(database);
      },
      again: (fault) => renew('rollback', fault ? failing(database, fault) : database),
      async end() {
        ended = true;
        await endCurrent('commit');
        if (unlogged) throw unlogged;
      },
    },
  };
  return Object.assign(Object.create(shared) as typeof shared, context);
}

/** The operation is about to run again: nothing of the first run may be found in its place. */
export async function startAgain(context: RequestContext, fault: unknown): Promise<void> {
  await context.readings.again(fault);
  context.loaders.clear();
}

/** A database where nobody gets a turn. */
const failing = (database: Database, fault: unknown): Database => ({
  ...database,
  replica: null,
  turns: { take: () => Promise.reject(fault) },
});
