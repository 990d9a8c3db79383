import { sql } from 'kysely';
import { ask, type ReadRows } from '../../database/rows.ts';
import type { FacilityPlace } from './node-places.ts';

/** Where these facilities stand and work on a day, in the newest edition that places each. One statement. */
export const facilityPlaces = (rows: ReadRows, ids: readonly string[], asOf: string) =>
  ask(
    rows,
    sql<FacilityPlace>`
    select f.id,
      case when f.point_precision <> 'PC4' then st_x(f.rd_point) end as x,
      case when f.point_precision <> 'PC4' then st_y(f.rd_point) end as y,
      coalesce((
        select json_agg(n.neighbourhood_id order by n.neighbourhood_id) from facility_neighbourhood n
        where n.facility_id = f.id and n.serves and n.valid @> ${asOf}::date
          and n.edition = (select max(o.edition) from facility_neighbourhood o where o.facility_id = f.id)
      ), '[]') as serves
    from facility f where f.id = any(${[...ids]}::text[])
    order by f.id
  `,
  );
