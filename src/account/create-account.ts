import { idOf } from '../database/ids.ts';
import { forReading, type WriteRows } from '../database/rows.ts';
import { findAccountOf, findMunicipalityName } from './account.rows.ts';
import { takeTurnAmong } from './take-turn-among.ts';

export interface NewAccount {
  /** Codes of the municipalities it speaks for, `GM0363`; after a merger more than one. */
  readonly codes: readonly [string, ...string[]];
  /** What the newest edition calls the first when left out. */
  readonly name?: string | undefined;
}

/** Gives municipalities an account; throws when one has an account already, or no name is known. */
export async function createAccount(rows: WriteRows, { codes, name }: NewAccount, today: string) {
  await takeTurnAmong(rows, 'accounts');
  for (const code of codes) {
    if (!/^GM\d{4}$/.test(code)) throw new Error(`${code} is no code of a municipality, such as GM0363`);
    const taken = await findAccountOf(forReading(rows), today, code);
    if (taken) throw new Error(`${code} has an account: ${taken.id}, ${taken.name}`);
  }
  const [first] = codes;
  const called = name ?? (await findMunicipalityName(forReading(rows), first))?.name;
  if (called === undefined)
    throw new Error(
      `${first} is not known here; say what it is called: ketenkaart accounts create ${first} --name …`,
    );
  const id = idOf('acc', first);
  await rows.insertInto('account').values({ id, name: called }).execute();
  await rows
    .insertInto('account_municipality')
    .values(codes.map((code) => ({ account_id: id, municipality_code: code, valid: '(,)' })))
    .execute();
  return { id, name: called };
}

/** The account of a municipality, made when it has none. */
export async function accountOf(rows: WriteRows, code: string, today: string) {
  await takeTurnAmong(rows, 'accounts');
  const known = await findAccountOf(forReading(rows), today, code);
  if (known) return { ...known, isNew: false };
  return { ...(await createAccount(rows, { codes: [code] }, today)), isNew: true };
}
