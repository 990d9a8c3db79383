import { sql } from 'kysely';
import { ask, type ReadRows } from '../database/rows.ts';

/** The municipalities that were assessed on facts of this day or later; of each all norm sets, or none. */
export const assessedOn = (rows: ReadRows, day: string) =>
  ask(
    rows,
    sql<{
      code: string;
    }>`select distinct municipality_code as code from assessment where facts_on >= ${day}::date`,
  );

/** Day of the facts on which a municipality was last assessed by a norm set that holds there; null: by that set it is not. */
export async function lastAssessedBy(
  rows: ReadRows,
  municipality: string,
  normSetId: string,
): Promise<string | null> {
  const [last] = await ask(
    rows,
    sql<{ on: string }>`
      select facts_on::text as "on" from assessment
      where municipality_code = ${municipality} and norm_set_id = ${normSetId} and upper_inf(assessed_for)`,
  );
  return last?.on ?? null;
}
