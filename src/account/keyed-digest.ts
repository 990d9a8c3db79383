import { createHmac } from 'node:crypto';
import type { WriteRows } from '../database/rows.ts';

/** HMAC-SHA256 with the key of this installation, in hexadecimals; parts are kept apart. */
export const keyedDigest = (secret: string, ...parts: readonly string[]): string =>
  digestOf(secret, JSON.stringify(parts));

/** The same of parts in one text; `keyed_digest` in the database makes it too. */
export const digestOf = (secret: string, said: string): string =>
  createHmac('sha256', secret).update(said).digest('hex');

/** The key of this installation; only for who keeps persons, in a transaction that writes. */
export async function privacySecret(rows: WriteRows): Promise<string> {
  const found = await rows.selectFrom('privacy_key').select('secret').executeTakeFirst();
  if (!found) throw new Error('the key of this installation is not there, or not for this viewer');
  return found.secret;
}
