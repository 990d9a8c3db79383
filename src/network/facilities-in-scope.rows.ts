import { sql } from 'kysely';
import { ask, type ReadRows } from '../database/rows.ts';
import { underAreas } from '../facility/facilities-under.rows.ts';

/**
 * Whether each of these facilities was active on a day, and stood in the area or worked for it, in one statement. Of no
 * area everybody is in.
 */
export const facilitiesInScope = (
  rows: ReadRows,
  facilityIds: readonly string[],
  areaId: string | null,
  day: string,
) =>
  ask(
    rows,
    sql<{ id: string; isActive: boolean; isInScope: boolean }>`
    select f.id, ${isInside(areaId, day)} as "isInScope",
      f.valid @> ${day}::date and exists (
        select from facility_status s
        where s.facility_id = f.id and s.valid @> ${day}::date and s.status = 'ACTIVE') as "isActive"
    from facility f where f.id = any(${[...facilityIds]}::text[])
  `,
  );

const isInside = (areaId: string | null, day: string) =>
  areaId === null
    ? sql`true`
    : sql`f.id in (select p."facilityId" from (${underAreas([areaId], 'EITHER', day)}) as p)`;
