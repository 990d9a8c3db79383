import { sql } from 'kysely';

/**
 * Every point that is known of the four digits of a postcode (`pc4`, `source_id`, `point`): of files of points, and of
 * areas. Of an area `edition` says the year, and the newest is the best: it lies inside for sure.
 */
export const pc4Points = sql`(
  select pc4, source_id, point, null::smallint as edition from pc4_point
  union all
  select pc4, source_id, point, edition from postcode_area)`;
