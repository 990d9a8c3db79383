import { sql } from 'kysely';
import { maskPersonal } from '../access/mask-personal.ts';
import { inPortions } from '../database/portions.ts';
import type { WriteRows } from '../database/rows.ts';
import type { ImportedFile, ImportOutcome } from './import-terms.ts';
import type { Issue } from './issue.ts';
import type { LoadRun } from './load.ts';

export interface RunToWrite {
  readonly id: string;
  readonly sourceId: string;
  readonly dataset: string;
  readonly edition: number | null;
  readonly factsOn: string;
  readonly files: readonly ImportedFile[];
  readonly outcome: ImportOutcome;
  readonly rejectedBecause: string | null;
  readonly lines: number;
  readonly inserted: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly closed: number;
  readonly issues: readonly Issue[];
  readonly startedAt: string;
}

/** All of a run together may be longer than a text can be. */
const issuesPerStatement = 2_000;

/** The run and all it had to say, in the transaction of what it loaded; of a rejected run this is all that is kept. */
export async function writeRun(rows: WriteRows, run: RunToWrite): Promise<void> {
  const count = (severity: Issue['severity']) =>
    run.issues.filter((issue) => issue.severity === severity).length;
  await sql`
    insert into import_run (id, source_id, dataset, edition, facts_on, files, outcome, rejected_because, lines, inserted,
      updated, unchanged, closed, errors, assumed, notes, started_at, finished_at)
    values (${run.id}, ${run.sourceId}, ${run.dataset}, ${run.edition}, ${run.factsOn}::date,
      ${JSON.stringify(run.files)}::jsonb, ${run.outcome}, ${run.rejectedBecause && maskPersonal(run.rejectedBecause)}, ${run.lines}, ${run.inserted},
      ${run.updated}, ${run.unchanged}, ${run.closed}, ${count('ERROR')}, ${count('ASSUMED')}, ${count('NOTE')},
      ${run.startedAt}::timestamptz, clock_timestamp())
  `.execute(rows);
  // Anybody may read them: what stands in a wrong column may be a mail address or a telephone number.
  const issues = run.issues.map(({ column, value, message, ...issue }, ordinal) => ({
    ...issue,
    ordinal,
    column_name: column,
    value: value === null ? null : maskPersonal(value),
    message: maskPersonal(message),
  }));
  for (const some of inPortions(issues, issuesPerStatement)) {
    await sql`
      insert into import_issue
        (run_id, ordinal, severity, code, file, line, column_name, value, message, assumed, repair)
      select ${run.id}, i.* from json_to_recordset(${JSON.stringify(some)}::json) as i(ordinal integer, severity text,
        code text, file text, line integer, column_name text, value text, message text, assumed text, repair text)
    `.execute(rows);
  }
}

/**
 * The day an earlier run of exactly these files spoke of, so that the same files again say the same. Null when there
 * was none, or when other files of this source were loaded since: then these speak anew.
 */
export async function factsDayOf(
  rows: WriteRows,
  sourceId: string,
  dataset: string,
  files: readonly ImportedFile[],
): Promise<string | null> {
  const hashes = JSON.stringify(files.map(({ sha256 }) => ({ sha256 })));
  const found = await sql<{ facts_on: string }>`
    with runs as (
      select facts_on, started_at, outcome,
        files @> ${hashes}::jsonb and jsonb_array_length(files) = ${files.length} as is_same
      from import_run
      where source_id = ${sourceId} and dataset = ${dataset} and outcome <> 'REJECTED'
    )
    select r.facts_on from runs r
    where r.is_same and not exists (
      select from runs o where o.outcome = 'LOADED' and not o.is_same and o.started_at > r.started_at)
    order by r.started_at limit 1
  `.execute(rows);
  return found.rows[0]?.facts_on ?? null;
}

/** The newest day that a loaded run of this source, dataset and edition spoke of; null when there is none. */
export async function newestFactsDay(
  rows: WriteRows,
  { sourceId, edition }: LoadRun,
  dataset: string,
): Promise<string | null> {
  const found = await sql<{ day: string | null }>`
    select max(facts_on) as day from import_run
    where source_id = ${sourceId} and dataset = ${dataset} and outcome <> 'REJECTED'
      and edition is not distinct from ${edition}
  `.execute(rows);
  return found.rows[0]?.day ?? null;
}
