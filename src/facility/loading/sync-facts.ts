import { type RawBuilder, sql } from 'kysely';
import type { WriteRows } from '../../database/rows.ts';

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
    values: ['value', 'low', 'high', 'precision', 'kind_shares'],
    incoming: sql`
      select i.id as facility_id, c.measure, c.value, c.low, c.high, c.precision, c."kindShares" as kind_shares
      from incoming_facility i, jsonb_to_recordset(i.capacity) as c(measure text, value double precision,
        low double precision, high double precision, precision text, "kindShares" jsonb)`,
  },
  {
    table: 'facility_identifier',
    keys: ['scheme'],
    values: ['value'],
    incoming: sql`
      select distinct i.id as facility_id, n.* from incoming_facility i, jsonb_to_recordset(i.identifiers)
        as n(scheme text, value text)`,
  },
];

/**
 * Brings the dated facts of the incoming facilities up to date: what is no longer said is closed on the day it is told
 * of (that of the file, or of the newest of several sources), what is said anew is opened then (or without a beginning,
 * when nothing was known before).
 * Gives the ids of the facilities of which a fact changed.
 */
export async function syncFacts(rows: WriteRows): Promise<Set<string>> {
  const changed = new Set<string>();
  for (const fact of facts) {
    for (const id of await syncFact(rows, fact)) changed.add(id);
  }
  await tellWhenClosed(rows);
  return changed;
}

/**
 * A file that first tells of a facility when it is over would have it closed from the beginning: closed is from the
 * day it says, and until then it was at work.
 */
async function tellWhenClosed(rows: WriteRows): Promise<void> {
  await sql`
    with told as (
      update facility_status s set valid = daterange(least(i.valid_until, i.told_on), null)
      from incoming_facility i
      where i.id = s.facility_id and s.status = 'CLOSED' and lower_inf(s.valid) and i.valid_until is not null
      returning s.facility_id, lower(s.valid) as day
    )
    insert into facility_status (facility_id, status, valid) select facility_id, 'ACTIVE', daterange(null, day) from told
  `.execute(rows);
}

async function syncFact(rows: WriteRows, { table, keys, values, incoming }: Fact) {
  const columns = sql.join(['facility_id', ...keys, ...values].map((column) => sql.ref(column)));
  // Keys are never null, and an index or a hash finds what is equal, not what is "not distinct".
  const sameKeys = sql.join(
    ['facility_id', ...keys].map((column) => sql`e.${sql.ref(column)} = i.${sql.ref(column)}`),
    sql` and `,
  );
  const same = sql.join(
    [
      sameKeys,
      ...values.map((column) => sql`e.${sql.ref(column)} is not distinct from i.${sql.ref(column)}`),
    ],
    sql` and `,
  );
  const isCurrent = sql`(e.valid @> t.told_on or lower(e.valid) > t.told_on)`;

  const gone = await sql<{ facility_id: string }>`
    with i as (${incoming}),
    gone as (
      select e.ctid as place, e.facility_id, t.told_on, lower(e.valid) >= t.told_on as is_younger
      from ${sql.table(table)} e join incoming_facility t on t.id = e.facility_id
      where ${isCurrent}
        and not exists (select from i where ${same})
    ),
    closed as (
      update ${sql.table(table)} e set valid = daterange(lower(e.valid), g.told_on)
      from gone g where e.ctid = g.place and g.is_younger is not true
    ),
    withdrawn as (delete from ${sql.table(table)} e using gone g where e.ctid = g.place and g.is_younger)
    select facility_id from gone
  `.execute(rows);
  // Worked out first and inserted then: a statement that reads the table it fills would plough through its own rows.
  await sql`
    create temp table fact_anew on commit drop as
    with i as (${incoming})
    select i.*, daterange(case when exists (
      select from ${sql.table(table)} e where ${sameKeys}) then t.told_on end, null) as valid
    from i join incoming_facility t on t.id = i.facility_id
    where not exists (select from ${sql.table(table)} e where ${same} and ${isCurrent})
  `.execute(rows);
  const come = await sql<{ facility_id: string }>`
    insert into ${sql.table(table)} (${columns}, valid) select ${columns}, valid from fact_anew returning facility_id
  `.execute(rows);
  await sql`drop table fact_anew`.execute(rows);
  return [...gone.rows, ...come.rows].map((row) => row.facility_id);
}
