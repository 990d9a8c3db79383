import type { ActivityRecord } from '../../facility/record/activity-record.ts';
import { audiences, deliveryModes, preventionLevels } from '../../facility/term/facility-traits.ts';
import { goals } from '../../facility/term/goals.ts';
import { readAges } from '../value/read-ages.ts';
import { readPeriod } from '../value/read-period.ts';
import { readTeamKey } from '../value/read-team-key.ts';
import type { SheetLine } from '../value/sheet-line.ts';
import { understandSheet } from '../value/understand-sheet.ts';
import { type ActivityField, activityColumns } from './partner-sheet-columns.ts';

/** A sheet of activities: what a facility does, to which goals, and when. */
export const understandActivities = (header: readonly string[], { file }: { readonly file: string }) =>
  understandSheet(header, file, activityColumns, ['facility', 'activity'], activityOf);

function activityOf(line: SheetLine<ActivityField>): ActivityRecord {
  const name = line.text('activity');
  if (name === '') line.error('activity', 'NO_ACTIVITY', 'The line names no activity.');
  return {
    type: 'activity',
    facilityKey: readTeamKey(line, 'facility'),
    name,
    goals: line.terms('goals', goals),
    audiences: line.terms('audiences', audiences),
    modes: line.terms('modes', deliveryModes),
    prevention: line.term('prevention', preventionLevels),
    ...readAges(line),
    ...readPeriod(line),
  };
}
