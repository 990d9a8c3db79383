import { accountsById } from '../account/account.rows.ts';
import type { ReadRows } from '../database/rows.ts';
import { todayInAmsterdam } from '../graphql/today.ts';

/** The account that `--account` names; all of them when it is left out. Throws a sentence when there is none of that id. */
export async function accountMeant(rows: ReadRows, account: string | undefined): Promise<string | 'any'> {
  if (account === undefined) return 'any';
  const [found] = await accountsById(rows, todayInAmsterdam(), [account]);
  if (!found) throw new Error(`there is no account ${account}; ketenkaart accounts list has all`);
  return found.id;
}
