import { setTimeout as wait } from 'node:timers/promises';
import { type Answer, type Asking, askService, shown, TryAgain } from './ask-service.ts';

/** How a publisher's service is asked: who asks, how often, and how long it may take. */
export interface Manners extends Asking {
  /** How many times in all, the first one included. */
  readonly tries: number;
  /** Pause after the first fault; twice as long after each that follows. */
  readonly firstPauseMs: number;
  /** A service that wants a longer pause is left alone. */
  readonly longestPauseMs: number;
  /** Told of every pause. */
  onPause(why: string, milliseconds: number): void;
}

export const goodManners: Omit<Manners, 'userAgent' | 'onPause'> = {
  tries: 5,
  firstPauseMs: 1_000,
  longestPauseMs: 120_000,
  longestSilenceMs: 60_000,
};

/**
 * Asks for an address and gives the answer to `read`, again when it fails in a way that may pass: no connection, one
 * that breaks off, 429, 5xx. Waits in between as long as the service says, else longer each time. Answers 304, 206
 * and 416 are the reader's. Throws a sentence with the address when it does not succeed.
 */
export async function fetchPolitely<Result>(
  address: string,
  manners: Manners,
  headers: () => Promise<Record<string, string>>,
  read: (answer: Answer) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await askService(address, manners, await headers(), read);
    } catch (fault) {
      if (!(fault instanceof TryAgain)) throw fault;
      const pause = fault.afterMs ?? pauseAfter(attempt, manners);
      if (attempt >= manners.tries || pause > manners.longestPauseMs) {
        throw new Error(`${shown(address)}: ${fault.message}${laterAt(pause, manners)}`, { cause: fault });
      }
      manners.onPause(`${new URL(address).host} ${fault.message}`, pause);
      await wait(pause);
    }
  }
}

/** Twice as long each time, and never at the same moment as everybody else who met the fault. */
const pauseAfter = (attempt: number, { firstPauseMs, longestPauseMs }: Manners) =>
  Math.min(firstPauseMs * 2 ** (attempt - 1), longestPauseMs) * (0.75 + Math.random() / 4);

const laterAt = (pause: number, { longestPauseMs }: Manners) =>
  pause > longestPauseMs ? `; it asks not to come back for ${Math.ceil(pause / 1000)} seconds` : '';
