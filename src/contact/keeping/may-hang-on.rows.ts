import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Keeping } from '../../access/keeping.ts';
import { municipalitiesOfPlace } from './account-of-place.rows.ts';

/**
 * True where a contact may be hung on one of these facilities: for a partner on what its organisation runs, for a
 * municipality on what stands or works where its account answers. Who answers for the contact itself is another matter:
 * an own organisation or area does not make the school of somebody else one's own.
 */
export function mayHangOn(
  { viewer, scope, today }: Keeping,
  facilityIds: RawBuilder<unknown>,
): RawBuilder<SqlBool> {
  if (scope === 'ALL') return sql<SqlBool>`true`;
  if (viewer.kind === 'PARTNER')
    return sql<SqlBool>`exists (
      select from facility f where f.id = any(${facilityIds}) and f.organisation_id = ${viewer.organisation})`;
  const stands = municipalitiesOfPlace({
    organisationId: sql`null::text`,
    facilityIds,
    areaCodes: sql`array[]::text[]`,
  });
  return sql<SqlBool>`exists (
    select from account_municipality own
    where own.account_id = ${viewer.account} and own.valid @> ${today}::date and (
      own.municipality_code in (select m.code from ${stands} as m)
      or exists (
        select from facility_neighbourhood n
        where n.facility_id = any(${facilityIds}) and n.serves and n.valid @> ${today}::date
          and 'GM' || substr(n.neighbourhood_id, 7, 4) = own.municipality_code)))`;
}
