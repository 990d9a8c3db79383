import { sql } from 'kysely';
import type { WriteRows } from '../database/rows.ts';

/** Nothing was ever brought in. */
export async function isEmpty(rows: WriteRows): Promise<boolean> {
  return (await rows.selectFrom('source').select('id').limit(1).executeTakeFirst()) === undefined;
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
