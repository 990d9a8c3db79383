import { sql } from 'kysely';
import type { ReadRows } from '../database/rows.ts';
import { areFactsSeen, type FacilityView, isFactSeen } from './partner-facts.rows.ts';
import type { FactField, SourceBasis } from './term/fact-terms.ts';

/** What every source last said of facilities, by field, what holds first. */
export const claimsOf = (rows: ReadRows, { asOf, facts }: FacilityView, facilityIds: readonly string[]) =>
  rows
    .selectFrom('facility_claim as c')
    .select([
      'c.facility_id as parentId',
      sql<FactField>`c.field`.as('field'),
      sql<string | null>`nullif(c.part, '')`.as('part'),
      sql<unknown>`c.value`.as('value'),
      sql<SourceBasis>`c.basis`.as('basisCode'),
      'c.verified_on as verifiedOn',
      sql<string | null>`case when ${areFactsSeen(facts, sql`c.facility_id`)} then c.verified_by end`.as(
        'verifiedBy',
      ),
      'c.stated_on as statedOn',
      'c.holds',
      'c.source_id as sourceId',
      'c.run_id as runId',
      sql<string>`${asOf}::text`.as('asOf'),
    ])
    .where('c.facility_id', 'in', facilityIds)
    .where(isFactSeen(facts, { field: sql`c.field`, part: sql`c.part`, facilityId: sql`c.facility_id` }))
    .orderBy('c.field')
    .orderBy('c.part')
    .orderBy('c.holds', 'desc')
    .orderBy('c.source_id')
    .execute();
