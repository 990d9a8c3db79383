import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Keeping } from '../../access/keeping.ts';
import { ask, type ReadRows } from '../../database/rows.ts';
import type { Page } from '../../graphql/paging.ts';
import type { ContactReport, TaskOutcome, Withdrawal } from '../contact-task-terms.ts';
import { isKept } from './keeps-contact.rows.ts';

export interface TaskRow {
  readonly id: string;
  readonly contactId: string;
  readonly what: ContactReport;
  readonly reportedOn: string;
  readonly reportedBy: string | null;
  readonly finishedOn: string | null;
  readonly outcome: TaskOutcome | null;
  readonly keys: readonly unknown[];
}

export interface TaskWhere {
  readonly contacts: readonly string[] | null;
  readonly what: readonly ContactReport[] | null;
  readonly finished: boolean | null;
}

const columns = sql`
  t.id, t.contact_id as "contactId", t.what, t.reported_on::text as "reportedOn",
  coalesce((select o.name from organisation o where o.id = t.reporter), (select a.name from account a where a.id = t.reporter))
    as "reportedBy",
  t.finished_on::text as "finishedOn", t.outcome, jsonb_build_array(t.reported_on, t.id) as keys`;

/** Tasks about contacts that the viewer keeps, those that wait longest first; one more than the page asks for. */
export const listTasks = (rows: ReadRows, who: Keeping, where: TaskWhere, { first, after }: Page) => {
  const [reportedOn, id] = (after ?? []) as readonly string[];
  const isAfter = after === null ? sql`true` : sql`(t.reported_on, t.id) > (${reportedOn}::date, ${id})`;
  return ask(
    rows,
    sql<TaskRow>`
      select ${columns} from contact_task t join contact c on c.id = t.contact_id
      where ${isKept(who)} and ${matches(where)} and ${isAfter}
      order by t.reported_on, t.id limit ${first + 1}`,
  );
};

export async function countTasks(rows: ReadRows, who: Keeping, where: TaskWhere): Promise<number> {
  const [counted] = await ask(
    rows,
    sql<{ count: number }>`
      select count(*)::int as count from contact_task t join contact c on c.id = t.contact_id
      where ${isKept(who)} and ${matches(where)}`,
  );
  return counted!.count;
}

export const tasksById = (rows: ReadRows, who: Keeping, ids: readonly string[]) =>
  ask(
    rows,
    sql<TaskRow>`
      select ${columns} from contact_task t join contact c on c.id = t.contact_id
      where t.id = any(${[...ids]}::text[]) and ${isKept(who)}`,
  );

function matches({ contacts, what, finished }: TaskWhere): RawBuilder<SqlBool> {
  const parts = [
    ...(contacts ? [sql<SqlBool>`t.contact_id = any(${[...contacts]}::text[])`] : []),
    ...(what ? [sql<SqlBool>`t.what = any(${[...what]}::text[])`] : []),
    ...(finished === null ? [] : [sql<SqlBool>`(t.finished_on is not null) = ${finished}`]),
  ];
  return parts.length === 0 ? sql<SqlBool>`true` : sql<SqlBool>`(${sql.join(parts, sql` and `)})`;
}

export interface ContactState {
  readonly id: string;
  readonly reported: ContactReport | null;
  readonly withdrawnBecause: Withdrawal | null;
}

/** What everyone may know of how a contact stands: what was reported last and waits, and why it was ended. */
export const contactStates = (rows: ReadRows, ids: readonly string[]) =>
  ask(
    rows,
    sql<ContactState>`
      select c.id, c.withdrawn_because as "withdrawnBecause", (
        select t.what from contact_task t where t.contact_id = c.id and t.finished_on is null
        order by t.reported_on desc, t.id limit 1) as reported
      from contact c where c.id = any(${[...ids]}::text[])`,
  );
