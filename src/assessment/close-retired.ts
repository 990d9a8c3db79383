import { sql } from 'kysely';
import type { WriteRows } from '../database/rows.ts';
import { recordedNow } from '../database/take-turn.ts';
import { endAssessments } from './end-assessments.ts';

/**
 * A select of the codes of municipalities that no newer edition has, and of which it is known what they went over into:
 * what is there now is judged as part of that.
 */
export const retiredMunicipalities = sql<{ code: string }>`
  select a.code from area a
  where a.level = 'MUNICIPALITY' and exists (select from area_succession s where s.from_id = a.id)
    and not exists (select from area b where b.level = 'MUNICIPALITY' and b.code = a.code and b.edition > a.edition)`;

/** Closes what was found in municipalities that are no more; it stays readable as it was. */
export async function closeRetired(rows: WriteRows, factsOn: string): Promise<void> {
  await sql`
    update finding set recorded_until = ${recordedNow}
    where recorded_until is null and municipality_code in (${retiredMunicipalities})
  `.execute(rows);
  await endAssessments(rows, factsOn, sql`a.municipality_code in (${retiredMunicipalities})`);
}
