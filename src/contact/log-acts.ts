import { sql } from 'kysely';
import type { Action } from '../access/policy.ts';
import type { Viewer } from '../access/viewer.ts';
import type { WriteRows } from '../database/rows.ts';
import type { PersonRow } from './person.rows.ts';

export interface Act {
  readonly viewer: Viewer;
  readonly traceId: string;
  /** What was done, as the policy calls it; an objection is one too. */
  readonly action: Action | 'person:object' | 'person:lift';
}

/** An entry in the access log for each contact of a person that something was done with, in the same transaction. */
export async function logActs(
  rows: WriteRows,
  { viewer, traceId, action }: Act,
  persons: readonly Pick<PersonRow, 'account' | 'contact'>[],
): Promise<void> {
  await sql`
    insert into access_log
      (viewer, actor, organisation, account, purpose, action, object_type, object_id, fields, outcome, trace_id)
    select ${viewer.kind}, ${viewer.actor}, ${viewer.organisation}, p.account, null, ${action}, 'Contact', p.contact,
      '{name,email,phone}', 'OK', ${traceId}
    from json_to_recordset(${JSON.stringify(persons)}::json) as p(account text, contact text)
  `.execute(rows);
}
