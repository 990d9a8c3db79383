import type { PGlite, Transaction } from '@electric-sql/pglite';

/**
 * An embedded database from outside the test file, as one of its own: what goes wrong is an `Error` of this file too,
 * where `instanceof` looks for it.
 */
export function asOurOwn(lent: PGlite): { pglite: PGlite; openTransactions(): number } {
  let open = 0;
  const { waitReady } = lent;
  const ours: Pick<PGlite, 'query' | 'exec' | 'transaction' | 'waitReady' | 'ready' | 'closed'> = {
    ...asking(lent),
    transaction: (work) => {
      open += 1;
      return lent
        .transaction((transaction) => work({ ...asking(transaction) } as Transaction))
        .finally(() => {
          open -= 1;
        });
    },
    ...{ waitReady, ready: true, closed: false },
  };
  // No more of it is asked for: MikroORM and Kysely send statements, and what is lent is not theirs to close.
  return { pglite: ours as PGlite, openTransactions: () => open };
}

const asking = (lent: PGlite | Transaction): Pick<PGlite, 'query' | 'exec'> => ({
  query: (...asked) => lent.query<never>(...asked).catch(raise),
  exec: (...asked) => lent.exec(...asked).catch(raise),
});

const raise = (fault: Error): never => {
  throw Object.assign(new Error(fault.message), fault);
};
