import { type RawBuilder, type SqlBool, sql } from 'kysely';

/**
 * True for a facility of which nobody knows where in its municipality it stands: without a point, or with that of the
 * four digits of its postcode, a few kilometres wide. Written as the index `facility_unlocated` has it.
 */
export const isUnlocated = (of = 'f'): RawBuilder<SqlBool> =>
  sql<SqlBool>`(${sql.ref(`${of}.point`)} is null or ${sql.ref(`${of}.point_precision`)} = 'PC4')`;

/** True for a facility whose point is good enough to measure a distance norm by. */
export const isLocated = (of = 'f'): RawBuilder<SqlBool> =>
  sql<SqlBool>`(${sql.ref(`${of}.rd_point`)} is not null and ${sql.ref(`${of}.point_precision`)} is distinct from 'PC4')`;
