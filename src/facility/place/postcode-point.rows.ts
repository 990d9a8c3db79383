import { sql } from 'kysely';
import { pc4Points } from '../../area/postcode/pc4-points.rows.ts';
import { ask, type ReadRows } from '../../database/rows.ts';
import type { PointPrecision } from '../term/facility-terms.ts';

export interface PostcodePoint {
  readonly longitude: number;
  readonly latitude: number;
  readonly precision: PointPrecision;
}

/**
 * Where a postcode is, as well as is known: the middle of the addresses known at it, else a point in the neighbourhood
 * most of it lies in, else that of its four digits; `1315` alone has only the last. Undefined when none is known. What
 * is real comes before the sample, whose postcodes are invented.
 */
export async function findPostcodePoint(
  rows: ReadRows,
  postcode: string,
): Promise<PostcodePoint | undefined> {
  const found = await ask(
    rows,
    sql<PostcodePoint>`
      with address as (
        select s.is_sample, f.point from facility f join source s on s.id = f.source_id
        where f.postcode = ${postcode} and f.point_precision = 'ADDRESS'
        union all
        select s.is_sample, k.point from known_point k join source s on s.id = k.source_id
        where k.postcode = ${postcode}
      ),
      choice as (
        select 1 as nth, 'PC6' as precision, is_sample, st_centroid(st_collect(distinct point)) as point, 0 as later,
          '' as key
        from address group by is_sample
        union all
        select 2, 'NEIGHBOURHOOD', s.is_sample, a.origin, -a.edition * 1000000 - p.addresses, a.code
        from postcode_neighbourhood p
        join source s on s.id = p.source_id
        join area a on a.edition = p.edition and a.code = p.neighbourhood_code
        where p.postcode = ${postcode} and a.origin is not null
        union all
        select 3, 'PC4', s.is_sample, p.point, coalesce(-p.edition, 0), p.source_id
        from ${pc4Points} p join source s on s.id = p.source_id
        where p.pc4 = ${postcode.slice(0, 4)}
      )
      select st_x(point) as longitude, st_y(point) as latitude, precision from choice
      order by is_sample, nth, later, key limit 1
    `,
  );
  return found[0];
}
