import { sql } from 'kysely';
import type { WriteRows } from '../../database/rows.ts';
import type { LoadRun } from '../../source/load.ts';

/**
 * Keeps what this source says now, also what does not hold: it is asked again when the other falls away. Gives the ids
 * of the facilities of which it says something else than before.
 */
export async function writeClaims(rows: WriteRows, { sourceId, runId }: LoadRun): Promise<Set<string>> {
  await sql`
    insert into facility_source (source_id, source_key, facility_id)
    select ${sourceId}, key, id from incoming_facility
    on conflict do nothing
  `.execute(rows);
  const withdrawn = await sql<{ facility_id: string }>`
    delete from facility_claim c
    where c.source_id = ${sourceId} and c.facility_id in (select id from incoming_facility)
      and not exists (
        select from claim_now n where (n.facility_id, n.field, n.part) = (c.facility_id, c.field, c.part))
    returning c.facility_id
  `.execute(rows);
  const said = await sql<{ facility_id: string }>`
    insert into facility_claim as c (facility_id, source_id, field, part, value, basis, verified_on, verified_by,
      stated_on, run_id, holds)
    select facility_id, source_id, field, part, value, basis, verified_on, verified_by, stated_on, ${runId}, true
    from claim_now
    on conflict (facility_id, source_id, field, part) do update
    set value = excluded.value, basis = excluded.basis, verified_on = excluded.verified_on,
        verified_by = excluded.verified_by,
        stated_on = case when c.value = excluded.value then c.stated_on else excluded.stated_on end,
        run_id = case when c.value = excluded.value then c.run_id else excluded.run_id end
    where (c.value, c.basis, c.verified_on, c.verified_by)
      is distinct from (excluded.value, excluded.basis, excluded.verified_on, excluded.verified_by)
    returning c.facility_id
  `.execute(rows);
  await markHolding(rows);
  return new Set([...withdrawn.rows, ...said.rows].map((row) => row.facility_id));
}

/** As `claim_holding` decided for the facilities of several sources. */
async function markHolding(rows: WriteRows): Promise<void> {
  await sql`
    update facility_claim c set holds = not c.holds
    where c.facility_id in (select id from facility_shared)
      and c.holds <> exists (
        select from claim_holding h
        where (h.facility_id, h.source_id, h.field, h.part) = (c.facility_id, c.source_id, c.field, c.part))
  `.execute(rows);
}
