import { sql } from 'kysely';
import type { WriteRows } from '../../database/rows.ts';

/** Keeps the day a key was last used; of many requests at once on a new day one writes. */
export async function markKeyUsed(rows: WriteRows, prefix: string, day: string): Promise<void> {
  await rows
    .updateTable('api_key')
    .set({ last_used_on: day })
    .where('prefix', '=', prefix)
    .where(sql<boolean>`last_used_on is distinct from ${day}::date`)
    .execute();
}
