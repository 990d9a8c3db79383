import { LRUCache } from 'lru-cache';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { addressGroup } from './address-group.ts';

/** Wrong keys within a minute from one address, and for one key from anywhere. */
const mostFailures = { fromAddress: 20, forPrefix: 20 };

export interface KeyAttempt {
  readonly address: string;
  readonly prefix: string;
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
 * locked out by what somebody else tries from the same office, or with the same prefix, which is no secret.
 */
export function failedAttempts({ fromAddress, forPrefix } = mostFailures): FailedAttempts {
  const fromAddresses = new RateLimiterMemory({ points: fromAddress, duration: 60 });
  const forPrefixes = new RateLimiterMemory({ points: forPrefix, duration: 60 });
  const wereRight = new LRUCache<string, true>({ max: 10_000 });
  return {
    async waitBefore({ address, prefix, digest }) {
      if (wereRight.has(digest)) return null;
      const counts = await Promise.all([fromAddresses.get(addressGroup(address)), forPrefixes.get(prefix)]);
      const waits = counts.map((count) => (count && count.remainingPoints <= 0 ? count.msBeforeNext : 0));
      const longest = Math.max(...waits);
      return longest > 0 ? Math.ceil(longest / 1000) : null;
    },
    async failed({ address, prefix, digest }) {
      wereRight.delete(digest);
      await Promise.all([fromAddresses.penalty(addressGroup(address)), forPrefixes.penalty(prefix)]);
    },
    succeeded({ digest }) {
      wereRight.set(digest, true);
    },
  };
}
