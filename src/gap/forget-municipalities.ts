import { sql } from 'kysely';
import type { WriteRows } from '../database/rows.ts';

/** Assessments of municipalities that are no longer there. */
export async function forgetMunicipalities(rows: WriteRows): Promise<void> {
  await sql`
    delete from assessment s where not exists (select from area a where a.code = s.municipality_code)
  `.execute(rows);
}
