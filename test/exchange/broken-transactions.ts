import { type Kysely, OperationNodeTransformer, type RawNode, type Transaction } from 'kysely';
import type { Database } from '../../src/database/open-database.ts';
import type { Tables } from '../../src/tables.ts';

/** Databases of which transactions do not do what they are for: twins of what rests on them. */

type Work = (transaction: Transaction<Tables>) => Promise<void>;

/** What is undone in it is kept: whoever counts on that hears nothing of it. */
export const keepingWhatIsUndone = (database: Database): Database =>
  withTransactions(database, async (kysely, work) => {
    let undone: unknown = null;
    await kysely.transaction().execute(async (transaction) => {
      await work(transaction).catch((fault) => {
        undone = fault;
      });
    });
    if (undone !== null) throw undone;
  });

/** Each statement is committed at once, so that whoever breaks off has done half. */
export const committingAsItGoes = (database: Database): Database =>
  withTransactions(database, (kysely, work) =>
    kysely.connection().execute((connection) =>
      work(
        connection.withPlugin({
          transformQuery: ({ node }) => withoutTransaction.transformNode(node),
          transformResult: async ({ result }) => result,
        }) as Transaction<Tables>,
      ),
    ),
  );

/** Settings and temporary tables would be gone with the statement that makes them. */
class WithoutTransaction extends OperationNodeTransformer {
  protected override transformRaw(node: RawNode): RawNode {
    const raw = super.transformRaw(node);
    const isSetting = raw.sqlFragments.some((text) => text.includes('set_config('));
    return {
      ...raw,
      sqlFragments: raw.sqlFragments.map((text) =>
        (isSetting ? text.replace(/, true\)(?=\s*$)/, ', false)') : text).replace('on commit drop', ''),
      ),
    };
  }
}
const withoutTransaction = new WithoutTransaction();

function withTransactions(
  database: Database,
  run: (kysely: Kysely<Tables>, work: Work) => Promise<void>,
): Database {
  const kysely = database.orm.em.getDriver().getConnection().getClient() as unknown as Kysely<Tables>;
  const transaction = {
    setIsolationLevel: () => transaction,
    setAccessMode: () => transaction,
    execute: (work: Work) => run(kysely, work),
  };
  const connection = { getClient: () => ({ transaction: () => transaction }) };
  const orm = { em: { getDriver: () => ({ getConnection: () => connection }) } };
  return { ...database, orm: orm as unknown as Database['orm'] };
}
