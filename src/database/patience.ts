/**
 * How long one request may wait for connections to the database, over all that it opens one after the other: who signs
 * in with a key, reads, and changes something waits for three.
 */
export interface Patience {
  /** What is waited for; rejects once that takes longer than what is left, or than this share of it. */
  wait<T>(awaited: Promise<T>, share?: number): Promise<T>;
}

export function patienceOf(milliseconds: number): Patience {
  let left = milliseconds;
  return {
    async wait(awaited, share = 1) {
      const start = performance.now();
      const tooLong = Promise.withResolvers<never>();
      const timer = setTimeout(() => tooLong.reject(new OutOfPatience()), left * share);
      try {
        return await Promise.race([awaited, tooLong.promise]);
      } finally {
        clearTimeout(timer);
        left = Math.max(0, left - (performance.now() - start));
      }
    },
  };
}

/** Told as a connection that does not come is told by Node, and answered alike. */
export class OutOfPatience extends Error {
  readonly code = 'ETIMEDOUT';
  constructor() {
    super('this request has waited long enough for connections to the database');
  }
}
