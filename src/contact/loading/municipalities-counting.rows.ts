import { type RawBuilder, type SqlBool, sql } from 'kysely';

/**
 * A select of the municipalities (`code`) that may count a contact (`contact as c`) of which `which` is true among those
 * by whom a facility can be reached: wherever its facility stands or works, whatever areas it is for; else where those of
 * its organisation do that are in one of its areas, if it names any.
 */
export const municipalitiesCounting = (which: RawBuilder<SqlBool>): RawBuilder<{ code: string }> => sql<{
  code: string;
}>`
  select distinct 'GM' || substr(n.neighbourhood_id, 7, 4) as code
  from (
    select c.facility_id as id from contact c where c.facility_id is not null and ${which}
    union
    select f.id from contact c join facility f on f.organisation_id = c.organisation_id
    where c.facility_id is null and ${which} and (
      not exists (select from contact_area t where t.contact_id = c.id) or exists (
        select from contact_area t
        join facility_neighbourhood p on p.facility_id = f.id
          and (t.area_code = 'NL00' or starts_with(substr(p.neighbourhood_id, 7), substr(t.area_code, 3)))
        where t.contact_id = c.id))
  ) as reached
  join facility_neighbourhood n on n.facility_id = reached.id`;
