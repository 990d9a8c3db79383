import { type RawBuilder, sql } from 'kysely';
import type { WriteRows } from '../database/rows.ts';
import type { Issue } from './issue.ts';

/**
 * How records of one type come in: each is staged as a row of a temporary table while the file is still being read,
 * and one merge at the end compares all of them with what is there. Nothing is seen by others until the commit.
 */
export interface Load<Rec extends { readonly type: string }> {
  readonly accepts: Rec['type'];
  /** Merges also when only records of this other type came, since they carry what it loads. */
  readonly follows?: string;
  readonly table: string;
  /** Column name to SQL type; `file` and `line` are added. */
  readonly columns: Readonly<Record<string, string>>;
  row(record: Rec, run: LoadRun): Record<string, unknown>;
  merge(rows: WriteRows, run: LoadRun): Promise<Loaded>;
  /**
   * After the merge: a query for the codes of the municipalities (`code`) whose gaps may be other than before by what the
   * lines say of areas.
   */
  readonly touched: RawBuilder<{ code: string }>;
  /** After the merge: a query for the ids (`code`) of facilities that may be other than before. */
  readonly changed?: RawBuilder<{ code: string }>;
  /** After the merge: a query for the ids (`code`) of facilities whose relations alone may be. */
  readonly tied?: RawBuilder<{ code: string }>;
}

/** Of what says nothing of areas that gaps rest on; the facilities that it moves are found when they are located. */
export const touchesNoGaps = sql<{ code: string }>`select null::text as code where false`;

/** What a load must know of the run it is part of. */
export interface LoadRun {
  /** Null: not from a file. */
  readonly runId: string | null;
  readonly sourceId: string;
  /** A public register, which is believed before a sheet. */
  readonly isRegister: boolean;
  readonly edition: number | null;
  /** The day the file speaks of; facts that change are closed and opened on this day. */
  readonly factsOn: string;
  /** The file is the whole register (within `scope`): what it no longer has is closed. */
  readonly complete: CompleteScope | null;
}

export interface CompleteScope {
  readonly facilityKinds: readonly string[];
  readonly areaCode: string;
  readonly basis: 'COMPLETE_REGISTER' | 'STATED_BY_MUNICIPALITY';
}

export interface Loaded {
  readonly inserted: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly closed: number;
  /** Of how many known rows of this source and scope the file says nothing any more. */
  readonly vanished: { readonly count: number; readonly of: number };
  readonly issues: readonly Issue[];
}

export const nothingLoaded: Loaded = {
  inserted: 0,
  updated: 0,
  unchanged: 0,
  closed: 0,
  vanished: { count: 0, of: 0 },
  issues: [],
};

const rowsPerStatement = 500;

/**
 * A sink for one load: rows are sent in groups, so that memory does not grow with the file. Its table is made at the
 * first of them, since most files hold one or two of all types.
 */
export function stageFor<Rec extends { readonly type: string }>(
  rows: WriteRows,
  load: Load<Rec>,
  run: LoadRun,
) {
  const columns = { file: 'text', line: 'integer', ...load.columns };
  const definition = Object.entries(columns).map(([name, type]) => sql`${sql.id(name)} ${sql.raw(type)}`);
  let waiting: Record<string, unknown>[] = [];
  let isMade = false;

  async function make() {
    if (isMade) return;
    isMade = true;
    await sql`create temp table ${sql.table(load.table)} (${sql.join(definition)}) on commit drop`.execute(
      rows,
    );
  }

  async function send() {
    if (waiting.length === 0) return;
    const group = JSON.stringify(waiting);
    waiting = [];
    await make();
    await sql`
      insert into ${sql.table(load.table)}
      select * from json_to_recordset(${group}::json) as r(${sql.join(definition)})
    `.execute(rows);
  }

  return {
    /** Its table is there, empty or not. */
    make,
    async add(file: string, line: number, record: Rec) {
      waiting.push({ file, line, ...load.row(record, run) });
      if (waiting.length >= rowsPerStatement) await send();
    },
    async finish(): Promise<Loaded> {
      await make();
      await send();
      await sql`analyze ${sql.table(load.table)}`.execute(rows);
      return load.merge(rows, run);
    },
  };
}

/** What a merge statement tells, one row a record: `is` says what was done with it. */
export function tally(results: readonly { is: string }[]) {
  const count = (is: string) => results.filter((row) => row.is === is).length;
  return { inserted: count('inserted'), updated: count('updated'), unchanged: count('unchanged') };
}
