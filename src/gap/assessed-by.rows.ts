import { sql } from 'kysely';
import { ask, type ReadRows } from '../database/rows.ts';

/** Days from and until, both of them too. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** A norm set by the id or code somebody gave, with all its versions when it was the code, and where it was assessed. */
export interface AssessedBy {
  readonly id: string;
  readonly setIds: readonly string[];
  readonly municipalities: readonly string[];
}

/** Each of these that is known, and where it is assessed now, or was on any of these days. */
export const assessedBy = (rows: ReadRows, asked: readonly string[], days: Days | null) =>
  ask(
    rows,
    sql<AssessedBy>`
      select q.id, array_agg(distinct s.id) as "setIds",
        coalesce(array_agg(distinct a.municipality_code) filter (where a.municipality_code is not null), '{}') as municipalities
      from unnest(${[...asked]}::text[]) as q(id)
      join norm_set s on s.id = q.id or s.code = upper(q.id)
      left join assessment a on a.norm_set_id = s.id
        and ${days ? sql`a.assessed_for && daterange(${days.from}::date, ${days.to}::date, '[]')` : sql`upper_inf(a.assessed_for)`}
      group by q.id
    `,
  );
