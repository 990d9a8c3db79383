import { sql } from 'kysely';
import type { Scope } from '../../access/policy.ts';
import { operator, type Viewer } from '../../access/viewer.ts';
import type { ReadRows } from '../../database/rows.ts';
import type { Page } from '../../graphql/paging.ts';

/** What a filter of the access log may say; all parts together. */
export interface AccessLogWhere {
  readonly contact?: string | null;
  readonly actor?: string | null;
  /** Moments; the second is excluded. */
  readonly from?: string | null;
  readonly until?: string | null;
}

export interface LogReader {
  readonly viewer: Viewer;
  readonly scope: Scope;
}

/** A page of entries, the newest first; of one moment in the order of ids that say nothing. */
export const listEntries = (
  rows: ReadRows,
  reader: LogReader,
  where: AccessLogWhere,
  { first, after }: Page,
) =>
  told(entries(rows, reader, where))
    .select([
      sql<string>`'log_' || l.public_id`.as('id'),
      sql<readonly unknown[]>`json_build_array(l.at, l.public_id)`.as('keys'),
    ])
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(l.at, l.public_id) < (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`),
    )
    .orderBy('l.at', 'desc')
    .orderBy('l.public_id', 'desc')
    .limit(first + 1)
    .execute();

/**
 * All entries since a moment, the oldest first: for a file of who has all of them, so by the number that seals name. In
 * portions, each read when it is asked for; of one moment, where all are read in one transaction that sees one state.
 */
export async function* entriesSince(rows: ReadRows, from: string, atOnce = 1_000) {
  let last = '0';
  for (;;) {
    const portion = await told(entries(rows, { viewer: operator, scope: 'ALL' }, { from }))
      .select(sql<string>`l.id::text`.as('id'))
      .where(sql<boolean>`l.id > ${last}::bigint`)
      .orderBy('l.id')
      .limit(atOnce)
      .execute();
    const end = portion.at(-1);
    if (!end) return;
    yield portion;
    last = end.id;
  }
}

export const countEntries = async (rows: ReadRows, reader: LogReader, where: AccessLogWhere) => {
  const counted = await entries(rows, reader, where)
    .select((select) => select.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(counted.count);
};

const entries = (rows: ReadRows, { viewer, scope }: LogReader, where: AccessLogWhere) =>
  rows
    .selectFrom('access_log as l')
    .$if(scope !== 'ALL', (query) => query.where('l.account', '=', viewer.account ?? ''))
    .$if(where.contact != null, (query) => query.where('l.object_id', '=', where.contact ?? ''))
    .$if(where.actor != null, (query) => query.where('l.actor', '=', where.actor ?? ''))
    .$if(where.from != null, (query) => query.where(sql<boolean>`l.at >= ${where.from}::timestamptz`))
    .$if(where.until != null, (query) => query.where(sql<boolean>`l.at < ${where.until}::timestamptz`));

const told = (query: ReturnType<typeof entries>) =>
  query.select([
    sql<string>`l.at`.as('at'),
    sql<string>`l.viewer`.as('viewerKind'),
    'l.actor',
    'l.organisation as organisationId',
    'l.account as accountId',
    'l.purpose as purposeCode',
    'l.action',
    'l.object_type as objectType',
    'l.object_id as objectId',
    'l.fields',
    'l.outcome',
    'l.trace_id as traceId',
  ]);
