import { sql } from 'kysely';
import type { WriteRows } from '../database/rows.ts';
import { ofAccount } from './of-account.rows.ts';

/** A client that submits again does so within minutes, and after a weekend at the latest by hand. */
const hours = 48;

/** Removes answers kept for who submits the same again, as the operator. Of one account or of `any`. Gives how many went. */
export async function removeOldAnswers(rows: WriteRows, account: string | 'any'): Promise<number> {
  const removed = await sql`
    delete from idempotent_answer where created_at < now() - make_interval(hours => ${hours})
      and ${ofAccount('account_id', account)} returning key
  `.execute(rows);
  return removed.rows.length;
}
