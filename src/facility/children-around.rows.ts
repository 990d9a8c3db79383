import { sql } from 'kysely';
import { fiveYearBands } from '../area/figure/five-year-bands.rows.ts';
import { newestFigure } from '../area/figure/newest-figure.rows.ts';
import type { AreaChildren } from '../area/figure/sum-children.ts';
import { ask, type ReadRows } from '../database/rows.ts';

/** The neighbourhoods where a facility stands or that it serves, and the children there. */
export interface ChildrenAround {
  readonly id: string;
  readonly areas: readonly AreaChildren[];
}

/** Of each of these facilities on a day, in one edition, in one statement; one that is in none has no row. */
export const childrenAround = (
  rows: ReadRows,
  facilityIds: readonly string[],
  edition: number,
  asOf: string,
): Promise<ChildrenAround[]> =>
  ask(
    rows,
    sql<ChildrenAround>`
    with bands as (${fiveYearBands}),
    place as (
      select distinct n.facility_id, n.neighbourhood_id from facility_neighbourhood n
      where n.facility_id = any(${[...facilityIds]}::text[]) and n.edition = ${edition}
        and (n.stands or (n.serves and n.valid @> ${asOf}::date))
    )
    select place.facility_id as id, json_agg(json_build_object(
      'areaId', a.id, 'children0to15', children.value, 'fiveYearBands', bands.counted, 'sourceId', children.source_id,
      'estimate', case children.status when 'ESTIMATED' then
        json_build_object('low', children.low, 'high', children.high, 'method', children.method) end)
      order by a.id) as areas
    from place
    join area a on a.id = place.neighbourhood_id
    left join bands on bands.municipality_id = a.municipality_id
    left join lateral (${newestFigure(sql`a.id`, 'CHILDREN_0_15')}) children on true
    group by place.facility_id
  `,
  );
