import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { ReadRows } from '../database/rows.ts';
import { beganBy, holdsOn, validityOf } from '../database/validity.ts';

/** The activities of facilities on a day by name, as lists under their facility; or with those that ended before it. */
export const activitiesOf = (
  rows: ReadRows,
  asOf: string,
  facilityIds: readonly string[],
  withEnded: boolean,
) =>
  rows
    .selectFrom('facility_activity as a')
    .select([
      'a.facility_id as parentId',
      'a.name',
      'a.goals as goalCodes',
      'a.audiences as audienceCodes',
      'a.modes as modeCodes',
      'a.prevention as preventionCode',
      'a.ages_from as agesFrom',
      'a.ages_until as agesUntil',
      validityOf('a.valid').as('validity'),
      'a.source_id as sourceId',
    ])
    .where('a.facility_id', 'in', facilityIds)
    .where((withEnded ? beganBy : holdsOn)('a.valid', asOf))
    .orderBy('a.key')
    .orderBy('a.valid')
    .orderBy('a.source_id')
    .execute();

/** True for `facility as f` that on that day has an activity with one of these goals. */
export const worksOnGoals = (
  goals: readonly string[],
  asOf: string,
): RawBuilder<SqlBool> => sql<SqlBool>`f.id in (
  select a.facility_id from facility_activity a
  where a.goals && ${[...goals]}::text[] and ${holdsOn('a.valid', asOf)})`;
