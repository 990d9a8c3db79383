import { sql } from 'kysely';
import type { WriteRows } from '../../database/rows.ts';

/**
 * From now on the key opens nothing; one that was revoked stays so since then. False when the account has no such
 * key; of `any` account for the operator, of null no account at all.
 */
export async function revokeKey(
  rows: WriteRows,
  by: { readonly id: string } | { readonly prefix: string },
  account: string | 'any' | null,
): Promise<boolean> {
  const [column, value] = 'id' in by ? (['id', by.id] as const) : (['prefix', by.prefix] as const);
  const revoked = await rows
    .updateTable('api_key')
    .set({ revoked_at: sql<never>`coalesce(revoked_at, now())` })
    .where(column, '=', value)
    .$if(account !== 'any', (query) => query.where('account_id', '=', account))
    .returning('id')
    .execute();
  return revoked.length > 0;
}
