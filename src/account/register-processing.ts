import type { WriteRows } from '../database/rows.ts';

/**
 * Says where in its register of processing a municipality tells that it keeps contacts (GDPR article 30). Gives the name of
 * the account; null when there is none of this id.
 */
export async function registerProcessing(
  rows: WriteRows,
  account: string,
  url: string,
): Promise<string | null> {
  const found = await rows
    .updateTable('account')
    .set({ processing_url: url })
    .where('id', '=', account)
    .returning('name')
    .executeTakeFirst();
  return found?.name ?? null;
}
