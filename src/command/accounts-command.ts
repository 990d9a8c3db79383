import { operator, writerSession } from '../access/viewer.ts';
import { listAccounts } from '../account/account.rows.ts';
import { createAccount } from '../account/create-account.ts';
import { writing } from '../database/writing.ts';
import { todayInAmsterdam } from '../graphql/today.ts';
import { asOperator, readAsOperator } from './as-operator.ts';

/** `ketenkaart accounts create`: one account of all the codes. */
export function createAccountCommand(
  codes: readonly string[],
  { name }: { readonly name?: string },
): Promise<void> {
  return asOperator(async (database) => {
    const [first, ...others] = codes.map((code) => code.toUpperCase());
    const made = await writing(database, writerSession(operator), (rows) =>
      createAccount(rows, { codes: [first ?? '', ...others], name }, todayInAmsterdam()),
    );
    console.log(`${made.name} has an account: ${made.id}`);
    return true;
  });
}

/** `ketenkaart accounts list`: a line each. */
export function listAccountsCommand(): Promise<void> {
  return asOperator(async (database) => {
    const reading = readAsOperator(database);
    const accounts = await listAccounts(reading.rows, todayInAmsterdam()).finally(() => reading.end());
    for (const { id, name, municipalityCodes } of accounts)
      console.log(`${id}  ${municipalityCodes.join(',')}  ${name}`);
    if (accounts.length === 0) console.error('there are no accounts');
    return true;
  });
}
