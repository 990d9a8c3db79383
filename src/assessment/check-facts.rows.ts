import { sql } from 'kysely';
import { ask, type ReadRows } from '../database/rows.ts';
import { kindsOfItsOwn } from '../facility/facility-links.rows.ts';
import type { CheckFacts } from './facts.ts';
import { isActive, type Scope } from './scope.rows.ts';

/**
 * When each active facility of these kinds that serves the municipalities was checked last: by a person, or because a
 * register that was read whole still has it. Such a register is refreshed by who keeps it, and closes what is no more.
 */
export async function checkFacts(
  rows: ReadRows,
  { edition, factsOn, municipalityCodes, without }: Scope,
  kinds: readonly string[],
): Promise<CheckFacts[]> {
  if (kinds.length === 0) return [];
  return ask(
    rows,
    sql<CheckFacts>`
      with asked as materialized (
        select f.id, f.name, f.verified_on, f.municipality_code, f.source_id, f.source_key, own.kinds
        from facility f
        cross join lateral (
          select array_agg(p.kind) as kinds from ${kindsOfItsOwn('f', factsOn, without)} as p) own
        where own.kinds && ${[...kinds]}::text[] and ${isActive('f', factsOn, without)} and f.id in (
          select fn.facility_id from facility_neighbourhood fn
          where fn.edition = ${edition} and fn.serves and fn.valid @> ${factsOn}::date
            and 'GM' || substr(fn.neighbourhood_id, 7, 4) = any(${[...municipalityCodes]}::text[]))
      ),
      read_whole as (
        select a.id, max(i.checked_on) as on_day
        from asked a
        join facility_source t on t.facility_id = a.id
        join inventory i on i.source_id = t.source_id and i.facility_kind = any(a.kinds)
          and i.basis = 'COMPLETE_REGISTER' and i.complete and i.checked_on <= ${factsOn}::date
          and i.area_code in ('NL00', a.municipality_code)
        group by a.id
      )
      select a.id as "facilityId", a.name, greatest(a.verified_on, r.on_day) as "checkedOn",
        coalesce(r.on_day > coalesce(a.verified_on, '-infinity'), false) as "isByRegister",
        a.source_id as "sourceId", a.source_key as row
      from asked a
      left join read_whole r on r.id = a.id
    `,
  );
}
