import type DataLoader from 'dataloader';
import type { Viewer } from '../access/viewer.ts';
import type { ReadRows } from '../database/rows.ts';

/** One request: one viewer, one set of reads, one set of loaders; never shared, never changed on the way. */
export interface Context {
  readonly viewer: Viewer;
  /** Opens its transaction at the first read; nothing is asked of the database before. */
  readonly rows: ReadRows;
  /** Batches go out when no statement is under way: one connection answers, so waiting costs nothing and joins more. */
  whenQuiet(callback: () => void): void;
  readonly loaders: Map<string, DataLoader<never, unknown>>;
  readonly cursors: CursorSeal;
  /** Today in Amsterdam, once for the whole request, so that one answer has one day. */
  readonly today: string;
}

/** Cursors are signed: a client cannot make one up, and one of another list is refused. */
export interface CursorSeal {
  seal(list: string, keys: readonly unknown[]): string;
  /** Null when it was not sealed here for this list. */
  open(list: string, cursor: string): readonly unknown[] | null;
}
