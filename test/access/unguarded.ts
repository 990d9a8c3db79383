import { sql } from 'kysely';
import { begin } from '../../src/database/begin.ts';
import type { Database } from '../../src/database/open-database.ts';
import type { WriteRows } from '../../src/database/rows.ts';
import type { Session } from '../../src/database/session.ts';

/**
 * Work in a session from which a guard was taken out by a statement of whoever owns the tables, before it takes its role.
 * All of it is undone.
 */
export async function unguarded<T>(
  database: Database,
  guard: string,
  session: Session,
  work: (rows: WriteRows) => Promise<T>,
): Promise<T> {
  const owner = { role: 'none', variables: {} } as unknown as Session;
  const open = await begin(database, owner, 'read write');
  try {
    await sql.raw(guard).execute(open.transaction);
    for (const [name, value] of Object.entries(session.variables))
      await sql`select set_config(${`ketenkaart.${name}`}, ${value}, true)`.execute(open.transaction);
    await sql`select set_config('role', ${session.role}, true)`.execute(open.transaction);
    return await work(open.transaction);
  } finally {
    await open.rollback();
  }
}
