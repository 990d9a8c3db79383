import { sql } from 'kysely';
import type { WriteRows } from '../database/rows.ts';

/** Assessments of municipalities that are no longer there. */
export async function forgetMunicipalities(rows: WriteRows): Promise<void> {
  await sql`
    delete from assessment s where not exists (select from area a where a.code = s.municipality_code)
  `.execute(rows);
}

/**
 * Findings of real municipalities that rest on an invented facility, such as the nearest one, and those they overtook:
 * before samples are taken away. Whoever calls this assesses again.
 */
export async function forgetFindingsOnSamples(rows: WriteRows): Promise<void> {
  await sql`
    delete from finding f using source s
    where s.is_sample and (
      f.evidence @> jsonb_build_array(jsonb_build_object('sourceId', s.id))
      or exists (select from facility o where o.id = f.other_id and o.source_id = s.id))
  `.execute(rows);
}

/** What was decided about gaps that no assessment knows any more: after samples were taken away and all was assessed. */
export async function forgetDecisions(rows: WriteRows): Promise<void> {
  await sql`
    delete from gap_status s where not exists (select from finding f where f.id = s.gap_id)
  `.execute(rows);
}
