import { type RawBuilder, sql } from 'kysely';

/**
 * What two boundaries have in common, on a grid of a ten-thousandth of a metre: without one the overlay of two valid
 * shapes can fail, and then the embedded database gives no rows and says nothing (Texel with its municipality).
 */
export const sharedBy = (one: RawBuilder<unknown>, other: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`st_intersection(${one}, ${other}, 1e-9)`;
