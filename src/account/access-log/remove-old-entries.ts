import { sql } from 'kysely';
import type { WriteRows } from '../../database/rows.ts';
import { ofAccount } from '../of-account.rows.ts';

/**
 * Removes the entries of the access log from before that day, as the operator, seal by seal: the seal stays, says so, and
 * the chain goes on over it. Entries that no seal is over yet wait for theirs, and so does a seal with one that the row
 * policy keeps (`may_end_log`). Of one account or of `any`. Gives how many went.
 */
export async function removeOldEntries(
  rows: WriteRows,
  before: string,
  account: string | 'any',
): Promise<number> {
  const { rows: removed } = await sql<{ count: string }>`
    with over as (
      select account, number, entry_ids from access_seal
      where emptied_at is null and last_at < ${before}::timestamp at time zone 'Europe/Amsterdam'
        and last_at < now() - interval '6 months'
        and ${ofAccount('account', account)}),
    gone as (
      delete from access_log l using (select unnest(entry_ids) as id from over) o where l.id = o.id returning l.id),
    emptied as (
      update access_seal s set emptied_at = clock_timestamp(), entry_ids = '{}', entry_hashes = '{}'
      from over where s.account = over.account and s.number = over.number)
    select count(*) as count from gone
  `.execute(rows);
  return Number(removed[0]?.count ?? 0);
}
