import { sql } from 'kysely';
import { ask, type ReadRows } from '../../database/rows.ts';
import { underAreas } from '../../facility/facilities-under.rows.ts';
import { isAtWork } from '../../facility/record/facility-status.rows.ts';

/**
 * Whether each of these facilities was active on a day, and stood in the area or worked for it, in one statement. Of no
 * area everybody is in.
 */
export const facilitiesThen = (
  rows: ReadRows,
  facilityIds: readonly string[],
  areaId: string | null,
  day: string,
) =>
  ask(
    rows,
    sql<{ id: string; isActive: boolean; isInScope: boolean }>`
    select f.id, ${isInside(areaId, day)} as "isInScope", ${isAtWork(day)} as "isActive"
    from facility f where f.id = any(${[...facilityIds]}::text[])
  `,
  );

const isInside = (areaId: string | null, day: string) =>
  areaId === null
    ? sql`true`
    : sql`f.id in (select p."facilityId" from (${underAreas([areaId], 'EITHER', day)}) as p)`;
