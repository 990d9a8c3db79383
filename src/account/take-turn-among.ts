import { sql } from 'kysely';
import type { WriteRows } from '../database/rows.ts';

/**
 * Those who add to the same follow one another: what is there already is looked up after the one before is done, so that
 * of two at once the second hears what it would hear later. Not the turn of who changes facts (`takeTurn`): nobody waits
 * here for an import, nor one municipality for another. Taking it again is fine.
 */
export async function takeTurnAmong(
  rows: WriteRows,
  those: 'accounts' | `agreements of ${string}`,
): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`ketenkaart ${those}`}))`.execute(rows);
}
