import { operator, writerSession } from '../access/viewer.ts';
import { accountOf } from '../account/create-account.ts';
import { keysFor } from '../account/key/api-key.rows.ts';
import { createKey } from '../account/key/create-key.ts';
import { KeyHolder } from '../account/key/key-holder.ts';
import { defaultExpiry, faultsOfKey, type KeyWishes } from '../account/key/key-wishes.ts';
import { revokeKey } from '../account/key/revoke-key.ts';
import type { Database } from '../database/open-database.ts';
import { forReading } from '../database/rows.ts';
import { writing } from '../database/writing.ts';
import { readDay } from '../exchange/value/read-day.ts';
import { todayInAmsterdam } from '../graphql/today.ts';
import { organisationsById } from '../organisation/organisation.rows.ts';
import { asOperator, inASentence, readAsOperator, withDatabase } from './as-operator.ts';

/** Words that `ketenkaart keys create --as` takes. */
export const holderWords = Object.keys(KeyHolder).map((holder) => holder.toLowerCase());

export interface KeyOptions {
  readonly for: string;
  readonly as: string;
  readonly organisation?: string;
  readonly label?: string;
  readonly expires?: string;
}

/** `ketenkaart keys create`: the key alone on standard output, what to know of it beside that. */
export function createKeyCommand(options: KeyOptions): Promise<void> {
  return inASentence(async () => {
    const today = todayInAmsterdam();
    const wishes = readWishes(options, today);
    const { account, key } = await withDatabase((database) => makeIt(database, options.for, wishes, today));
    if (account.isNew) console.error(`${account.name} has an account now: ${account.id}`);
    console.error(
      `A key of ${account.name}, as ${wishes.holder}, until ${wishes.expiresOn}. It is shown this once; send it along as\n` +
        `  Authorization: Bearer <key>\n` +
        `and end it with: ketenkaart keys revoke ${key.prefix}`,
    );
    console.log(key.text);
    return true;
  });
}

const makeIt = (database: Database, code: string, wishes: KeyWishes, today: string) =>
  writing(database, writerSession(operator), async (rows) => {
    const account = await accountOf(rows, code.toUpperCase(), today);
    if (wishes.organisation !== null) {
      const [known] = await organisationsById(forReading(rows), today, [wishes.organisation]);
      if (!known) throw new Error(`there is no organisation ${wishes.organisation}`);
    }
    return { account, key: await createKey(rows, { ...wishes, account: account.id }) };
  });

function readWishes(options: KeyOptions, today: string): KeyWishes {
  const wishes = {
    holder: options.as.toUpperCase() as KeyHolder,
    organisation: options.organisation ?? null,
    label: options.label ?? options.as,
    expiresOn: options.expires === undefined ? defaultExpiry(today) : readExpiry(options.expires),
  };
  const faults = faultsOfKey(wishes, today);
  if (faults.length > 0) throw new Error(faults.map(({ message }) => message).join('\n'));
  return wishes;
}

function readExpiry(text: string): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? readDay(text).value : undefined;
  if (day) return day;
  throw new Error(`--expires is ${JSON.stringify(text)}; expected a day as yyyy-mm-dd`);
}

/** `ketenkaart keys list`: a line each. */
export function listKeysCommand(): Promise<void> {
  return asOperator(async (database) => {
    const reading = readAsOperator(database);
    const keys = await keysFor(reading.rows, { viewer: operator, scope: 'ALL' }).finally(() => reading.end());
    for (const { prefix, holder, accountId, label, expiresAt, lastUsedOn, revokedAt } of keys) {
      const end = revokedAt ? `revoked ${dayOf(revokedAt)}` : `until ${dayOf(expiresAt)}`;
      const use = lastUsedOn ? `last used ${dayOf(lastUsedOn)}` : 'never used';
      console.log(`${prefix}  ${accountId}  ${holder}  ${end}  ${use}  ${label}`);
    }
    if (keys.length === 0) console.error('there are no keys');
    return true;
  });
}

/** `ketenkaart keys revoke`: at once, also in processes that run. */
export function revokeKeyCommand(prefix: string): Promise<void> {
  return asOperator(async (database) => {
    const isThere = await writing(database, writerSession(operator), (rows) =>
      revokeKey(rows, { prefix }, 'any'),
    );
    if (isThere) console.log(`${prefix} is revoked`);
    else console.error(`there is no key ${prefix}`);
    return isThere;
  });
}

const dayOf = (moment: string | Date): string => todayInAmsterdam(new Date(moment));
