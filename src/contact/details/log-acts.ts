import { sql } from 'kysely';
import type { Action } from '../../access/policy.ts';
import type { Viewer } from '../../access/viewer.ts';
import type { WriteRows } from '../../database/rows.ts';

export interface Act {
  readonly viewer: Viewer;
  readonly traceId: string;
  /** What was done, as the policy calls it; an objection is one too. */
  readonly action: Action | 'person:object' | 'person:lift';
}

/** What it was done with, in an account: a contact of a person, or a person that is behind none, by a digest. */
export interface ActedOn {
  readonly account: string;
  readonly type: 'Contact' | 'Person';
  readonly id: string;
}

/** An entry in the access log for each of these, in the same transaction. */
export async function logActs(
  rows: WriteRows,
  { viewer, traceId, action }: Act,
  on: readonly ActedOn[],
): Promise<void> {
  await sql`
    insert into access_log
      (viewer, actor, organisation, account, purpose, action, object_type, object_id, fields, outcome, trace_id)
    select ${viewer.kind}, ${viewer.actor}, ${viewer.organisation}, p.account, null, ${action}, p.type, p.id,
      '{name,email,phone}', 'OK', ${traceId}
    from json_to_recordset(${JSON.stringify(on)}::json) as p(account text, type text, id text)
  `.execute(rows);
}
