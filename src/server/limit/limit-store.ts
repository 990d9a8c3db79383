import { createClient } from '@redis/client';
import { waitAtMost } from '../fault/wait-at-most.ts';

/** Where limits are counted for all processes together: Redis, as far as the limiter needs it. */
export interface LimitStore {
  /** False while it is away, too slow or refuses to count: then nothing is asked of it. */
  readonly isReady: boolean;
  eval(script: string, options: { keys: string[]; arguments: string[] }): Promise<unknown>;
  close(): void;
}

/** Milliseconds. An answer that takes longer is not waited for; after that, or a fault, nothing is asked for a while. */
const longestWait = 250;
const rest = 2_000;

/**
 * Connects, and again whenever it was lost, for as long as it takes; no question waits for that. What is asked while it
 * is away fails at once. `tell` hears when it goes and when it is back.
 */
export function openLimitStore(url: string, tell: (sentence: string) => void): LimitStore {
  const client = createClient({
    url,
    disableOfflineQueue: true,
    // Notices a connection that is gone without a word.
    pingInterval: 5_000,
    socket: { connectTimeout: 2_000, reconnectStrategy: (attempt) => Math.min(100 * 2 ** attempt, 2_000) },
  });
  let restsUntil = 0;
  let isAway = false;

  function lost(why: string): void {
    if (!isAway) tell(`${why}; limits are stricter until it does`);
    isAway = true;
  }
  function found(): void {
    if (isAway) tell('Redis is back; limits are as they were');
    isAway = false;
  }
  client.on('error', ({ message }: Error) => lost(`Redis cannot be reached (${message || 'no connection'})`));
  client.on('ready', found);
  client.connect().catch(() => {});

  return {
    get isReady() {
      return client.isReady && Date.now() >= restsUntil;
    },
    async eval(script, options) {
      try {
        const answer = await waitAtMost(longestWait, client.eval(script, options), () => {
          throw new Error('it does not answer');
        });
        found();
        return answer;
      } catch (fault) {
        restsUntil = Date.now() + rest;
        lost(`Redis does not count (${(fault as Error).message})`);
        throw fault;
      }
    },
    close: () => client.destroy(),
  };
}
