import { sql } from 'kysely';
import type { WriteRows } from '../../database/rows.ts';
import { ofAccount } from '../of-account.rows.ts';

/**
 * Removes keys that ended before that day, as the operator: as long as the log has entries of a key, its label says whose
 * they were. Of one account or of `any`. Gives how many went.
 */
export async function removeOldKeys(
  rows: WriteRows,
  before: string,
  account: string | 'any',
): Promise<number> {
  const removed = await sql`
    delete from api_key
    where least(expires_at, revoked_at) < ${before}::timestamp at time zone 'Europe/Amsterdam'
      and ${ofAccount('account_id', account)} returning id
  `.execute(rows);
  return removed.rows.length;
}
