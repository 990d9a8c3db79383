import { readerSession, type Viewer } from '../access/viewer.ts';
import type { Database } from '../database/open-database.ts';
import { openReading, type Reading } from '../database/reading.ts';
import type { ReadRows } from '../database/rows.ts';
import type { Context, CursorSeal } from '../graphql/context.ts';

/** What resolvers see, and with it the means to begin the reads anew and to end them. */
export interface RequestContext extends Context {
  rows: ReadRows;
  readonly readings: Readings;
}

/** The transactions of one request: one at a time, at most two (a compiled query that failed is run again). */
export interface Readings {
  /** Statements sent so far, by all of them. */
  readonly statements: number;
  /** Ends the transaction and gives rows of a new one; with `fault`, rows that fail with it at once. */
  again(fault: unknown): Promise<ReadRows>;
  /** Nothing is read after this. Never throws: a read that could not be committed was still read. */
  end(): Promise<void>;
}

export function openRequest(
  database: Database,
  cursors: CursorSeal,
  viewer: Viewer,
  today: string,
): RequestContext {
  const session = readerSession(viewer);
  let current: Reading = openReading(database, session);
  let earlier = 0;
  let ended = false;
  const endCurrent = () => current.end().catch(() => {});

  const readings: Readings = {
    get statements() {
      return earlier + current.statements;
    },
    async again(fault) {
      await endCurrent();
      if (ended) return current.rows;
      earlier += current.statements;
      current = openReading(fault ? failing(database, fault) : database, session);
      return current.rows;
    },
    end() {
      ended = true;
      return endCurrent();
    },
  };
  return {
    viewer,
    rows: current.rows,
    whenQuiet: (callback) => current.whenQuiet(callback),
    loaders: new Map(),
    cursors,
    today,
    readings,
  };
}

/** The operation is about to run again: nothing of the first run may be found in its place. */
export async function startAgain(context: RequestContext, fault: unknown): Promise<void> {
  context.rows = await context.readings.again(fault);
  context.loaders.clear();
}

/** A database where nobody gets a turn. */
const failing = (database: Database, fault: unknown): Database => ({
  ...database,
  turns: { take: () => Promise.reject(fault) },
});
