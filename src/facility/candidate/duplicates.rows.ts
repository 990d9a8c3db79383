import { sql } from 'kysely';
import { ask, type ReadRows } from '../../database/rows.ts';
import { standsIn } from '../place/facility-areas.rows.ts';
import { isThere } from '../record/facility-status.rows.ts';
import { schemesOfOnePlace } from '../term/fact-terms.ts';
import type { CandidateWhere } from './candidate-where.ts';
import type { Compared } from './find-duplicates.ts';

/** Every facility that is there on the day with what tells it apart; `isAsked` of those in the areas. */
export function facilitiesToCompare(
  rows: ReadRows,
  { areas, edition, kinds }: CandidateWhere,
  asOf: string,
): Promise<Compared[]> {
  return ask(
    rows,
    sql<Compared>`
    with numbers as (
      select n.facility_id, array_agg(n.scheme || ':' || n.value) as list from facility_identifier n
      where n.valid @> ${asOf}::date and n.scheme = any(${[...schemesOfOnePlace]}::text[])
      group by n.facility_id
    ),
    stands as (
      select distinct on (n.facility_id) n.facility_id, 'GM' || substr(n.neighbourhood_id, 7, 4) as code
      from facility_neighbourhood n where n.stands order by n.facility_id, n.edition desc
    )
    select f.id, f.kind, f.search_name as "foldedName", f.postcode, f.house_number as "houseNumber", f.website,
      st_x(f.rd_point) as x, st_y(f.rd_point) as y, coalesce(stands.code, f.municipality_code) as municipality,
      coalesce(numbers.list, '{}') as numbers,
      ${areas ? standsIn({ codes: areas, edition }) : sql`true`} as "isAsked"
    from facility f
    left join numbers on numbers.facility_id = f.id
    left join stands on stands.facility_id = f.id
    where ${isThere(asOf)} ${kinds ? sql`and f.kind = any(${[...kinds]}::text[])` : sql``}
  `,
  );
}
