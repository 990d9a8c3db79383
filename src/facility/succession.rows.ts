import { sql } from 'kysely';
import type { ReadRows } from '../database/rows.ts';

const isSince = (asOf: string) => sql<boolean>`s.since <= ${asOf}::date`;

/** Which facilities went on where each was closed, by a day. */
export const successorIdsOf = (rows: ReadRows, asOf: string, facilityIds: readonly string[]) =>
  rows
    .selectFrom('facility_succession as s')
    .select(['s.facility_id as parentId', 's.successor_id as id'])
    .where('s.facility_id', 'in', facilityIds)
    .where(isSince(asOf))
    .orderBy('s.successor_id')
    .execute();

/** Which facilities were closed where each went on, by a day. */
export const predecessorIdsOf = (rows: ReadRows, asOf: string, facilityIds: readonly string[]) =>
  rows
    .selectFrom('facility_succession as s')
    .select(['s.successor_id as parentId', 's.facility_id as id'])
    .where('s.successor_id', 'in', facilityIds)
    .where(isSince(asOf))
    .orderBy('s.facility_id')
    .execute();
