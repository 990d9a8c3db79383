import { type RawBuilder, sql } from 'kysely';

/**
 * The municipality of `facility as f`: where it stands in the newest edition that knows, else where its point falls (one
 * that is new has not been placed yet), else as its register says.
 */
export const municipalityOfFacility = (): RawBuilder<string | null> => sql<string | null>`coalesce(
  (select 'GM' || substr(n.neighbourhood_id, 7, 4) from facility_neighbourhood n
    where n.facility_id = f.id and n.stands order by n.edition desc limit 1),
  (select m.code from area m where m.level = 'MUNICIPALITY' and st_covers(m.boundary, f.point)
    order by m.edition desc limit 1),
  f.municipality_code)`;

/**
 * A select of the ids of the facilities of which that is one of `codes`, a select of codes. From the municipality, since
 * to ask it of every facility takes too long; every import places all, so none that stands nowhere has a point in one.
 */
export const facilitiesOfMunicipalities = (codes: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  select n.facility_id from facility_neighbourhood n join area a on a.id = n.neighbourhood_id
  where n.stands and 'GM' || substr(a.code, 3, 4) = any(array(${codes})) and not exists (
    select from facility_neighbourhood later
    where later.facility_id = n.facility_id and later.stands and later.edition > n.edition)
  union all
  select f.id from facility f where f.municipality_code = any(array(${codes})) and not exists (
    select from facility_neighbourhood n where n.facility_id = f.id and n.stands)`;
