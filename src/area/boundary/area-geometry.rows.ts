import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { ReadRows } from '../../database/rows.ts';
import { areaColumns } from '../area.rows.ts';
import type { AreaLevel } from '../area-level.ts';

/** The area of a level in which a point lies, in an edition; none in open water or abroad. */
export function areaAt(
  rows: ReadRows,
  longitude: number,
  latitude: number,
  level: AreaLevel,
  edition: number,
) {
  return rows
    .selectFrom('area as a')
    .select(areaColumns)
    .where('a.edition', '=', edition)
    .where('a.level', '=', level)
    .where(sql<SqlBool>`st_covers(a.boundary, st_setsrid(st_makepoint(${longitude}, ${latitude}), 4326))`)
    .orderBy('a.code')
    .limit(1)
    .executeTakeFirst();
}

export function boundaries(rows: ReadRows, ids: readonly string[], simplifyMetres: number) {
  return rows
    .selectFrom('area as a')
    .select(['a.id', geoJsonOf(sql`a.boundary`, simplifyMetres).as('geometry')])
    .where('a.id', 'in', ids)
    .where('a.boundary', 'is not', null)
    .execute();
}

/** A boundary as GeoJSON text; simplified in RD metres, so that a metre is a metre. */
export function geoJsonOf(boundary: RawBuilder<unknown>, simplifyMetres: number): RawBuilder<string> {
  const shape =
    simplifyMetres > 0
      ? sql`st_transform(st_simplifypreservetopology(st_transform(${boundary}, 28992), ${simplifyMetres}), 4326)`
      : boundary;
  return sql<string>`st_asgeojson(st_multi(${shape}), 6)`;
}

export const origins = (rows: ReadRows, ids: readonly string[]) =>
  rows
    .selectFrom('area as a')
    .select([
      'a.id',
      sql<number>`round(st_x(a.origin)::numeric, 6)::float`.as('longitude'),
      sql<number>`round(st_y(a.origin)::numeric, 6)::float`.as('latitude'),
      'a.origin_precision as precision',
    ])
    .where('a.id', 'in', ids)
    .where('a.origin', 'is not', null)
    .execute();
