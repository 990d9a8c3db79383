import { GraphQLError } from 'graphql';
import { LRUCache } from 'lru-cache';
import { anonymous, operator, readerSession, type Viewer, writerSession } from '../../access/viewer.ts';
import { findKey } from '../../account/key/api-key.rows.ts';
import { type GivenKey, isSameDigest, noDigest, readKey } from '../../account/key/key-text.ts';
import { markKeyUsed } from '../../account/key/mark-key-used.ts';
import type { Database } from '../../database/open-database.ts';
import type { Patience } from '../../database/patience.ts';
import { openReading } from '../../database/reading.ts';
import { writing } from '../../database/writing.ts';
import type { ErrorCode } from '../../graphql/refusal.ts';
import { type FailedAttempts, failedAttempts } from './failed-attempts.ts';
import type { SignedIn } from './sign-in.ts';

export interface KeyDoor {
  signInByKey(text: string, address: string, patience?: Patience): Promise<SignedIn>;
  /** When what is still to be written about keys that were used is written. */
  settled(): Promise<void>;
}

export interface KeyDoorOptions {
  readonly database: Database;
  readonly today: () => string;
  /** What could not be written about a key that was used: no reason to refuse it. */
  readonly onFault: (fault: unknown) => void;
  readonly attempts?: FailedAttempts;
}

/** Lets in by API key: one statement, each time anew, so that a key that is revoked opens nothing more. */
export function keyDoor({ database, today, onFault, attempts = failedAttempts() }: KeyDoorOptions): KeyDoor {
  const underWay = new Set<Promise<void>>();
  const noted = new LRUCache<string, string>({ max: 10_000 });

  /** Not waited for: who asks has no use for it. Once a day, so that reading is not writing all the time. */
  function noteUse(prefix: string): void {
    const day = today();
    if (noted.get(prefix) === day) return;
    noted.set(prefix, day);
    const noting = writing(database, writerSession(operator), (rows) => markKeyUsed(rows, prefix, day))
      .catch((fault) => {
        noted.delete(prefix);
        onFault(fault);
      })
      .finally(() => underWay.delete(noting));
    underWay.add(noting);
  }

  return {
    async signInByKey(text, address, patience) {
      const key = readKey(text);
      if (!key) return { refused: 'it is no key as they are made here' };
      const attempt = { ...key, address };
      const wait = await attempts.waitBefore(attempt, patience);
      if (wait !== null) throw tooManyWrong(wait);
      const found = await lookUp(database, key, patience).catch((fault) => {
        attempts.ended(attempt, 'NOT_KNOWN');
        throw fault;
      });
      const refused = whyNot(found, key);
      attempts.ended(attempt, refused ? 'WRONG' : 'RIGHT');
      if (!found || refused) return { refused: refused ?? 'there is no such key' };
      if (found.lastUsedOn !== today()) noteUse(key.prefix);
      return { viewer: holderOf(found, key.prefix) };
    },
    async settled() {
      await Promise.all(underWay);
    },
  };
}

type Found = Awaited<ReturnType<typeof findKey>>;

/** As nobody who knows a prefix: row policies show that key and no other. */
async function lookUp(database: Database, { prefix }: GivenKey, patience?: Patience): Promise<Found> {
  const reading = openReading(database, { ...readerSession({ ...anonymous, actor: prefix }), patience });
  try {
    return await findKey(reading.rows, prefix);
  } finally {
    await reading.end();
  }
}

/** The digest is compared whether or not there is a key, and before anything else is looked at. */
function whyNot(found: Found, { digest }: GivenKey): string | null {
  if (!isSameDigest(found?.digest ?? noDigest, digest))
    return found ? 'its secret is wrong' : 'there is no such key';
  if (found?.isRevoked) return 'it is revoked';
  return found?.isExpired ? 'it has expired' : null;
}

/** A partner is at home in its organisation only, also with a key that a municipality gave it. */
function holderOf({ holder, account, organisation }: NonNullable<Found>, prefix: string): Viewer {
  const home = holder === 'PARTNER' ? { account: null, organisation } : { account, organisation };
  return { kind: holder, actor: prefix, ...home, purpose: null };
}

const tooManyWrong = (seconds: number) =>
  new GraphQLError(`Too many wrong keys; try again in ${seconds} seconds.`, {
    extensions: { code: 'RATE_LIMITED' satisfies ErrorCode, retryAfter: seconds },
  });
