import { sql } from 'kysely';
import { ask, type ReadRows } from '../../database/rows.ts';
import { age } from '../contact-age.rows.ts';
import { showsSomebody } from '../details-scope.rows.ts';
import { organisationOf } from '../organisation-of.rows.ts';
import type { Asking } from './asking.ts';
import { candidates } from './contact-candidates.rows.ts';
import { contactMatches } from './contact-filter.rows.ts';

/** How many contacts there are in a role; counts of a database are text. */
export interface ContactCountRow {
  readonly role: string;
  readonly named: string;
  readonly mailbox: string;
  readonly fresh: string;
  readonly aging: string;
  readonly stale: string;
  readonly never: string;
}

/** Of all contacts that the filter means, by role; one with two roles is counted in both. Reads nothing of persons. */
export const countContactsByRole = (rows: ReadRows, asked: Asking) =>
  ask(
    rows,
    sql<ContactCountRow>`
      with ${candidates(asked)},
      meant_contact as (
        select role, ${showsSomebody(asked.view)} as is_named, ${age(asked.asOf)} as age
        from candidate n join contact c on c.id = n.contact_id
        left join facility f on f.id = c.facility_id
        left join organisation o on o.id = ${organisationOf}
        cross join lateral (select distinct unnest(c.roles)) as each(role)
        where ${contactMatches(asked.where, asked.asOf, asked.view)}
          and ${asked.where.roles ? sql`role = any(${[...asked.where.roles]}::text[])` : sql`true`}
      )
      select role, count(*) filter (where is_named) as named, count(*) filter (where not is_named) as mailbox,
        count(*) filter (where age = 0) as fresh, count(*) filter (where age = 1) as aging,
        count(*) filter (where age = 2) as stale, count(*) filter (where age = 3) as never
      from meant_contact group by role order by role`,
  );
