/**
 * One at a time, in order of asking. PGlite has a single connection, and Kysely's driver for it mixes up two
 * transactions that begin while a third is open: so every transaction there takes its turn.
 */
export interface Turns {
  /** Resolves when it is your turn, with the function that ends it; calling that again does nothing. */
  take(): Promise<() => void>;
}

export function oneAtATime(): Turns {
  let last: Promise<void> = Promise.resolve();
  return {
    take() {
      let end = () => {};
      const mine = new Promise<void>((resolve) => {
        end = resolve;
      });
      const before = last;
      last = last.then(() => mine);
      return before.then(() => end);
    },
  };
}

/** PostgreSQL has a pool that keeps its own order. */
export const noTurns: Turns = { take: async () => () => {} };
