import { sql } from 'kysely';
import { ask, type ReadRows } from '../database/rows.ts';

export interface AssessmentRow {
  readonly parentId: string;
  readonly normSetId: string;
  readonly isDefault: boolean;
  readonly edition: number;
  readonly factsOn: string;
  readonly assessedAt: string;
}

/** By which norm sets each of these municipalities is assessed, the default first. */
export const assessmentsOf = (rows: ReadRows, municipalityCodes: readonly string[]) =>
  ask(
    rows,
    sql<AssessmentRow>`
      select a.municipality_code as "parentId", a.norm_set_id as "normSetId", upper_inf(a.default_for) as "isDefault",
        a.edition, a.facts_on as "factsOn", a.assessed_at as "assessedAt"
      from assessment a
      where a.municipality_code = any(${[...municipalityCodes]}::text[]) and upper_inf(a.assessed_for)
      order by a.municipality_code, upper_inf(a.default_for) desc, a.norm_set_id
    `,
  );
