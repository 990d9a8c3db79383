import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { WriteRows } from '../database/rows.ts';
import { recordedNow } from '../database/take-turn.ts';
import type { Group } from './norms-in-use.rows.ts';

/** All days from this one on, as they are taken out of or put into the days of an assessment. */
export const fromThenOn = (day: string) => sql`datemultirange(daterange(${day}::date, null))`;

/** From the day on the assessments (`a`) of which this is true are of the past. */
export async function endAssessments(
  rows: WriteRows,
  day: string,
  where: RawBuilder<SqlBool>,
): Promise<void> {
  await sql`
    update assessment a
    set assessed_for = a.assessed_for - ${fromThenOn(day)}, default_for = a.default_for - ${fromThenOn(day)}
    where upper_inf(a.assessed_for) and ${where}
  `.execute(rows);
}

/**
 * Closes what was found in these municipalities by sets that hold there no longer, such as an earlier version: of one
 * set two versions are never both present.
 */
export async function closeUnused(
  rows: WriteRows,
  day: string,
  municipalityCodes: readonly string[],
  groups: readonly Group[],
): Promise<void> {
  const pairs = groups.flatMap(({ normSetId, municipalityCodes: codes }) =>
    codes.map((code) => ({ code, set: normSetId })),
  );
  const isUnused = sql<SqlBool>`a.municipality_code = any(${[...municipalityCodes]}::text[]) and not exists (
    select from json_to_recordset(${JSON.stringify(pairs)}::json) as u(code text, set text)
    where u.code = a.municipality_code and u.set = a.norm_set_id)`;
  await sql`
    update finding f set recorded_until = ${recordedNow}
    from assessment a join norm n on n.norm_set_id = a.norm_set_id
    where f.municipality_code = a.municipality_code and f.norm_id = n.id and f.recorded_until is null
      and upper_inf(a.assessed_for) and ${isUnused}
  `.execute(rows);
  await endAssessments(rows, day, isUnused);
}
