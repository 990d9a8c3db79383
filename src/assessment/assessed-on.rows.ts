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
