import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** A key as its holder has it, once; of the text only the digest is kept. */
export interface MadeKey extends GivenKey {
  readonly text: string;
}

/** A key as it was given. Whether it is one of ours the database knows. */
export interface GivenKey {
  /** The public part, by which it is found and named. */
  readonly prefix: string;
  /** SHA-256 of the whole text, in hexadecimals. */
  readonly digest: string;
}

/**
 * `ketenkaart_<prefix>_<secret and checksum>`: 12 hexadecimals to find it by, which are no secret, 64 that are (256 bits
 * of chance), and a CRC-32 of all before it. A scanner of repositories recognises it by name and can tell a key from
 * what only looks like one; so can we, without asking the database.
 */
const pattern = /^ketenkaart_([0-9a-f]{12})_[0-9a-f]{64}([0-9a-f]{8})$/;

export function makeKey(): MadeKey {
  const prefix = randomBytes(6).toString('hex');
  const secret = `ketenkaart_${prefix}_${randomBytes(32).toString('hex')}`;
  const text = secret + checksumOf(secret);
  return { text, prefix, digest: digestOf(text) };
}

/** Null when it is no key, or one with a digit wrong. */
export function readKey(text: string): GivenKey | null {
  const [, prefix, checksum] = pattern.exec(text) ?? [];
  if (prefix === undefined || checksumOf(text.slice(0, -8)) !== checksum) return null;
  return { prefix, digest: digestOf(text) };
}

/** Whether somebody means it as a key, well or badly written. */
export const looksLikeKey = (text: string): boolean => /^ketenkaart_/i.test(text);

/** Takes as long whichever digits differ: how far a guess is right cannot be measured. */
export const isSameDigest = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

/** What no key has; to compare with where there is none, so that both take as long. */
export const noDigest = '-'.repeat(64);

const digestOf = (text: string) => createHash('sha256').update(text).digest('hex');

const checksumOf = (text: string) => crc32(text).toString(16).padStart(8, '0');
