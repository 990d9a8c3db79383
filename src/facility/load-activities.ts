import { sql } from 'kysely';
import { foldName } from '../database/fold-name.ts';
import type { WriteRows } from '../database/rows.ts';
import { type Load, type Loaded, nothingLoaded, tally } from '../source/load.ts';
import type { ActivityRecord } from './activity-record.ts';
import { isIdentifier } from './facility-key.ts';
import { facilityId } from './load-facilities.ts';
import { siftActivities } from './sift-activities.ts';

/** Activities of facilities. One that is not in the file any more stays: its line ends it. */
export const loadActivities: Load<ActivityRecord> = {
  accepts: 'activity',
  table: 'incoming_activity',
  columns: {
    facility_key: 'text',
    facility_id: 'text',
    key: 'text',
    name: 'text',
    goals: 'jsonb',
    audiences: 'jsonb',
    modes: 'jsonb',
    prevention: 'text',
    ages_from: 'smallint',
    ages_until: 'smallint',
    valid_from: 'date',
    valid_until: 'date',
  },
  row: (activity, { sourceId }) => ({
    facility_key: activity.facilityKey,
    facility_id: isIdentifier(activity.facilityKey) ? null : facilityId(sourceId, activity.facilityKey),
    key: foldName(activity.name),
    name: activity.name,
    goals: activity.goals,
    audiences: activity.audiences,
    modes: activity.modes,
    prevention: activity.prevention,
    ages_from: activity.agesFrom,
    ages_until: activity.agesUntil,
    valid_from: activity.validFrom,
    valid_until: activity.validUntil,
  }),

  // Where they serve, in whatever edition that was said.
  touched: sql`
    select distinct 'GM' || substr(n.neighbourhood_id, 7, 4) as code from facility_neighbourhood n
    where n.serves and n.facility_id in (select facility_id from activity_now)`,

  async merge(rows, run): Promise<Loaded> {
    const issues = await siftActivities(rows, run);
    const results = await compare(rows);
    await writeActivities(rows);
    return { ...nothingLoaded, ...tally(results), issues };
  },
};

const sameActivity = sql`(a.facility_id, a.source_id, a.key) = (i.facility_id, i.source_id, i.key)`;
const isSame = sql`a.valid = i.valid and (a.name, a.goals, a.audiences, a.modes, a.prevention, a.ages_from, a.ages_until)
  is not distinct from (i.name, i.goals, i.audiences, i.modes, i.prevention, i.ages_from, i.ages_until)`;

/** What each line comes to, before anything is written. */
async function compare(rows: WriteRows) {
  const results = await sql<{ is: string }>`
    select case when a.key is null then 'inserted' when a.is_same then 'unchanged' else 'updated' end as is
    from activity_now i
    left join lateral (
      select a.key, ${isSame} as is_same from facility_activity a
      where ${sameActivity} and a.valid && i.valid
      order by ${isSame} desc limit 1) a on true
  `.execute(rows);
  return results.rows;
}

/** What was known of a period of which a line now says otherwise was a mistake. */
async function writeActivities(rows: WriteRows) {
  await sql`
    delete from facility_activity a using activity_now i
    where ${sameActivity} and a.valid && i.valid and not exists (
      select from activity_now i where ${sameActivity} and ${isSame})
  `.execute(rows);
  await sql`
    insert into facility_activity
      (facility_id, source_id, key, valid, name, goals, audiences, modes, prevention, ages_from, ages_until)
    select facility_id, source_id, key, valid, name, goals, audiences, modes, prevention, ages_from, ages_until
    from activity_now
    on conflict (facility_id, source_id, key, valid) do nothing
  `.execute(rows);
}
