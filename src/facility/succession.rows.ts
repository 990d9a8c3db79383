import type { ReadRows } from '../database/rows.ts';

/** Which facilities went on where each was closed. */
export const successorIdsOf = (rows: ReadRows, facilityIds: readonly string[]) =>
  rows
    .selectFrom('facility_succession as s')
    .select(['s.facility_id as parentId', 's.successor_id as id'])
    .where('s.facility_id', 'in', facilityIds)
    .orderBy('s.successor_id')
    .execute();

/** Which facilities were closed where each went on. */
export const predecessorIdsOf = (rows: ReadRows, facilityIds: readonly string[]) =>
  rows
    .selectFrom('facility_succession as s')
    .select(['s.successor_id as parentId', 's.facility_id as id'])
    .where('s.successor_id', 'in', facilityIds)
    .orderBy('s.facility_id')
    .execute();
