import { sql } from 'kysely';
import { ask, type ReadRows } from '../../database/rows.ts';
import type { CheckFacts } from '../facts/check-facts.ts';
import { facilitiesOfKinds } from './facilities-of-kinds.rows.ts';
import type { Scope } from './scope.rows.ts';

/**
 * When each active facility of these kinds that serves the municipalities was checked last: by a person, or because a
 * register that was read whole still has it. Such a register is refreshed by who keeps it, and closes what is no more.
 */
export async function checkFacts(
  rows: ReadRows,
  scope: Scope,
  kinds: readonly string[],
): Promise<CheckFacts[]> {
  if (kinds.length === 0) return [];
  return ask(
    rows,
    sql<CheckFacts>`
      with asked as materialized (${facilitiesOfKinds(scope, kinds)}),
      read_whole as (
        select a.id, max(i.checked_on) as on_day
        from asked a
        join facility_source t on t.facility_id = a.id
        join inventory i on i.source_id = t.source_id and i.facility_kind = any(a.kinds)
          and i.basis = 'COMPLETE_REGISTER' and i.complete and i.checked_on <= ${scope.factsOn}::date
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
