import { type RawBuilder, sql } from 'kysely';

/**
 * A query for the codes (`code`) of municipalities whose gaps about contacts may be other than before by these contacts, a
 * select of ids: wherever a facility works that is theirs, or is one of their organisation.
 */
export const municipalitiesOfContacts = (ids: RawBuilder<unknown>): RawBuilder<{ code: string }> => sql`
  select distinct 'GM' || substr(n.neighbourhood_id, 7, 4) as code
  from (
    select c.facility_id as id from contact c where c.id in (${ids})
    union
    select f.id from contact c join facility f on f.organisation_id = c.organisation_id
    where c.facility_id is null and c.id in (${ids})
  ) as reached
  join facility_neighbourhood n on n.facility_id = reached.id and n.serves`;
