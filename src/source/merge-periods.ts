import { sql } from 'kysely';
import type { WriteRows } from '../database/rows.ts';

/** Lines that say of a thing what holds in a period (`valid`), staged with the columns of the table they are for. */
export interface Periods {
  readonly staged: string;
  readonly table: string;
  /** The columns that name the thing; with the period they are the key. */
  readonly same: readonly string[];
  /** The columns of what is said of it. */
  readonly said: readonly string[];
}

const listed = (alias: string, columns: readonly string[]) =>
  sql.join(columns.map((column) => sql.ref(`${alias}.${column}`)));
const isOfSame = ({ same }: Periods) => sql`(${listed('a', same)}) = (${listed('i', same)})`;
const isUnchanged = ({ said }: Periods) =>
  sql`(${listed('a', ['valid', ...said])}) is not distinct from (${listed('i', ['valid', ...said])})`;

/** What each line comes to, before anything is written: `inserted`, `updated` or `unchanged`. */
export async function comparePeriods(rows: WriteRows, periods: Periods): Promise<{ readonly is: string }[]> {
  const results = await sql<{ is: string }>`
    select case when a.valid is null then 'inserted' when a.is_same then 'unchanged' else 'updated' end as is
    from ${sql.table(periods.staged)} i
    left join lateral (
      select a.valid, ${isUnchanged(periods)} as is_same from ${sql.table(periods.table)} a
      where ${isOfSame(periods)} and a.valid && i.valid
      order by ${isUnchanged(periods)} desc limit 1) a on true
  `.execute(rows);
  return results.rows;
}

/** What was known of a period of which a line now says otherwise was a mistake; what no line speaks of stays. */
export async function writePeriods(rows: WriteRows, periods: Periods): Promise<void> {
  const { staged, table, same, said } = periods;
  await sql`
    delete from ${sql.table(table)} a using ${sql.table(staged)} i
    where ${isOfSame(periods)} and a.valid && i.valid and not exists (
      select from ${sql.table(staged)} i where ${isOfSame(periods)} and ${isUnchanged(periods)})
  `.execute(rows);
  const key = sql.join([...same, 'valid'].map((column) => sql.ref(column)));
  const columns = sql.join([...same, 'valid', ...said].map((column) => sql.ref(column)));
  await sql`
    insert into ${sql.table(table)} (${columns}) select ${columns} from ${sql.table(staged)}
    on conflict (${key}) do nothing
  `.execute(rows);
}
