import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { isThere } from './facility-status.rows.ts';

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
