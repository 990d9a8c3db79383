import { sql } from 'kysely';
import { ask, type ReadRows } from '../../database/rows.ts';
import type { Page } from '../../graphql/paging.ts';
import { type ContactRow, contactColumns } from '../contact.rows.ts';
import { type ContactsAsked, offered } from './contact-offer.rows.ts';

/** A contact as an answer: of which parent, and where in its order. */
export type ContactUnder = ContactRow & {
  readonly parentId: string;
  readonly keys: readonly unknown[];
  /** How many the parent has from here on: on a first page all, known from putting them in order. Text, as any count. */
  readonly total: string;
};

/** A page of contacts of each parent, whom to call first before others; one more of each than the page asks for. */
export const contactsUnder = (rows: ReadRows, asked: ContactsAsked, { first, after }: Page) =>
  ask(
    rows,
    sql<ContactUnder>`
      with ${offered(asked)},
      numbered as (
        select parent_id, contact_id, ${order} as keys, rank, fallback,
          row_number() over (partition by parent_id order by ${orderColumns}) as place,
          count(*) over (partition by parent_id) as total
        from offered where ${after ? sql`(${orderColumns}) > (${sql.join(after)})` : sql`true`}
      )
      select ${contactColumns(asked.asOf, asked.view)}, n.rank, n.fallback = 1 as fallback, n.parent_id as "parentId", n.keys, n.total
      from numbered n join contact c on c.id = n.contact_id left join facility f on f.id = c.facility_id
      where n.place <= ${first + 1}
      order by n.parent_id, n.place`,
  );

export const countContactsUnder = (rows: ReadRows, asked: ContactsAsked) =>
  ask(
    rows,
    sql<{ id: string; count: string }>`
      with ${offered(asked)} select parent_id as id, count(*) as count from offered group by parent_id`,
  );

/** Nearest first, then who fits best, then checked last; unique at the end. */
const orderColumns = sql`rank, fit, age, fallback, contact_id`;
const order = sql<unknown[]>`json_build_array(${orderColumns})`;
