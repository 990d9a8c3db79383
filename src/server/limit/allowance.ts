import { createHash } from 'node:crypto';
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

/**
 * Counts for each who signed in by its key or person, or by its organisation; for everyone else by address. Counted in
 * `store` when there is one, for all processes together; while that cannot be reached by each process alone, and then
 * a quarter may be asked: nobody can say what the others let through.
 */
export function makeAllowances(
  { anonymous, signedIn }: { anonymous: AllowanceSettings; signedIn: AllowanceSettings },
  store: LimitStore | null,
): Allowances {
  const make = (name: string, { budget, minute }: AllowanceSettings) => ({
    budget,
    limiter: limiterOf({ keyPrefix: `ketenkaart:${name}`, points: minute, duration: 60 }, budget, store),
  });
  const kinds = { anonymous: make('anonymous', anonymous), signedIn: make('signed-in', signedIn) };
  return {
    of(viewer, address) {
      const { limiter, budget } = viewer.kind === 'ANONYMOUS' ? kinds.anonymous : kinds.signedIn;
      const key = requesterKey(viewer, address);
      return { budget, spend: (cost) => spend(limiter, key, cost) };
    },
  };
}

type Limiter = RateLimiterMemory | RateLimiterRedis;

function limiterOf(options: IRateLimiterOptions, budget: number, store: LimitStore | null): Limiter {
  if (!store) return new RateLimiterMemory(options);
  const points = Number(options.points);
  // One question must still fit, or nothing could be asked at all.
  const alone = Math.min(points, Math.max(budget, Math.floor(points / 4)));
  return new RateLimiterRedis({
    ...options,
    storeClient: store,
    useRedisPackage: true,
    rejectIfRedisNotReady: true,
    // Who is over the limit costs the store nothing more.
    inMemoryBlockOnConsumed: points + 1,
    insuranceLimiter: new RateLimiterMemory({ ...options, points: alone }),
  });
}

async function spend(limiter: Limiter, key: string, cost: number): Promise<Left> {
  const left = (outcome: RateLimiterRes, isAllowed: boolean): Left => ({
    isAllowed,
    // While a process counts alone its limit is another.
    limit: isAllowed ? outcome.consumedPoints + outcome.remainingPoints : limiter.points,
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

/** Says nothing of who it is to whoever reads the store. */
function requesterKey({ kind, actor, organisation }: Viewer, address: string): string {
  const who = actor ? `${kind} ${actor}` : (organisation ?? addressGroup(address));
  return createHash('sha256').update(who).digest('base64url').slice(0, 22);
}
