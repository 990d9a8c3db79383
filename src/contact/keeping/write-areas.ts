import { sql } from 'kysely';
import type { WriteRows } from '../../database/rows.ts';
import type { FoundPlace } from './find-contact-place.ts';

/** Says for which areas a contact is that is for none yet; one statement, however many there are. */
export async function writeAreas(rows: WriteRows, id: string, areas: FoundPlace['areas']): Promise<void> {
  await sql`
    insert into contact_area (contact_id, area_code, edition)
    select ${id}, a.code, a.edition from json_to_recordset(${JSON.stringify(areas)}::json) as a(code text, edition smallint)
  `.execute(rows);
}
