import { sql } from 'kysely';
import { idOf } from '../../database/ids.ts';
import type { WriteRows } from '../../database/rows.ts';
import type { Issue } from '../../source/issue.ts';
import type { LoadRun } from '../../source/load.ts';
import type { FactField, SourceBasis } from '../term/fact-terms.ts';
import { contradicts, fieldsThatContradict } from './contradicts.ts';
import { isChecked } from './precedence.rows.ts';
import { tellFact } from './tell-fact.ts';

interface Pair {
  readonly facility_id: string;
  readonly field: FactField;
  readonly part: string;
  readonly verified_source_id: string;
  readonly verified_value: unknown;
  readonly verified_on: string;
  readonly verified_by: string | null;
  readonly register_source_id: string;
  readonly register_basis: SourceBasis;
  readonly register_value: unknown;
  readonly file: string | null;
  readonly line: number | null;
}

/** What a run did to the conflicts: the facilities of which one was opened, changed or closed, and what to tell. */
export interface Conflicts {
  readonly changed: ReadonlySet<string>;
  readonly issues: readonly Issue[];
}

/**
 * A register that contradicts what a person checked does not overwrite it, nor a list what was put right here: the
 * checked value stays, and a conflict is open until they agree again or the check has worn off. Looks at the facilities this run spoke of or left out.
 */
export async function recordConflicts(rows: WriteRows, run: LoadRun): Promise<Conflicts> {
  const pairs = (await pairsToCompare(rows, run)).filter((pair) =>
    contradicts(pair.field, pair.verified_value, pair.register_value),
  );
  const closed = await closeSettled(rows, run, pairs);
  const opened = await openOrChange(rows, run, pairs);
  return { changed: new Set([...closed, ...opened]), issues: pairs.flatMap(issueOf) };
}

/** Facilities of which this run may have made or ended a conflict. */
const spokenOf = ({ complete }: LoadRun) =>
  complete
    ? sql`select id from facility_shared union select id from facility_left_out`
    : sql`select id from facility_shared`;

async function pairsToCompare(rows: WriteRows, run: LoadRun): Promise<Pair[]> {
  const found = await sql<Pair>`
    select v.facility_id, v.field, v.part, v.source_id as verified_source_id, v.value as verified_value,
      v.verified_on, v.verified_by, r.source_id as register_source_id, r.basis as register_basis,
      r.value as register_value, i.file, i.line
    from facility_claim v
    join facility_claim r on (r.facility_id, r.field, r.part) = (v.facility_id, v.field, v.part)
      and r.source_id <> v.source_id and (r.basis = 'REGISTER' or v.basis = 'STATED' and r.basis <> 'STATED')
    left join incoming_facility i on i.id = v.facility_id
    where v.holds and ${isChecked('v', run.factsOn)} and not ${isChecked('r', run.factsOn)}
      and v.field = any(${[...fieldsThatContradict]}::text[]) and v.facility_id in (${spokenOf(run)})
    order by v.facility_id, v.field, v.part, r.source_id
  `.execute(rows);
  return found.rows;
}

async function closeSettled(rows: WriteRows, run: LoadRun, pairs: readonly Pair[]): Promise<string[]> {
  await sql`
    create temp table conflict_now on commit drop as
    select * from jsonb_to_recordset(${JSON.stringify(pairs.map((pair) => ({ ...pair, id: conflictId(pair, run) })))}::jsonb)
      as c(id text, facility_id text, field text, part text, verified_source_id text, verified_value jsonb,
        verified_on date, verified_by text, register_source_id text, register_value jsonb)
  `.execute(rows);
  const settled = sql`
    c.until is null and c.facility_id in (${spokenOf(run)}) and not exists (
      select from conflict_now n where (n.facility_id, n.field, n.part, n.register_source_id)
        = (c.facility_id, c.field, c.part, c.register_source_id))`;
  const mistaken = await sql<{ facility_id: string }>`
    delete from facility_conflict c where ${settled} and c.since >= ${run.factsOn}::date returning c.facility_id
  `.execute(rows);
  const closed = await sql<{ facility_id: string }>`
    update facility_conflict c set until = ${run.factsOn}::date where ${settled} returning c.facility_id
  `.execute(rows);
  return [...mistaken.rows, ...closed.rows].map((row) => row.facility_id);
}

async function openOrChange(rows: WriteRows, { factsOn, runId }: LoadRun, pairs: readonly Pair[]) {
  if (pairs.length === 0) return [];
  const opened = await sql<{ facility_id: string }>`
    insert into facility_conflict as c (id, facility_id, field, part, verified_source_id, verified_value, verified_on,
      verified_by, register_source_id, register_value, since, run_id)
    select id, facility_id, field, part, verified_source_id, coalesce(verified_value, 'null'), verified_on,
      verified_by, register_source_id, register_value, ${factsOn}::date, ${runId}
    from conflict_now
    on conflict (facility_id, field, part, register_source_id) where until is null do update
    set verified_source_id = excluded.verified_source_id, verified_value = excluded.verified_value,
        verified_on = excluded.verified_on, verified_by = excluded.verified_by,
        register_value = excluded.register_value, run_id = excluded.run_id
    where (c.verified_source_id, c.verified_value, c.verified_on, c.verified_by, c.register_value) is distinct from
      (excluded.verified_source_id, excluded.verified_value, excluded.verified_on, excluded.verified_by,
       excluded.register_value)
    returning c.facility_id
  `.execute(rows);
  return opened.rows.map((row) => row.facility_id);
}

/** It follows from what it is about and when it began. */
const conflictId = (pair: Pair, { factsOn }: LoadRun) =>
  idOf('cfl', pair.facility_id, pair.field, pair.part, pair.register_source_id, factsOn);

/** On the line that speaks of it; what a register left out has none and is told by the list of conflicts. */
function issueOf({ field, part, file, line, ...pair }: Pair): Issue[] {
  if (file === null) return [];
  const [checked, register] = [pair.verified_value, pair.register_value].map((value) =>
    tellFact(field, value),
  );
  return [
    {
      severity: 'ASSUMED',
      code: 'CONTRADICTS_VERIFIED',
      ...{ file, line, column: part === '' ? field : `${field} ${part}`, value: register ?? null },
      message: `${pair.register_basis === 'REGISTER' ? 'A register' : 'A list'} says "${register}"; checked on ${pair.verified_on} is "${checked}".`,
      assumed: `"${checked}"`,
      repair: 'Find out which is true, then correct the sheet or have the register corrected.',
    },
  ];
}
