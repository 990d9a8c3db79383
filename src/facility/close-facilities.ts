import { sql } from 'kysely';
import type { WriteRows } from '../database/rows.ts';
import type { CompleteScope, LoadRun } from '../source/load.ts';

/** Facilities that a complete register had, and that the new file no longer has. */
const vanishedFrom = (scope: CompleteScope, { sourceId, factsOn }: LoadRun) => sql`
  select f.id, i.id is null as is_gone
  from facility f left join incoming_facility i on i.id = f.id
  where f.source_id = ${sourceId} and f.kind = any(${[...scope.facilityKinds]}::text[])
    and (${scope.areaCode} = 'NL00' or f.municipality_code is null or f.municipality_code = ${scope.areaCode})
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

/** Gone from the register is closed, not deleted: its history and its relations remain. */
export async function closeVanished(rows: WriteRows, run: LoadRun): Promise<number> {
  if (!run.complete) return 0;
  const { factsOn } = run;
  await sql`
    create temp table facility_gone on commit drop as
    select id from (${vanishedFrom(run.complete, run)}) as known where is_gone
  `.execute(rows);
  await sql`
    delete from facility_status
    where facility_id in (select id from facility_gone) and lower(valid) >= ${factsOn}::date
  `.execute(rows);
  await sql`
    update facility_status set valid = daterange(lower(valid), ${factsOn}::date)
    where facility_id in (select id from facility_gone) and valid @> ${factsOn}::date
  `.execute(rows);
  const closed = await sql`
    insert into facility_status (facility_id, valid, status)
    select id, daterange(${factsOn}::date, null), 'CLOSED' from facility_gone
  `.execute(rows);
  return Number(closed.numAffectedRows ?? 0n);
}
