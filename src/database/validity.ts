import { type RawBuilder, type SqlBool, sql } from 'kysely';

/** A period of days; null means no beginning or no end is known. */
export interface Validity {
  readonly from: string | null;
  /** Excluded. */
  readonly until: string | null;
}

/** The days from `from` to and with `to`. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** A daterange column as its two days, the way the API shows it. */
export const validityOf = (column: string): RawBuilder<Validity> =>
  sql<Validity>`json_build_object('from', lower(${sql.ref(column)}), 'until', upper(${sql.ref(column)}))`;

/** True where a daterange column holds that day. */
export const holdsOn = (column: string, day: string): RawBuilder<SqlBool> =>
  sql<SqlBool>`${sql.ref(column)} @> ${day}::date`;

/** A period as SQL, to lay beside days. */
export const daysOf = ({ from, to }: Period) => sql`daterange(${from}::date, ${to}::date, '[]')`;

/** True where a daterange column holds that day or ended before it. */
export const beganBy = (column: string, day: string): RawBuilder<SqlBool> =>
  sql<SqlBool>`(lower_inf(${sql.ref(column)}) or lower(${sql.ref(column)}) <= ${day}::date)`;

/** The days of a multirange, as periods in their order. */
export const periodsOf = (days: RawBuilder<unknown>): RawBuilder<readonly Validity[]> =>
  sql<readonly Validity[]>`(
    select coalesce(json_agg(json_build_object('from', lower(d), 'until', upper(d)) order by d), '[]')
    from unnest(${days}) as d)`;

/** Whether a period holds a day; days are compared as text, which is their order. */
export const isIn = ({ from, until }: Validity, day: string): boolean =>
  (from === null || from <= day) && (until === null || day < until);
