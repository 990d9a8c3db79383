import { sql } from 'kysely';
import type { WriteRows } from './rows.ts';

/**
 * Those who change facts follow one another: each compares with what the one before left. What this transaction
 * records is of one moment (`recordedNow`), read when its turn has come. Its own now() is of when it began to wait,
 * which may be before the one in front recorded what this one takes the place of. Taking the turn again is fine.
 */
export async function takeTurn(rows: WriteRows): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('ketenkaart facts'))`.execute(rows);
  await sql`
    select set_config('ketenkaart.recorded_at',
      coalesce(nullif(current_setting('ketenkaart.recorded_at', true), ''), clock_timestamp()::text), true)
  `.execute(rows);
}

/** The moment at which this transaction records; fails in one that has not taken its turn. */
export const recordedNow = sql<Date>`current_setting('ketenkaart.recorded_at')::timestamptz`;
