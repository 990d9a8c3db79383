import { sql } from 'kysely';
import type { WriteRows } from '../../database/rows.ts';
import type { Issue } from '../../source/issue.ts';

/** Lines of `incoming_serves` of a facility that is not there, with an issue for each. */
export async function dropUnknownFacilities(rows: WriteRows): Promise<Issue[]> {
  const dropped = await sql<{ file: string; line: number; facility_key: string }>`
    delete from incoming_serves i
    where not exists (select from facility f where f.id = i.facility_id)
    returning file, line, facility_key
  `.execute(rows);
  return dropped.rows.map(({ file, line, facility_key }) => ({
    severity: 'ERROR',
    code: 'UNKNOWN_FACILITY',
    file,
    line,
    column: null,
    value: facility_key,
    message: `There is no team or facility with key ${facility_key} in this source.`,
    assumed: null,
    repair: 'Use the key as it stands in the sheet of teams.',
  }));
}

/** Lines of `incoming_serves` of an area that its edition does not have, with an issue for each. */
export async function dropUnknownAreas(rows: WriteRows): Promise<Issue[]> {
  const dropped = await sql<{ file: string; line: number; area_code: string; edition: number | null }>`
    delete from incoming_serves i
    where not exists (select from area a where a.code = i.area_code and a.edition = i.edition)
    returning file, line, area_code, edition
  `.execute(rows);
  return dropped.rows.map(({ file, line, area_code, edition }) => ({
    severity: 'ASSUMED',
    code: 'UNKNOWN_WORKING_AREA',
    file,
    line,
    column: 'werkgebied',
    value: area_code,
    message: `${area_code} is not an area${edition ? ` of edition ${edition}` : ''}.`,
    assumed: 'this part of the working area was left out',
    repair: 'Look the code up in the key figures of that year.',
  }));
}
