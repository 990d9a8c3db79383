import { createHmac } from 'node:crypto';
import {
  type IRateLimiterOptions,
  RateLimiterMemory,
  RateLimiterRedis,
  RateLimiterRes,
} from 'rate-limiter-flexible';
import type { Viewer } from '../../access/viewer.ts';
import { addressGroup } from './address-group.ts';
import type { LimitStore } from './limit-store.ts';

/** What one requester may ask: of one question, and of all within a minute, in the objects an answer could hold. */
export interface Allowance {
  /** The most one question may cost. */
  readonly budget: number;
  /** Takes off what a question costs; what is left afterwards. */
  spend(cost: number): Promise<Left>;
}

export interface Left {
  readonly isAllowed: boolean;
  readonly limit: number;
  readonly remaining: number;
  /** Seconds until the minute is over and everything may be asked again. */
  readonly reset: number;
}

export interface Allowances {
  of(viewer: Viewer, address: string): Allowance;
}

export interface AllowanceSettings {
  /** Of one question. */
  readonly budget: number;
  /** Of all questions in a minute. */
  readonly minute: number;
}

export interface Together {
  /** The store and how many processes count in it; null for one process that counts by itself. */
  readonly shared: { readonly store: LimitStore; readonly processes: number } | null;
  /** The same for all of them: what the store calls a requester cannot be found out by trying addresses. */
  readonly secret: Buffer;
}

/**
 * Counts for each who signed in by its key or person, or by its organisation; for everyone else by address. Counted in
 * a store when there is one, for all processes together; while that cannot be reached by each process alone, and then
 * its part may be asked, also at once: nobody can say what the others let through.
 */
export function makeAllowances(
  { anonymous, signedIn }: { anonymous: AllowanceSettings; signedIn: AllowanceSettings },
  { shared, secret }: Together,
): Allowances {
  const make = (name: string, { budget, minute }: AllowanceSettings) => {
    const options = { keyPrefix: `ketenkaart:${name}`, points: minute, duration: 60 };
    if (!shared)
      return { limiter: new RateLimiterMemory(options), budget: () => budget, limit: () => minute };
    const { store, processes } = shared;
    const alone = Math.floor(minute / processes);
    return {
      limiter: limiterIn(store, options, alone),
      budget: () => (store.isReady ? budget : Math.min(budget, alone)),
      limit: () => (store.isReady ? minute : alone),
    };
  };
  const kinds = { anonymous: make('anonymous', anonymous), signedIn: make('signed-in', signedIn) };
  return {
    of(viewer, address) {
      const { limiter, budget, limit } = viewer.kind === 'ANONYMOUS' ? kinds.anonymous : kinds.signedIn;
      const key = requesterKey(viewer, address, secret);
      return { budget: budget(), spend: (cost) => spend(limiter, key, cost, limit) };
    },
  };
}

type Limiter = RateLimiterMemory | RateLimiterRedis;

function limiterIn(store: LimitStore, options: IRateLimiterOptions, alone: number): Limiter {
  return new RateLimiterRedis({
    ...options,
    storeClient: store,
    useRedisPackage: true,
    rejectIfRedisNotReady: true,
    // Who is over the limit costs the store nothing more.
    inMemoryBlockOnConsumed: Number(options.points) + 1,
    insuranceLimiter: new RateLimiterMemory({ ...options, points: alone }),
  });
}

async function spend(limiter: Limiter, key: string, cost: number, limit: () => number): Promise<Left> {
  const left = (outcome: RateLimiterRes, isAllowed: boolean): Left => ({
    isAllowed,
    // While a process counts alone its limit is another; of a refusal the two do not add up to it.
    limit: isAllowed ? outcome.consumedPoints + outcome.remainingPoints : limit(),
    remaining: isAllowed ? outcome.remainingPoints : 0,
    reset: Math.max(1, Math.ceil(outcome.msBeforeNext / 1_000)),
  });
  try {
    return left(await limiter.consume(key, Math.min(Math.ceil(cost), mostCounted)), true);
  } catch (outcome) {
    if (outcome instanceof RateLimiterRes) return left(outcome, false);
    throw outcome;
  }
}

/** Many of these together are still whole numbers, also in the store. */
const mostCounted = 1_000_000_000;

/** Says nothing of who it is to whoever reads the store: there are so few addresses that a bare digest tells which. */
function requesterKey({ kind, actor, organisation }: Viewer, address: string, secret: Buffer): string {
  const who = actor ? `${kind} ${actor}` : (organisation ?? addressGroup(address));
  return createHmac('sha256', secret).update(`requester ${who}`).digest('base64url').slice(0, 22);
}
