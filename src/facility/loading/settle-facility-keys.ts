import { sql } from 'kysely';
import type { WriteRows } from '../../database/rows.ts';
import type { Issue } from '../../source/issue.ts';
import type { LoadRun } from '../../source/load.ts';
import { numberedFacility } from './numbered-facility.rows.ts';
import { resolveKeys } from './recognise-facilities.ts';

/** Which column of a staging table has the key of a facility, and which its id. */
export interface KeyColumns {
  readonly table: string;
  readonly id: string;
  readonly key: string;
}

/** Fills in ids: of the facility that another source told of first, or that has the number of a register. */
export async function settleFacilityKeys(rows: WriteRows, run: LoadRun, columns: KeyColumns): Promise<void> {
  const { table, id, key } = columns;
  await resolveKeys(rows, run, columns);
  await sql`
    update ${sql.table(table)} i set ${sql.ref(id)} = ${numberedFacility(sql.ref(`i.${key}`))}
    where i.${sql.ref(id)} is null
  `.execute(rows);
}

/** Takes the lines out whose key names no facility that is known, and says which; `column` is the name in the sheet. */
export async function dropUnknownFacilities(
  rows: WriteRows,
  { table, id, key }: KeyColumns,
  column: string,
): Promise<Issue[]> {
  const dropped = await sql<{ file: string; line: number; key: string }>`
    delete from ${sql.table(table)} i
    where not exists (select from facility f where f.id = i.${sql.ref(id)})
    returning file, line, i.${sql.ref(key)} as key
  `.execute(rows);
  return dropped.rows.map((row) =>
    unknownFacility({ ...row, column }, `${row.key} is not a facility that is known here.`),
  );
}

/** Of a key that names no facility that is known, or none but the line's own. */
export const unknownFacility = (
  {
    file,
    line,
    column,
    key,
  }: { readonly file: string; readonly line: number; readonly column: string; readonly key: string },
  message = `${key} is not another facility that is known here.`,
): Issue => ({
  severity: 'ERROR',
  code: 'UNKNOWN_FACILITY',
  file,
  line,
  column,
  value: key,
  message,
  assumed: null,
  repair:
    'Use the key of the sheet of teams, or SCHEME:value for one of a register, e.g. BRIN_VESTIGING:10KN00.',
});
