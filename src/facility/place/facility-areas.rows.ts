import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { isThere } from '../record/facility-status.rows.ts';

/** Areas of any level in one edition. */
export interface Areas {
  readonly codes: readonly string[];
  readonly edition: number;
}

/** The neighbourhoods inside any of the areas; the id of an area is its year and code. */
function inside({ codes, edition }: Areas): RawBuilder<unknown> {
  if (codes.includes('NL00')) {
    // An invented municipality has no country above it.
    return sql`
      select a.id from area a join area m on m.id = a.municipality_id
      where a.edition = ${edition} and m.parent_id is not null`;
  }
  const ids = codes.map((code) => `${edition}${code}`);
  return sql`
    select a.id from area a
    where a.id = any(${ids}::text[]) or a.parent_id = any(${ids}::text[]) or a.municipality_id = any(${ids}::text[])`;
}

/** A select of the ids of facilities that stand in one of the areas. */
export const standingIn = (areas: Areas): RawBuilder<unknown> => sql`
  select n.facility_id from facility_neighbourhood n where n.stands and n.neighbourhood_id in (${inside(areas)})`;

/** True for `facility as f` that stands in one of the areas. */
export const standsIn = (areas: Areas): RawBuilder<SqlBool> => sql<SqlBool>`f.id in (${standingIn(areas)})`;

/** True for `facility as f` whose working area on that day overlaps one of the areas. */
export const worksIn = (areas: Areas, asOf: string): RawBuilder<SqlBool> => sql<SqlBool>`f.id in (
  select n.facility_id from facility_neighbourhood n
  where n.serves and n.valid @> ${asOf}::date and n.neighbourhood_id in (${inside(areas)}))`;

/** True for `organisation as o` that on that day runs a facility standing in one of the areas. */
export const runsOneIn = (areas: Areas, asOf: string): RawBuilder<SqlBool> => sql<SqlBool>`exists (
  select from facility f
  where f.organisation_id = o.id and ${isThere(asOf)} and ${standsIn(areas)})`;

/**
 * A select of facilities whose working area on that day was said in another edition, and of which nothing is known in one
 * of these: `facility_id`, `edition`, and the `municipality_code` where they may well work. There, absence is not sure.
 */
export const workingSomewhereIn = (editions: RawBuilder<unknown>, day: string): RawBuilder<unknown> => sql`
  select s.facility_id, e.edition, m.code as municipality_code
  from facility_serves s
  join (${editions}) as e(edition) on e.edition <> s.edition
  cross join lateral (
    select 'GM' || substr(s.area_code, 3, 4) as code
    union
    select t.code from area_succession x join area t on t.id = x.to_id
    where x.from_id = s.edition || 'GM' || substr(s.area_code, 3, 4)
  ) as m
  where s.valid @> ${day}::date and not exists (
    select from facility_neighbourhood n
    where n.facility_id = s.facility_id and n.edition = e.edition and n.serves and n.valid @> ${day}::date)`;
