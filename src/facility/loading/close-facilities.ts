import { sql } from 'kysely';
import type { WriteRows } from '../../database/rows.ts';
import type { CompleteScope, LoadRun } from '../../source/load.ts';
import { isChecked } from '../claim/precedence.rows.ts';

/** Facilities that a complete register had, and that the new file no longer has; not those it closed before. */
const vanishedFrom = (scope: CompleteScope, { sourceId, factsOn }: LoadRun) => sql`
  select f.id, i.id is null as is_gone
  from facility f left join incoming_facility i on i.id = f.id
  where exists (select from facility_source t where t.facility_id = f.id and t.source_id = ${sourceId})
    and f.kind = any(${[...scope.facilityKinds]}::text[])
    and (${scope.areaCode} = 'NL00' or f.municipality_code is null or f.municipality_code = ${scope.areaCode})
    and not exists (
      select from facility_claim c
      where (c.facility_id, c.source_id, c.field) = (f.id, ${sourceId}, 'STATUS') and c.value = '"CLOSED"' and c.holds)
    and exists (
      select from facility_status s
      where s.facility_id = f.id and s.valid @> ${factsOn}::date and s.status <> 'CLOSED')`;

export async function countVanished(rows: WriteRows, run: LoadRun): Promise<{ count: number; of: number }> {
  if (!run.complete) return { count: 0, of: 0 };
  const { rows: found } = await sql<{ count: number; of: number }>`
    with known as (${vanishedFrom(run.complete, run)})
    select count(*) filter (where is_gone)::int as count, count(*)::int as of from known
  `.execute(rows);
  return found[0] ?? { count: 0, of: 0 };
}

/**
 * Gone from the register is closed, not deleted: its history and its relations remain. Where a person checked that it
 * is there it stays, and the register's word is a claim beside it.
 */
export async function closeVanished(rows: WriteRows, run: LoadRun, weighed: LoadRun): Promise<number> {
  await sql`create temp table facility_left_out (id text, is_checked boolean) on commit drop`.execute(rows);
  if (!run.complete) return 0;
  const { factsOn, sourceId } = run;
  await sql`
    insert into facility_left_out
    select id, exists (
      select from facility_claim c
      where c.facility_id = known.id and c.field = 'STATUS' and c.source_id <> ${sourceId}
        and c.value <> '"CLOSED"' and ${isChecked('c', weighed.factsOn)}) as is_checked
    from (${vanishedFrom(run.complete, run)}) as known where is_gone
  `.execute(rows);
  await claimClosed(rows, run);
  const gone = sql`select id from facility_left_out where not is_checked`;
  await sql`
    delete from facility_status where facility_id in (${gone}) and lower(valid) >= ${factsOn}::date
  `.execute(rows);
  await sql`
    update facility_status set valid = daterange(lower(valid), ${factsOn}::date)
    where facility_id in (${gone}) and valid @> ${factsOn}::date
  `.execute(rows);
  const closed = await sql`
    insert into facility_status (facility_id, valid, status)
    select id, daterange(${factsOn}::date, null), 'CLOSED' from (${gone}) as gone
  `.execute(rows);
  return Number(closed.numAffectedRows ?? 0n);
}

/** What the register says of those it leaves out. */
async function claimClosed(rows: WriteRows, { sourceId, runId, factsOn }: LoadRun): Promise<void> {
  await sql`
    insert into facility_claim as c (facility_id, source_id, field, part, value, basis, stated_on, run_id, holds)
    select id, ${sourceId}, 'STATUS', '', '"CLOSED"', 'REGISTER', ${factsOn}::date, ${runId}, not is_checked
    from facility_left_out
    on conflict (facility_id, source_id, field, part) do update
    set value = excluded.value, stated_on = excluded.stated_on, run_id = excluded.run_id
    where c.value <> excluded.value
  `.execute(rows);
  await sql`
    update facility_claim c set holds = (c.source_id = ${sourceId}) <> l.is_checked
    from facility_left_out l
    where l.id = c.facility_id and c.field = 'STATUS' and c.holds <> ((c.source_id = ${sourceId}) <> l.is_checked)
  `.execute(rows);
}
