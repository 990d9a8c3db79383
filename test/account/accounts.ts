import { anonymous, operator, type Viewer, writerSession } from '../../src/access/viewer.ts';
import { createAccount } from '../../src/account/create-account.ts';
import { createKey } from '../../src/account/key/create-key.ts';
import type { KeyHolder } from '../../src/account/key/key-holder.ts';
import { removeSampleAccounts } from '../../src/account/load-sample-account.ts';
import type { Database } from '../../src/database/open-database.ts';
import { writing } from '../../src/database/writing.ts';

const asOperator = <T>(database: Database, work: Parameters<typeof writing<T>>[2]) =>
  writing(database, writerSession(operator), work);

/** An account of a municipality, by its code; that of the sample, with all it keeps, makes room for it. */
export const anAccount = (database: Database, code: string, name: string): Promise<string> =>
  asOperator(database, async (rows) => {
    await removeSampleAccounts(rows);
    return (await createAccount(rows, { codes: [code], name }, '2026-11-26')).id;
  });

/** A key of an account, that ends long after any test; with its text. */
export const aKey = (
  database: Database,
  account: string,
  holder: KeyHolder = 'DASHBOARD',
  organisation: string | null = null,
) =>
  asOperator(database, (rows) =>
    createKey(rows, { account, holder, organisation, label: `a ${holder}`, expiresOn: '2099-01-01' }),
  );

/** Somebody of an account. */
export const someone = (kind: KeyHolder, account: string | null, actor = `a ${kind}`): Viewer => ({
  ...anonymous,
  kind,
  actor,
  account,
});
