import { sql } from 'kysely';
import { idOf } from '../../database/ids.ts';
import type { WriteRows } from '../../database/rows.ts';
import type { KeyHolder } from './key-holder.ts';
import { makeKey } from './key-text.ts';

export interface NewKey {
  readonly account: string;
  readonly holder: KeyHolder;
  readonly organisation: string | null;
  readonly label: string;
  /** First day on which it opens nothing any more. */
  readonly expiresOn: string;
}

/** Makes a key and keeps its digest; `text` is nowhere else, and told once. */
export async function createKey(rows: WriteRows, wanted: NewKey) {
  const { text, prefix, digest } = makeKey();
  const id = idOf('key', prefix);
  await rows
    .insertInto('api_key')
    .values({
      id,
      prefix,
      digest,
      account_id: wanted.account,
      organisation_id: wanted.organisation,
      holder: wanted.holder,
      label: wanted.label,
      expires_at: sql`${wanted.expiresOn}::timestamp at time zone 'Europe/Amsterdam'`,
    } as never)
    .execute();
  return { id, prefix, text };
}
