import { type SqlBool, sql } from 'kysely';
import type { ReadRows } from '../database/rows.ts';
import type { Page } from '../graphql/paging.ts';
import type { ImportedFile, ImportOutcome } from './import-terms.ts';
import type { IssueSeverity } from './issue.ts';

export interface ImportRunWhere {
  readonly dataset?: readonly string[] | null;
  readonly outcome?: readonly ImportOutcome[] | null;
}

type Counts = Record<
  'lines' | 'inserted' | 'updated' | 'unchanged' | 'closed' | 'errors' | 'assumed' | 'notes',
  number
>;
const counts = sql<Counts>`json_build_object(
  'lines', r.lines, 'inserted', r.inserted, 'updated', r.updated, 'unchanged', r.unchanged, 'closed', r.closed,
  'errors', r.errors, 'assumed', r.assumed, 'notes', r.notes)`;

const columns = [
  'r.id',
  'r.source_id as sourceId',
  'r.dataset',
  'r.edition',
  'r.facts_on as factsOn',
  sql<ImportedFile[]>`r.files`.as('files'),
  'r.outcome',
  'r.rejected_because as rejectedBecause',
  sql<string>`r.started_at`.as('startedAt'),
  sql<string>`r.finished_at`.as('finishedAt'),
  counts.as('counts'),
] as const;

export const importRunsById = (rows: ReadRows, ids: readonly string[]) =>
  rows.selectFrom('import_run as r').select(columns).where('r.id', 'in', ids).execute();

/** Newest first. */
export const listImportRuns = (rows: ReadRows, where: ImportRunWhere, page: Page) =>
  runs(rows, where)
    .select(columns)
    .select(sql<[string, string]>`json_build_array(r.started_at, r.id)`.as('keys'))
    .$if(page.after !== null, (query) =>
      query.where(sql<SqlBool>`(r.started_at, r.id) < (${page.after?.[0]}::timestamptz, ${page.after?.[1]})`),
    )
    .orderBy('r.started_at', 'desc')
    .orderBy('r.id', 'desc')
    .limit(page.first + 1)
    .execute();

export async function countImportRuns(rows: ReadRows, where: ImportRunWhere): Promise<number> {
  const row = await runs(rows, where)
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

const runs = (rows: ReadRows, { dataset, outcome }: ImportRunWhere) =>
  rows
    .selectFrom('import_run as r')
    .$if(dataset != null, (query) => query.where(isOneOf('r.dataset', dataset ?? [])))
    .$if(outcome != null, (query) => query.where(isOneOf('r.outcome', outcome ?? [])));

type Severities = readonly IssueSeverity[] | null;

/**
 * Sheets that people fill in themselves. What an issue says of a line quotes it: who answered what, which posts are filled.
 * No run is of one municipality alone, so over the API nobody reads that; who brings a file in is told on the spot.
 */
export const filledIn = ['contacts', 'facilities', 'partners', 'survey'];

/** The issues of each run in the order of the files, at most a page of each. */
export const issuesUnder = (
  rows: ReadRows,
  runIds: readonly string[],
  { severity, seesTexts }: { readonly severity: Severities; readonly seesTexts: boolean },
  page: Page,
) =>
  rows
    .with('numbered', () =>
      issues(rows, runIds, severity)
        .innerJoin('import_run as r', 'r.id', 'i.run_id')
        .select([
          'i.run_id as parentId',
          'i.ordinal',
          'i.severity',
          'i.code',
          'i.file',
          'i.line',
          'i.column_name as column',
          'i.repair',
          ...(['value', 'message', 'assumed'] as const).map((text) =>
            sql<string | null>`case when ${seesTexts}::boolean or r.dataset <> all(${filledIn}::text[])
              then ${sql.ref(`i.${text}`)} end`.as(text),
          ),
          sql<[number]>`json_build_array(i.ordinal)`.as('keys'),
          sql<number>`row_number() over (partition by i.run_id order by i.ordinal)`.as('place'),
        ])
        .$if(page.after !== null, (query) => query.where('i.ordinal', '>', Number(page.after?.[0]))),
    )
    .selectFrom('numbered')
    .selectAll()
    .where('place', '<=', page.first + 1)
    .orderBy('ordinal')
    .execute();

export const countIssuesUnder = (rows: ReadRows, runIds: readonly string[], severity: Severities) =>
  issues(rows, runIds, severity)
    .select(['i.run_id as id', ({ fn }) => fn.countAll<string>().as('count')])
    .groupBy('i.run_id')
    .execute();

const issues = (rows: ReadRows, runIds: readonly string[], severity: Severities) =>
  rows
    .selectFrom('import_issue as i')
    .where('i.run_id', 'in', runIds)
    .$if(severity != null, (query) => query.where(isOneOf('i.severity', severity ?? [])));

/** Nothing is one of an empty list; `in ()` would be no SQL. */
const isOneOf = (column: string, values: readonly string[]) =>
  sql<SqlBool>`${sql.ref(column)} = any(${[...values]}::text[])`;
