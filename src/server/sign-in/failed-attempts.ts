import { LRUCache } from 'lru-cache';
import type { Patience } from '../../database/patience.ts';
import { addressGroup } from '../limit/address-group.ts';

/** Wrong keys within a minute from one address. Not for one prefix: it is no secret, and would lock its holder out. */
const mostFailures = 20;
const aMinute = 60_000;

export interface KeyAttempt {
  readonly address: string;
  readonly digest: string;
}

export interface FailedAttempts {
  /**
   * Seconds to wait before another key is looked at; null when it may be looked at now, and then `ended` must be told.
   * Those that are being looked at count as wrong until it is known: of a thousand at once no more are looked at than of a
   * thousand one by one. The others wait for them, as long as `patience` lets them.
   */
  waitBefore(attempt: KeyAttempt, patience?: Patience): Promise<number | null>;
  ended(attempt: KeyAttempt, outcome: 'RIGHT' | 'WRONG' | 'NOT_KNOWN'): void;
}

/**
 * Counts the keys that were wrong, in this process. A key that was right here before is always looked at: nobody is
 * locked out by what somebody else tries from the same office.
 */
export function failedAttempts(most = mostFailures): FailedAttempts {
  const failures = new LRUCache<string, number>({ max: 100_000, ttl: aMinute, noUpdateTTL: true });
  const wereRight = new LRUCache<string, true>({ max: 10_000 });
  const underWay = new Map<string, Looking>();

  return {
    async waitBefore(attempt, patience) {
      if (wereRight.has(attempt.digest)) return null;
      const from = addressGroup(attempt.address);
      for (;;) {
        const failed = failures.get(from) ?? 0;
        if (failed >= most) return Math.max(1, Math.ceil(failures.getRemainingTTL(from) / 1_000));
        const looking = underWay.get(from) ?? { attempts: new Set(), next: Promise.withResolvers<void>() };
        if (looking.attempts.size < most - failed) {
          underWay.set(from, looking);
          looking.attempts.add(attempt);
          return null;
        }
        const { promise } = looking.next;
        await (patience ? patience.wait(promise) : promise);
      }
    },
    ended(attempt, outcome) {
      const from = addressGroup(attempt.address);
      if (outcome === 'RIGHT') wereRight.set(attempt.digest, true);
      if (outcome === 'WRONG') {
        wereRight.delete(attempt.digest);
        failures.set(from, (failures.get(from) ?? 0) + 1);
      }
      const looking = underWay.get(from);
      if (!looking?.attempts.delete(attempt)) return;
      looking.next.resolve();
      if (looking.attempts.size === 0) underWay.delete(from);
      else looking.next = Promise.withResolvers<void>();
    },
  };
}

interface Looking {
  readonly attempts: Set<KeyAttempt>;
  /** Resolves when it is known of one of them. */
  next: PromiseWithResolvers<void>;
}
