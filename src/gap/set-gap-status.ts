import { sql } from 'kysely';
import { maskPersonal } from '../access/mask-personal.ts';
import type { GapStatus } from '../assessment/finding-terms.ts';
import type { WriteRows } from '../database/rows.ts';
import { recordedNow, takeTurn } from '../database/take-turn.ts';

export interface Decision {
  readonly status: GapStatus;
  readonly reason: string | null;
}

/** Whoever reads that a gap is left as it is, or is none, wants to know why. */
const wantReason: readonly GapStatus[] = ['ACCEPTED', 'FALSE_POSITIVE'];

/**
 * Records what was decided about a gap, and keeps what it takes the place of. Gives false when it was so already.
 * Throws, in a sentence, for what no assessment ever found, and for a reason that is missing or tells of a person.
 */
export async function setGapStatus(
  rows: WriteRows,
  id: string,
  { status, reason: given }: Decision,
): Promise<boolean> {
  const reason = given?.trim() || null;
  if (reason === null && wantReason.includes(status)) throw new Error(`${status} needs a reason`);
  if (reason !== null && maskPersonal(reason) !== reason)
    throw new Error('a reason is shown to everybody: leave e-mail addresses and phone numbers out');
  await takeTurn(rows);
  const found = await rows.selectFrom('finding').select('id').where('id', '=', id).limit(1).execute();
  if (found.length === 0) throw new Error(`no assessment ever found ${id}`);
  const { rows: same } = await sql`
    select from gap_status
    where gap_id = ${id} and recorded_until is null and status = ${status} and reason is not distinct from ${reason}
  `.execute(rows);
  if (same.length > 0) return false;
  await sql`
    update gap_status set recorded_until = ${recordedNow} where gap_id = ${id} and recorded_until is null
  `.execute(rows);
  await sql`
    insert into gap_status (gap_id, recorded_from, status, reason)
    values (${id}, ${recordedNow}, ${status}, ${reason})
  `.execute(rows);
  return true;
}
