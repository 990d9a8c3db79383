import { sql } from 'kysely';
import { ask, type ReadRows } from '../../database/rows.ts';
import {
  type DetailsView,
  inDetailsScope,
  isAgreed,
  isAvailable,
  isColleague,
} from '../details-scope.rows.ts';
import type { AskedDetails } from './asked-details.ts';

/** Which columns a field of the API is; a field that is not here cannot be asked for. */
const columns = { name: sql.ref('p.name'), email: sql.ref('p.email'), phone: sql.ref('p.phone') };
export type DetailsField = keyof typeof columns;
export const isDetailsField = (name: string): name is DetailsField => Object.hasOwn(columns, name);

export type DetailsRow = { readonly id: string } & { readonly [Field in DetailsField]?: string | null };

/** Who looks, and what is told of it in the log. */
export interface LoggedView extends DetailsView {
  readonly fields: readonly DetailsField[];
  readonly traceId: string;
}

/**
 * Details of the persons that may be seen, and an entry in the log for each, in one statement: without the entries there
 * are no details. Only the columns that were asked for are read; who may not be seen is not, and gives no row.
 */
export function readDetails(
  rows: ReadRows,
  asked: readonly AskedDetails[],
  view: LoggedView,
): Promise<DetailsRow[]> {
  const { viewer, fields, traceId } = view;
  const wanted = fields.map((field) => sql`${columns[field]} as ${sql.ref(field)}`);
  return ask(
    rows,
    sql<DetailsRow>`
      with ${askedFor(asked)},
      seen as materialized (
        select asked.id, asked.purpose, c.id as contact_id, p.account_id, ${sql.join(wanted)}
        from asked
        join contact c on c.id = asked.contact_id
        left join facility f on f.id = c.facility_id
        join contact_person p on p.account_id = c.account_id and p.contact_id = c.id
        where ${inDetailsScope(view, sql`asked.purpose`)} and ${isAvailable(view)}
      ),
      logged as (
        insert into access_log
          (viewer, actor, organisation, account, purpose, action, object_type, object_id, fields, outcome, trace_id)
        select ${viewer.kind}, ${viewer.actor}, ${viewer.organisation}, account_id, purpose, 'contact:details', 'Contact',
          contact_id, ${[...fields]}::text[], 'OK', ${traceId}
        from seen
      )
      select id, ${sql.join(fields.map((field) => sql.ref(field)))} from seen`,
  );
}

/** What stands between a viewer and the details of a contact; reads nothing of the person. */
export interface DetailsAccess {
  readonly id: string;
  readonly agreed: boolean;
  readonly agreedPurpose: boolean;
  readonly isColleague: boolean;
  readonly seen: boolean;
}

export const readAccess = (rows: ReadRows, asked: readonly AskedDetails[], view: DetailsView) =>
  ask(
    rows,
    sql<DetailsAccess>`
      with ${askedFor(asked)}
      select asked.id, ${isAgreed(view, null)} or ${isColleague(view.viewer)} is true as agreed,
        ${isAgreed(view, sql`asked.purpose`)} or (${isColleague(view.viewer)} and asked.purpose is not null) is true as "agreedPurpose",
        ${isColleague(view.viewer)} is true as "isColleague",
        exists (
          select from contact_person p
          where p.account_id = c.account_id and p.contact_id = c.id
            and ${inDetailsScope(view, sql`asked.purpose`)} and ${isAvailable(view)}) as seen
      from asked join contact c on c.id = asked.contact_id left join facility f on f.id = c.facility_id`,
  );

const askedFor = (asked: readonly AskedDetails[]) => sql`
  asked as (
    select * from unnest(${asked.map(({ id }) => id)}::text[], ${asked.map(({ contactId }) => contactId)}::text[],
      ${asked.map(({ purpose }) => purpose)}::text[]) as asked(id, contact_id, purpose))`;
