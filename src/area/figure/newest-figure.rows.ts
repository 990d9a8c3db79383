import { type RawBuilder, sql } from 'kysely';

/** A select of the newest figure of an area, whether or not anybody tells its value. */
export const newestFigure = (areaId: RawBuilder<unknown>, indicator: string): RawBuilder<unknown> => sql`
  select f.value, f.low, f.high, f.method, f.status, f.source_id from area_figure f
  where f.area_id = ${areaId} and f.indicator = ${indicator} order by f.period desc limit 1`;
