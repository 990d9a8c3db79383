import { type RawBuilder, sql } from 'kysely';

/**
 * A select of the one inventory that says last whether a kind is completely known in an area, of the 24 months before the
 * day; of one day that of the smallest area. Of a working area said in another edition it knows nothing.
 */
export const newestInventory = (
  kind: RawBuilder<unknown>,
  code: RawBuilder<unknown>,
  day: string,
): RawBuilder<unknown> => sql`
  select i.checked_on, i.checked_by, i.basis, i.complete, i.area_code, i.source_id from inventory i
  where i.facility_kind = ${kind} and i.checked_on between ${day}::date - interval '24 months' and ${day}::date
    and (i.area_code in ('NL00', ${code}, 'GM' || substr(${code}, 3, 4))
      or (${code} like 'BU%' and i.area_code = 'WK' || substr(${code}, 3, 6)))
  order by i.checked_on desc, length(i.area_code) desc, i.complete, i.source_id limit 1`;
