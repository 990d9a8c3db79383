import type DataLoader from 'dataloader';
import type { Viewer } from '../access/viewer.ts';
import type { ReadRows, WriteRows } from '../database/rows.ts';

/** One request: one viewer, one set of reads, one set of loaders; never shared, never changed on the way. */
export interface Context {
  readonly viewer: Viewer;
  /** Opens its transaction at the first read; nothing is asked of the database before. */
  readonly rows: ReadRows;
  /** Batches go out when no statement is under way: one connection answers, so waiting costs nothing and joins more. */
  whenQuiet(callback: () => void): void;
  readonly loaders: Map<string, DataLoader<never, unknown>>;
  readonly cursors: CursorSeal;
  /** What the request selects of the details of persons; null when nothing, and nothing of them can be read then. */
  readonly personal: PersonalSelection | null;
  /** Of the W3C trace context: what is logged here can be found in the logs of who asked. */
  readonly traceId: string;
  /**
   * All of `work` or nothing of it, in a transaction of its own as this viewer; what is read after it sees what it
   * wrote. The only way to write: a query has none.
   */
  write<T>(work: (rows: WriteRows) => Promise<T>): Promise<T>;
  /** Today in Amsterdam, once for the whole request, so that one answer has one day. */
  readonly today: string;
}

/** Cursors are signed: a client cannot make one up, and one of another list is refused. */
export interface CursorSeal {
  seal(list: string, keys: readonly unknown[]): string;
  /** Null when it was not sealed here for this list. */
  open(list: string, cursor: string): readonly unknown[] | null;
}

export interface PersonalSelection {
  /** Names of fields, as in the schema; none when it only looks whether there is somebody to see. */
  readonly fields: readonly string[];
  /** All that the request names, as purpose of any of its questions or of the token. */
  readonly purposes: readonly string[];
}
