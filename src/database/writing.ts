import { begin } from './begin.ts';
import type { Database } from './open-database.ts';
import type { WriteRows } from './rows.ts';
import type { Session } from './session.ts';

/** Thrown inside `writing` to undo everything and still hand back what was learned (a dry run, a rejection). */
export class Undo<T> extends Error {
  readonly result: T;
  constructor(result: T) {
    super('undone on purpose');
    this.result = result;
  }
}

/**
 * All of `work` or nothing of it: one transaction, committed when it returns, undone when it throws. Its statements may
 * take as long as they need, and wait as long for their turn, unless `timeoutMs` is given.
 */
export async function writing<T>(
  database: Database,
  session: Session,
  work: (rows: WriteRows) => Promise<T>,
  timeoutMs?: number,
): Promise<T> {
  const open = await begin(database, session, 'read write', timeoutMs);
  try {
    const result = await work(open.transaction);
    await open.commit();
    return result;
  } catch (fault) {
    await open.rollback();
    if (fault instanceof Undo) return fault.result as T;
    throw fault;
  }
}
