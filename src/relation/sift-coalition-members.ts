import { sql } from 'kysely';
import type { WriteRows } from '../database/rows.ts';
import { dropUnknownFacilities, settleFacilityKeys } from '../facility/loading/settle-facility-keys.ts';
import { dropOverlappingLines } from '../source/drop-overlapping-lines.ts';
import type { Issue } from '../source/issue.ts';
import type { LoadRun } from '../source/load.ts';

/**
 * The members that were staged (`incoming_coalition_member`) as they can be stored (`coalition_member_now`), and their
 * coalitions (`coalition_now`): of facilities that are known, none twice at a time. Gives what is wrong with the others.
 */
export async function siftCoalitionMembers(rows: WriteRows, run: LoadRun): Promise<Issue[]> {
  const columns = { table: 'incoming_coalition_member', id: 'member_id', key: 'member_key' };
  await settleFacilityKeys(rows, run, columns);
  const unknown = await dropUnknownFacilities(rows, columns, 'lid');
  await gather(rows);
  return [...unknown, ...(await dropOverlapping(rows)), ...(await tellDifferences(rows))];
}

/** Of a coalition the first line that says so counts, for its name, its agreement and its document. */
async function gather(rows: WriteRows) {
  await sql`
    create temp table coalition_member_now on commit drop as
    select file, line, coalition_id, member_id as facility_id, member_key, name,
      daterange(valid_from, valid_until) as valid
    from incoming_coalition_member
  `.execute(rows);
  // What follows looks up the other lines of a member for every line.
  await sql`create index on coalition_member_now (coalition_id, facility_id)`.execute(rows);
  await sql`analyze coalition_member_now`.execute(rows);
  const first = (column: string) =>
    sql`(array_agg(${sql.ref(column)} order by i.ctid) filter (where ${sql.ref(column)} is not null))[1]`;
  await sql`
    create temp table coalition_now on commit drop as
    select i.coalition_id as id, min(i.theme) as theme, ${first('i.name')} as name,
      ${first('i.formality')} as formality, ${first('i.document_url')} as document_url
    from incoming_coalition_member i group by i.coalition_id
  `.execute(rows);
}

/** The same member in overlapping periods: the first line holds. */
async function dropOverlapping(rows: WriteRows): Promise<Issue[]> {
  const dropped = await dropOverlappingLines(
    rows,
    { table: 'coalition_member_now', same: ['coalition_id', 'facility_id'] },
    sql<{ key: string; name: string }>`i.member_key as key, i.name`,
  );
  return dropped.map(({ file, line, key, name, other }) => ({
    severity: 'ERROR',
    code: 'OVERLAPPING_MEMBER',
    file,
    line,
    column: 'lid',
    value: key,
    message: `${key} is already in ${name} in this period: ${other}.`,
    assumed: null,
    repair: 'Leave one line for each member and period.',
  }));
}

async function tellDifferences(rows: WriteRows): Promise<Issue[]> {
  const told = await sql<{ file: string; line: number; column: string; value: string; taken: string }>`
    select i.file, i.line, said."column", said.value, said.taken
    from incoming_coalition_member i
    join coalition_now n on n.id = i.coalition_id
    cross join lateral (values ('afspraak', i.formality, n.formality), ('document', i.document_url, n.document_url))
      as said("column", value, taken)
    where said.value <> said.taken
    order by i.ctid, said."column"
  `.execute(rows);
  return told.rows.map(({ file, line, column, value, taken }) => ({
    severity: 'ASSUMED',
    code: 'COALITION_DIFFERS',
    file,
    line,
    column,
    value,
    message: `${value} is not what an earlier line says of this coalition.`,
    assumed: taken,
    repair: 'Write the same on all lines of a coalition, or on the first alone.',
  }));
}
