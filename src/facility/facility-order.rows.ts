import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Page } from '../graphql/paging.ts';
import type { PointPrecision } from './term/facility-terms.ts';

export type FacilityOrder = 'NAME' | 'KIND' | 'DISTANCE';

/** Around a point; checked to be in or near the Netherlands. */
export interface Near {
  readonly longitude: number;
  readonly latitude: number;
  readonly metres: number;
}

/** The same, and how it was told: by a postcode, which is known to be there more or less precisely, or by the point. */
export interface NearPlace extends Near {
  readonly postcode: string | null;
  readonly precision: PointPrecision | null;
}

/** In RD, so that a metre is a metre. */
const pointOf = ({ longitude, latitude }: Near) =>
  sql`st_transform(st_setsrid(st_makepoint(${longitude}::float8, ${latitude}::float8), 4326), 28992)`;

/**
 * True for `facility as f` within reach; one without a point never is. The same as st_dwithin, of which the planner thinks
 * that it finds next to nothing: it then looks up each of thousands by itself.
 */
export const isNear = (near: Near): RawBuilder<SqlBool> =>
  sql<SqlBool>`(f.rd_point && st_expand(${pointOf(near)}, ${near.metres}::float8) and ${distanceTo(near)} <= ${near.metres}::float8)`;

/** Metres in a straight line from the point to `facility as f`; null without a point. */
export const distanceTo = (near: Near | null): RawBuilder<number | null> =>
  near ? sql<number>`st_distance(f.rd_point, ${pointOf(near)})` : sql<null>`null::float8`;

/** The columns of `facility as f` by which a list is ordered; the last is unique. */
export function orderColumns(order: FacilityOrder, near: Near | null): RawBuilder<unknown> {
  if (order === 'KIND') return sql`f.kind, f.search_name, f.id`;
  return order === 'DISTANCE' ? sql`${distanceTo(near)}, f.id` : sql`f.search_name, f.id`;
}

/** The values of the order columns, to go on from. */
export const keysOf = (columns: RawBuilder<unknown>): RawBuilder<unknown[]> =>
  sql<unknown[]>`json_build_array(${columns})`;

/** True after the last object of the page before; on the first page always. */
export const isAfter = (columns: RawBuilder<unknown>, { after }: Page): RawBuilder<SqlBool> =>
  after ? sql<SqlBool>`(${columns}) > (${sql.join(after)})` : sql<SqlBool>`true`;
