import { type RawBuilder, sql } from 'kysely';
import type { WriteRows } from '../database/rows.ts';
import type { LoadRun } from '../source/load.ts';

/** A dated fact: what tells one from another, what it says, and what the file says of it. */
interface Fact {
  readonly table: string;
  readonly keys: readonly string[];
  readonly values: readonly string[];
  readonly incoming: RawBuilder<unknown>;
}

const facts: readonly Fact[] = [
  {
    table: 'facility_status',
    keys: [],
    values: ['status'],
    incoming: sql`select id as facility_id, status from incoming_facility`,
  },
  {
    table: 'facility_capacity',
    keys: ['measure'],
    values: ['value', 'low', 'high', 'precision'],
    incoming: sql`
      select i.id as facility_id, c.* from incoming_facility i, jsonb_to_recordset(i.capacity)
        as c(measure text, value double precision, low double precision, high double precision, precision text)`,
  },
  {
    table: 'facility_identifier',
    keys: ['scheme', 'value'],
    values: [],
    incoming: sql`
      select distinct i.id as facility_id, n.* from incoming_facility i, jsonb_to_recordset(i.identifiers)
        as n(scheme text, value text)`,
  },
];

/**
 * Brings the dated facts of the incoming facilities up to date: what the file no longer says is closed on the day the
 * file speaks of, what it says anew is opened then (or without a beginning, when nothing was known before).
 * Gives the ids of the facilities of which a fact changed.
 */
export async function syncFacts(rows: WriteRows, { factsOn }: LoadRun): Promise<Set<string>> {
  const changed = new Set<string>();
  for (const fact of facts) {
    for (const id of await syncFact(rows, fact, factsOn)) changed.add(id);
  }
  await tellWhenClosed(rows, factsOn);
  return changed;
}

/**
 * A file that first tells of a facility when it is over would have it closed from the beginning: closed is from the
 * day it says, and until then it was at work.
 */
async function tellWhenClosed(rows: WriteRows, factsOn: string): Promise<void> {
  await sql`
    with told as (
      update facility_status s set valid = daterange(least(i.valid_until, ${factsOn}::date), null)
      from incoming_facility i
      where i.id = s.facility_id and s.status = 'CLOSED' and lower_inf(s.valid) and i.valid_until is not null
      returning s.facility_id, lower(s.valid) as day
    )
    insert into facility_status (facility_id, status, valid) select facility_id, 'ACTIVE', daterange(null, day) from told
  `.execute(rows);
}

async function syncFact(rows: WriteRows, { table, keys, values, incoming }: Fact, factsOn: string) {
  const columns = sql.join(['facility_id', ...keys, ...values].map((column) => sql.ref(column)));
  // What tells one fact from another is never null; with `is not distinct from` alone nothing can be looked up, and a
  // register of twelve thousand places is compared with all facts there are for each of them.
  const isSame = sql.join(
    ['facility_id', ...keys].map((column) => sql`e.${sql.ref(column)} = i.${sql.ref(column)}`),
    sql` and `,
  );
  const saysTheSame = sql.join(
    [isSame, ...values.map((column) => sql`e.${sql.ref(column)} is not distinct from i.${sql.ref(column)}`)],
    sql` and `,
  );
  const isCurrent = sql`(e.valid @> ${factsOn}::date or lower(e.valid) > ${factsOn}::date)`;

  const gone = await sql<{ facility_id: string }>`
    with i as (${incoming}),
    gone as (
      select e.ctid as place, e.facility_id, lower(e.valid) >= ${factsOn}::date as is_younger
      from ${sql.table(table)} e
      where e.facility_id in (select id from incoming_facility) and ${isCurrent}
        and not exists (select from i where ${saysTheSame})
    ),
    closed as (
      update ${sql.table(table)} e set valid = daterange(lower(e.valid), ${factsOn}::date)
      from gone g where e.ctid = g.place and g.is_younger is not true
    ),
    withdrawn as (delete from ${sql.table(table)} e using gone g where e.ctid = g.place and g.is_younger)
    select facility_id from gone
  `.execute(rows);
  const come = await sql<{ facility_id: string }>`
    with i as (${incoming})
    insert into ${sql.table(table)} (${columns}, valid)
    select ${sql.join(['facility_id', ...keys, ...values].map((column) => sql`i.${sql.ref(column)}`))},
      daterange(case when exists (select from ${sql.table(table)} e where ${isSame}) then ${factsOn}::date end, null)
    from i
    where not exists (select from ${sql.table(table)} e where ${saysTheSame} and ${isCurrent})
    returning facility_id
  `.execute(rows);
  return [...gone.rows, ...come.rows].map((row) => row.facility_id);
}
