import { sql } from 'kysely';
import type { ReadRows } from '../database/rows.ts';

/** Years from (included) and until (excluded); null leaves that end open. */
export interface Years {
  readonly from: number | null;
  readonly until: number | null;
}

/** The pupils of facilities by year, the earliest first, as lists under their facility. */
export const pupilsOf = (rows: ReadRows, { from, until }: Years, facilityIds: readonly string[]) =>
  rows
    .selectFrom('facility_pupils as p')
    .select(['p.facility_id as parentId', 'p.year', 'p.pupils', 'p.status', 'p.source_id as sourceId'])
    .where('p.facility_id', 'in', facilityIds)
    // As whole numbers: a year of six digits is asked for in vain, and is no fault of the database.
    .where(sql<boolean>`(${from}::int is null or p.year::int >= ${from}::int)`)
    .where(sql<boolean>`(${until}::int is null or p.year::int < ${until}::int)`)
    .orderBy('p.year')
    .execute();
