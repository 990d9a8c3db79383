import { sql } from 'kysely';
import { ask, type ReadRows } from '../../database/rows.ts';
import { standsIn } from '../place/facility-areas.rows.ts';
import { isThere } from '../record/facility-status.rows.ts';
import type { CandidateWhere } from './candidate-where.ts';

export interface CompositeRow {
  /** Postcode and house number, without its addition. */
  readonly address: string;
  readonly facilityIds: readonly string[];
}

/** A name that says there is one centre at the address: folded, so in small letters. */
const namesOneCentre = '(^| )ikc( |$)|kindcentrum';

/**
 * Addresses where a school and childcare stand, one of which is called a child centre, and none of which is part of one
 * yet; by address.
 */
export const compositesToJoin = (
  rows: ReadRows,
  { areas, edition }: CandidateWhere,
  { schools, childcare }: { readonly schools: readonly string[]; readonly childcare: readonly string[] },
  asOf: string,
): Promise<CompositeRow[]> =>
  ask(
    rows,
    sql<CompositeRow>`
    select f.postcode || ' ' || substring(f.house_number from '\\d+') as address,
      array_agg(f.id order by f.kind, f.id) as "facilityIds"
    from facility f
    where f.kind = any(${[...schools, ...childcare]}::text[]) and ${isThere(asOf)}
      ${areas ? sql`and ${standsIn({ codes: areas, edition })}` : sql``}
      and not exists (
        select from facility_link l where l.other_id = f.id and l.role = 'PART' and l.valid @> ${asOf}::date)
    group by 1
    having bool_or(f.kind = any(${[...schools]}::text[])) and bool_or(f.kind = any(${[...childcare]}::text[]))
      and bool_or(f.search_name ~ ${namesOneCentre}) and min(f.postcode || f.house_number) is not null
    order by 1
  `,
  );
