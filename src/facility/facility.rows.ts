import { sql } from 'kysely';
import type { ReadRows } from '../database/rows.ts';
import { beganBy, validityOf } from '../database/validity.ts';
import type { Page } from '../graphql/paging.ts';
import { type FacilityWhere, facilityMatches } from './facility-filter.rows.ts';
import { distanceTo, type FacilityOrder, isAfter, keysOf, orderColumns } from './facility-order.rows.ts';
import { areFactsSeen, type FacilityView } from './partner-facts.rows.ts';
import { statusOn } from './record/facility-status.rows.ts';

/** Columns of a facility as the API names them; from `facility as f`. What is for partners only for who may see it. */
export const facilityColumns = ({ asOf, facts }: FacilityView) => {
  const ifSeen = (column: 'f.verified_by' | 'f.in_post_since') =>
    sql<string | null>`case when ${areFactsSeen(facts, sql`f.id`)} then ${sql.ref(column)} end`;
  return [
    'f.id',
    'f.name',
    'f.kind as kindCode',
    'f.also_provides as alsoProvidesCodes',
    'f.organisation_id as organisationId',
    'f.street',
    'f.house_number as houseNumber',
    'f.postcode',
    'f.place',
    'f.municipality_code as municipalityCode',
    sql<number | null>`st_x(f.point)`.as('longitude'),
    sql<number | null>`st_y(f.point)`.as('latitude'),
    'f.point_precision as pointPrecision',
    'f.point_from as pointFrom',
    'f.ages_from as agesFrom',
    'f.ages_until as agesUntil',
    'f.audiences as audienceCodes',
    'f.modes as modeCodes',
    'f.low_threshold as lowThresholdCodes',
    'f.contributions as contributionCodes',
    'f.website',
    statusOn(asOf).as('status'),
    validityOf('f.valid').as('validity'),
    'f.relations_asked_on as relationsAskedOn',
    'f.verified_on as verifiedOn',
    ifSeen('f.verified_by').as('verifiedBy'),
    ifSeen('f.in_post_since').as('inPostSince'),
    'f.source_id as sourceId',
    'f.source_key as sourceKey',
    'f.version',
    sql<string>`f.updated_at`.as('updatedAt'),
    sql<string>`${asOf}::text`.as('asOf'),
  ] as const;
};

export const facilitiesById = (rows: ReadRows, view: FacilityView, ids: readonly string[]) =>
  rows.selectFrom('facility as f').select(facilityColumns(view)).where('f.id', 'in', ids).execute();

/**
 * The facility with that number on that day, else the one that last had it before: a merger or a takeover brings
 * another. Of several (from several sources) always the same one.
 */
export const findFacility = (
  rows: ReadRows,
  view: FacilityView,
  identifier: { readonly scheme: string; readonly value: string },
) =>
  rows
    .selectFrom('facility as f')
    .innerJoin('facility_identifier as i', 'i.facility_id', 'f.id')
    .select(facilityColumns(view))
    .where('i.scheme', '=', identifier.scheme)
    .where('i.value', '=', identifier.value)
    .where(beganBy('i.valid', view.asOf))
    .orderBy(sql`upper(i.valid)`, (order) => order.desc().nullsFirst())
    .orderBy('f.id')
    .limit(1)
    .executeTakeFirst();

/** One more than the page asks for. */
export function listFacilities(
  rows: ReadRows,
  where: FacilityWhere,
  view: FacilityView,
  order: FacilityOrder,
  page: Page,
) {
  const columns = orderColumns(order, where.near);
  return rows
    .selectFrom('facility as f')
    .select(facilityColumns(view))
    .select([distanceTo(where.near).as('distanceMetres'), keysOf(columns).as('keys')])
    .where(facilityMatches(where, view.asOf))
    .where(isAfter(columns, page))
    .orderBy(columns)
    .limit(page.first + 1)
    .execute();
}

export async function countFacilities(rows: ReadRows, where: FacilityWhere, asOf: string): Promise<number> {
  const row = await rows
    .selectFrom('facility as f')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where(facilityMatches(where, asOf))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
