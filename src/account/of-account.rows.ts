import { type RawBuilder, type SqlBool, sql } from 'kysely';

/** True where a column says this account: nowhere for null, everywhere for `any`, of who keeps the service. */
export const ofAccount = (column: string, account: string | 'any' | null): RawBuilder<SqlBool> =>
  sql<SqlBool>`(${account === 'any'}::boolean or ${sql.ref(column)} = ${account})`;
