import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { nameContains } from '../database/name-contains.ts';
import { worksOnGoals } from './activity.rows.ts';
import { isNear, type NearPlace } from './facility-order.rows.ts';
import { standsIn, worksIn } from './place/facility-areas.rows.ts';
import { isThere, statusOn } from './record/facility-status.rows.ts';
import type { FacilityStatus } from './term/facility-terms.ts';

/** What a filter of facilities may say, its codes read; all parts together. Null: it says nothing. */
export interface FacilityWhere {
  readonly kinds: readonly string[] | null;
  /** All kinds of the groups that were named. */
  readonly kindsOfGroups: readonly string[] | null;
  readonly areas: readonly string[] | null;
  readonly serves: readonly string[] | null;
  /** Of `areas` and `serves`. */
  readonly edition: number;
  readonly organisations: readonly string[] | null;
  readonly text: string | null;
  readonly near: NearPlace | null;
  readonly ages: { readonly from?: number | null; readonly until?: number | null } | null;
  readonly audiences: readonly string[] | null;
  readonly goals: readonly string[] | null;
  readonly modes: readonly string[] | null;
  readonly lowThreshold: readonly string[] | null;
  readonly status: readonly FacilityStatus[] | null;
  readonly verifiedBefore: string | null;
  /** A condition on `facility as f` by a room above. */
  readonly also: RawBuilder<SqlBool> | null;
}

/** True for `facility as f` of one of the kinds, also where a combined team provides it. */
export const isOfKind = (kinds: readonly string[], of = 'f') => sql<SqlBool>`(
  ${sql.ref(`${of}.kind`)} = any(${[...kinds]}::text[])
  or ${sql.ref(`${of}.also_provides`)} && ${[...kinds]}::text[])`;

/** True for `facility as f` that the filter means, on that day. Without `status`: all that are there. */
export function facilityMatches(where: FacilityWhere, asOf: string): RawBuilder<SqlBool> {
  const { kinds, kindsOfGroups, areas, serves, edition, organisations, text, near, ages } = where;
  const { audiences, goals, modes, lowThreshold, status, verifiedBefore, also } = where;
  const conditions = [
    status ? sql<SqlBool>`${statusOn(asOf)} = any(${[...status]}::text[])` : isThere(asOf),
    kinds && isOfKind(kinds),
    kindsOfGroups && isOfKind(kindsOfGroups),
    areas && standsIn({ codes: areas, edition }),
    serves && worksIn({ codes: serves, edition }, asOf),
    organisations && sql<SqlBool>`f.organisation_id = any(${[...organisations]}::text[])`,
    text !== null && nameContains('f.search_name', text),
    near && isNear(near),
    ages &&
      sql<SqlBool>`num_nulls(f.ages_from, f.ages_until) < 2
        and coalesce(f.ages_from, 0) < ${ages.until ?? 200} and coalesce(f.ages_until, 200) > ${ages.from ?? 0}`,
    audiences && sql<SqlBool>`f.audiences && ${[...audiences]}::text[]`,
    goals && worksOnGoals(goals, asOf),
    modes && sql<SqlBool>`f.modes && ${[...modes]}::text[]`,
    lowThreshold && sql<SqlBool>`f.low_threshold @> ${[...lowThreshold]}::text[]`,
    verifiedBefore !== null &&
      sql<SqlBool>`(f.verified_on is null or f.verified_on < ${verifiedBefore}::date)`,
    also,
  ];
  return sql<SqlBool>`${sql.join(
    conditions.filter((condition) => condition !== null && condition !== false),
    sql` and `,
  )}`;
}
