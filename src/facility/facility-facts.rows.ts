import { type SqlBool, sql } from 'kysely';
import { areaColumns } from '../area/area.rows.ts';
import type { ReadRows } from '../database/rows.ts';
import { beganBy, holdsOn, validityOf } from '../database/validity.ts';
import { areFactsSeen, type FacilityView } from './partner-facts.rows.ts';

/** The dated facts of facilities on a day, as lists under their facility. */

export const capacitiesOf = (rows: ReadRows, { asOf, facts }: FacilityView, facilityIds: readonly string[]) =>
  rows
    .selectFrom('facility_capacity as c')
    .select(['c.facility_id as parentId', 'c.measure', 'c.value', 'c.low', 'c.high', 'c.precision'])
    .where('c.facility_id', 'in', facilityIds)
    .where(sql<SqlBool>`(c.measure <> 'FTE_OCCUPIED' or ${areFactsSeen(facts, sql`c.facility_id`)})`)
    .where(holdsOn('c.valid', asOf))
    .execute();

export const servedAreasOf = (rows: ReadRows, asOf: string, facilityIds: readonly string[]) =>
  rows
    .selectFrom('facility_serves as s')
    .select([
      's.facility_id as parentId',
      's.area_code as code',
      's.edition',
      // Kept as 0-1; 0.07 times 100 is not 7 in binary.
      sql<number | null>`round((s.share * 100)::numeric, 4)::float8`.as('share'),
      validityOf('s.valid').as('validity'),
    ])
    .where('s.facility_id', 'in', facilityIds)
    .where(holdsOn('s.valid', asOf))
    .orderBy('s.edition', 'desc')
    .orderBy('s.area_code')
    .execute();

/** What each serves in an edition on a day, and by what that is known; none: it is not known. */
export const servedIn = (rows: ReadRows, edition: number, asOf: string, facilityIds: readonly string[]) =>
  rows
    .selectFrom('facility_neighbourhood as n')
    .select(['n.facility_id as parentId', 'n.neighbourhood_id as areaId', 'n.serves_by as method'])
    .where('n.facility_id', 'in', facilityIds)
    .where('n.edition', '=', edition)
    .where('n.serves', '=', true)
    .where(holdsOn('n.valid', asOf))
    .orderBy('n.neighbourhood_id')
    .execute();

/** Those of the day, or with those that ended before it. */
export const identifiersOf = (
  rows: ReadRows,
  asOf: string,
  facilityIds: readonly string[],
  withEnded = false,
) =>
  rows
    .selectFrom('facility_identifier as i')
    .select(['i.facility_id as parentId', 'i.scheme', 'i.value', validityOf('i.valid').as('validity')])
    .where('i.facility_id', 'in', facilityIds)
    .where((withEnded ? beganBy : holdsOn)('i.valid', asOf))
    .orderBy('i.scheme')
    .orderBy('i.value')
    .orderBy('i.valid')
    .execute();

/** In which neighbourhood of an edition each stands; none without a point, or without boundaries of that edition. */
export const neighbourhoodsOf = (rows: ReadRows, edition: number, facilityIds: readonly string[]) =>
  rows
    .selectFrom('facility_neighbourhood as n')
    .innerJoin('area as a', 'a.id', 'n.neighbourhood_id')
    .select(areaColumns)
    .select('n.facility_id as facilityId')
    .where('n.facility_id', 'in', facilityIds)
    .where('n.edition', '=', edition)
    .where('n.stands', '=', true)
    .where('a.level', '=', 'NEIGHBOURHOOD')
    .execute();
