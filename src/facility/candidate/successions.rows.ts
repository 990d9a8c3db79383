import { sql } from 'kysely';
import { ask, type ReadRows } from '../../database/rows.ts';
import { standsIn } from '../place/facility-areas.rows.ts';
import { isThere } from '../record/facility-status.rows.ts';
import type { CandidateWhere } from './candidate-where.ts';

export interface SuccessionRow {
  readonly predecessorId: string;
  readonly successorId: string;
  readonly names: readonly [string, string];
  readonly closedOn: string;
}

/**
 * A facility that closed and one of the same kind at the same postcode and house number that was first told of within a
 * year of that, and after the other was; nobody linked them yet.
 */
export const successionsToWeigh = (
  rows: ReadRows,
  { areas, edition, kinds }: CandidateWhere,
  asOf: string,
): Promise<SuccessionRow[]> =>
  ask(
    rows,
    sql<SuccessionRow>`
    with told as (
      select c.facility_id, min(c.stated_on) as first_on from facility_claim c where c.field = 'KIND' group by c.facility_id
    ),
    gone as (
      select g.id, g.kind, g.search_name, g.postcode, substring(g.house_number from '\\d+') as number,
        lower(s.valid) as closed_on, told.first_on
      from facility g
      join facility_status s on s.facility_id = g.id and s.valid @> ${asOf}::date and s.status = 'CLOSED'
      join told on told.facility_id = g.id
      where not lower_inf(s.valid)
    )
    select gone.id as "predecessorId", f.id as "successorId", json_build_array(gone.search_name, f.search_name) as names,
      gone.closed_on as "closedOn"
    from gone
    join facility f on f.kind = gone.kind and f.postcode = gone.postcode
      and substring(f.house_number from '\\d+') = gone.number
    join told on told.facility_id = f.id
    where f.id <> gone.id and ${isThere(asOf)}
      and told.first_on > gone.first_on
      and told.first_on between gone.closed_on - interval '1 year' and gone.closed_on + interval '1 year'
      ${kinds ? sql`and f.kind = any(${[...kinds]}::text[])` : sql``}
      ${areas ? sql`and ${standsIn({ codes: areas, edition })}` : sql``}
      and not exists (
        select from facility_link l
        where (l.facility_id, l.role, l.other_id) in ((f.id, 'PREDECESSOR', gone.id), (gone.id, 'SUCCESSOR', f.id))
          and l.valid @> ${asOf}::date)
  `,
  );
