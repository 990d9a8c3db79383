import { type Kysely, sql } from 'kysely';
import { type Viewer, writerSession } from '../../src/access/viewer.ts';
import type { Database } from '../../src/database/open-database.ts';
import { writing } from '../../src/database/writing.ts';
import type { Tables } from '../../src/tables.ts';

/**
 * As whoever has the whole database in hand, past every role and row policy: what an attacker of the worst kind, or a
 * test that looks behind the wall, can do.
 */
export const asOwner = (database: Database): Kysely<Tables> =>
  database.orm.em.getDriver().getConnection().getClient() as Kysely<Tables>;

export interface Looked {
  readonly account: string;
  readonly contact?: string;
  readonly purpose?: string;
  readonly traceId?: string;
  readonly at?: string;
  readonly id?: number;
}

/** An entry as a read writes it, in the session of who looks. */
export const look = (database: Database, viewer: Viewer, looked: Looked) =>
  writing(database, writerSession(viewer), (rows) =>
    sql`
      insert into access_log (id, at, viewer, actor, organisation, account, purpose, action, object_type, object_id,
        fields, outcome, trace_id)
      values (${looked.id ?? sql`nextval('access_log_id_seq')`}, ${looked.at ?? sql`clock_timestamp()`},
        ${viewer.kind}, ${viewer.actor}, ${viewer.organisation}, ${looked.account}, ${looked.purpose ?? null},
        'contact:details', 'Contact', ${looked.contact ?? 'con_1'}, '{name,email}', 'OK',
        ${looked.traceId ?? 'a'.repeat(32)})
    `.execute(rows),
  );
