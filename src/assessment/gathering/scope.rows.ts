import { type SqlBool, sql } from 'kysely';

/** Where and of which day the facts of an assessment are. */
export interface Scope {
  readonly municipalityCodes: readonly string[];
  readonly edition: number;
  readonly factsOn: string;
  /** Facilities that are left out, as though they were closed: only where it is asked what would be without them. */
  readonly without?: readonly string[];
}

/** The neighbourhoods (`n`) of an assessment. */
export const inScope = ({ edition, municipalityCodes }: Scope) => sql<SqlBool>`
  n.edition = ${edition} and 'GM' || substr(n.code, 3, 4) = any(${[...municipalityCodes]}::text[])`;

/** A facility that does its work on the day: within its period and ACTIVE, and not one of those that are left out. */
export const isActive = (facility: string, day: string, without: readonly string[] = []) => sql<SqlBool>`(
  ${sql.ref(`${facility}.valid`)} @> ${day}::date and exists (
    select from facility_status s
    where s.facility_id = ${sql.ref(`${facility}.id`)} and s.valid @> ${day}::date and s.status = 'ACTIVE')
  ${without.length === 0 ? sql`` : sql`and ${sql.ref(`${facility}.id`)} <> all(${[...without]}::text[])`})`;
