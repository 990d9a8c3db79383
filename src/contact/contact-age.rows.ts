import { type RawBuilder, sql } from 'kysely';
import { checkDaysOn } from './check-days.ts';

/** Of `contact as c`: 0 checked lately, 1 longer ago, 2 longer than a check is good for, 3 never: as `freshnessOn`. */
export function age(asOf: string): RawBuilder<number> {
  const byRole = checkDaysOn(asOf).map(
    ({ roles, freshFrom, agingFrom }) => sql`
      when c.roles && ${[...roles]}::text[] then
        case when c.verified_on >= ${freshFrom}::date then 0 when c.verified_on >= ${agingFrom}::date then 1 else 2 end`,
  );
  return sql<number>`case when c.verified_on is null then 3 ${sql.join(byRole, sql` `)} else 2 end`;
}
