import { LRUCache } from 'lru-cache';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { addressGroup } from '../limit/address-group.ts';

/** Wrong keys within a minute from one address. Not for one prefix: it is no secret, and would lock its holder out. */
const mostFailures = 20;

export interface KeyAttempt {
  readonly address: string;
  readonly digest: string;
}

export interface FailedAttempts {
  /** Seconds to wait before another key is looked at; null when it may be looked at now. */
  waitBefore(attempt: KeyAttempt): Promise<number | null>;
  failed(attempt: KeyAttempt): Promise<void>;
  succeeded(attempt: KeyAttempt): void;
}

/**
 * Counts the keys that were wrong, in this process. A key that was right here before is always looked at: nobody is
 * locked out by what somebody else tries from the same office.
 */
export function failedAttempts(most = mostFailures): FailedAttempts {
  const fromAddresses = new RateLimiterMemory({ points: most, duration: 60 });
  const wereRight = new LRUCache<string, true>({ max: 10_000 });
  return {
    async waitBefore({ address, digest }) {
      if (wereRight.has(digest)) return null;
      const count = await fromAddresses.get(addressGroup(address));
      return count && count.remainingPoints <= 0 ? Math.ceil(count.msBeforeNext / 1000) : null;
    },
    async failed({ address, digest }) {
      wereRight.delete(digest);
      await fromAddresses.penalty(addressGroup(address));
    },
    succeeded({ digest }) {
      wereRight.set(digest, true);
    },
  };
}
