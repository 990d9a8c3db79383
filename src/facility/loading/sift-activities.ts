import { sql } from 'kysely';
import type { WriteRows } from '../../database/rows.ts';
import { dropOverlappingLines } from '../../source/drop-overlapping-lines.ts';
import type { Issue } from '../../source/issue.ts';
import type { LoadRun } from '../../source/load.ts';
import { dropUnknownFacilities, settleFacilityKeys } from './settle-facility-keys.ts';

/**
 * The activities that were staged (`incoming_activity`) as they can be stored (`activity_now`): of facilities that are
 * known, none twice at a time. Gives what is wrong with the others.
 */
export async function siftActivities(rows: WriteRows, run: LoadRun): Promise<Issue[]> {
  const columns = { table: 'incoming_activity', id: 'facility_id', key: 'facility_key' };
  await settleFacilityKeys(rows, run, columns);
  const unknown = await dropUnknownFacilities(rows, columns, 'voorziening');
  await gather(rows, run);
  return [...unknown, ...(await dropOverlapping(rows))];
}

async function gather(rows: WriteRows, { sourceId }: LoadRun) {
  const list = (column: string) => sql`array(select jsonb_array_elements_text(${sql.ref(column)}))`;
  await sql`
    create temp table activity_now on commit drop as
    select file, line, facility_key, facility_id, ${sourceId}::text as source_id, key, name,
      ${list('goals')} as goals, ${list('audiences')} as audiences, ${list('modes')} as modes, prevention,
      ages_from, ages_until, daterange(valid_from, valid_until) as valid
    from incoming_activity
  `.execute(rows);
  // What follows looks up the other lines of an activity for every line.
  await sql`create index on activity_now (facility_id, key)`.execute(rows);
  await sql`analyze activity_now`.execute(rows);
}

/** The same activity in overlapping periods: the first line holds. */
async function dropOverlapping(rows: WriteRows): Promise<Issue[]> {
  const dropped = await dropOverlappingLines(
    rows,
    { table: 'activity_now', same: ['facility_id', 'key'] },
    sql<{ name: string; key: string }>`i.name, i.facility_key as key`,
  );
  return dropped.map(({ file, line, name, key, other }) => ({
    severity: 'ERROR',
    code: 'OVERLAPPING_ACTIVITY',
    file,
    line,
    column: 'activiteit',
    value: name,
    message: `${name} of ${key} is there already in this period: ${other}.`,
    assumed: null,
    repair: 'Leave one line for each activity and period.',
  }));
}
