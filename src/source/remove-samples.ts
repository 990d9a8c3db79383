import { sql } from 'kysely';
import type { WriteRows } from '../database/rows.ts';

/**
 * Nothing of anybody's own is there, and no sample was brought in to its last dataset: a first start, or one that was
 * broken off.
 */
export async function wantsSample(rows: WriteRows, lastDataset: string): Promise<boolean> {
  const { rows: found } = await sql<{ wants: boolean }>`
    select not exists (select from source where not is_sample) and not exists (
      select from import_run r join source s on s.id = r.source_id
      where s.is_sample and r.dataset = ${lastDataset} and r.outcome <> 'REJECTED') as wants
  `.execute(rows);
  return found[0]?.wants ?? false;
}

/** Deletes invented sources; their areas, facilities, relations, runs and findings go with them (cascade). */
export async function removeSamples(rows: WriteRows): Promise<number> {
  await sql`
    delete from change_log
    where run_id in (select r.id from import_run r join source s on s.id = r.source_id where s.is_sample)
  `.execute(rows);
  const removed = await sql`delete from source where is_sample`.execute(rows);
  return Number(removed.numAffectedRows ?? 0n);
}
