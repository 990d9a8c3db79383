import { sql } from 'kysely';
import { foldName } from '../../database/fold-name.ts';
import { type Load, type Loaded, nothingLoaded, tally } from '../../source/load.ts';
import { comparePeriods, writePeriods } from '../../source/merge-periods.ts';
import type { ActivityRecord } from '../record/activity-record.ts';
import { isIdentifier } from '../record/facility-key.ts';
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
    const results = await comparePeriods(rows, periods);
    await writePeriods(rows, periods);
    return { ...nothingLoaded, ...tally(results), issues };
  },
};

const periods = {
  ...{ staged: 'activity_now', table: 'facility_activity', same: ['facility_id', 'source_id', 'key'] },
  said: ['name', 'goals', 'audiences', 'modes', 'prevention', 'ages_from', 'ages_until'],
};
