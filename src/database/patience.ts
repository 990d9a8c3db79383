/**
 * How long one request may wait for connections to the database, over all that it opens one after the other: who signs
 * in with a key, reads, and changes something waits for three.
 */
export interface Patience {
  /** What is waited for; rejects once that takes longer than what is left, or than this share of it. */
  wait<T>(awaited: Promise<T>, share?: number): Promise<T>;
}

/**
 * Of what it may take until a client hears that it cannot be served, a tenth is kept: for reading what is asked before, and
 * for saying so afterwards, which on a busy machine took 30 ms.
 */
const forWaiting = 0.9;

/** Of a request that must be answered within so many milliseconds when no connection comes. */
export function patienceOf(milliseconds: number): Patience {
  let left = milliseconds * forWaiting;
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
