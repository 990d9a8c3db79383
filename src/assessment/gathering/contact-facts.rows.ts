import { sql } from 'kysely';
import { ask, type ReadRows } from '../../database/rows.ts';
import type { ContactFacts } from '../facts/check-facts.ts';
import { facilitiesOfKinds } from './facilities-of-kinds.rows.ts';
import type { Scope } from './scope.rows.ts';

/**
 * By whom each active facility of these kinds that serves the municipalities can be reached: by contacts of its own, and
 * of its organisation for an area in which it stands or works, or for wherever that is. One that was reported as wrong, and
 * was not checked or looked into since, does not stand. Of persons nothing is read, and a contact with no way to reach
 * anybody, as after an erasure or an objection, is none. Evidence names a contact by its id: its key in a sheet may be
 * somebody's name.
 */
export async function contactFacts(
  rows: ReadRows,
  scope: Scope,
  kinds: readonly string[],
): Promise<ContactFacts[]> {
  if (kinds.length === 0) return [];
  const { factsOn } = scope;
  return ask(
    rows,
    sql<ContactFacts>`
      with asked as materialized (${facilitiesOfKinds(scope, kinds)}),
      of_each as (
        select a.id as for_id, c.id from asked a join contact c on c.facility_id = a.id
        union all
        select a.id, c.id from asked a
        join contact c on c.organisation_id = a.organisation_id and c.facility_id is null
        where not exists (select from contact_area t where t.contact_id = c.id) or exists (
          select from contact_area t
          join facility_neighbourhood n on n.facility_id = a.id and n.edition = t.edition
            and n.valid @> ${factsOn}::date
            and (t.area_code = 'NL00' or starts_with(substr(n.neighbourhood_id, 7), substr(t.area_code, 3)))
          where t.contact_id = c.id)
      ),
      held as (
        select e.for_id, c.*, not exists (
          select from contact_task t
          where t.contact_id = c.id and t.finished_on is null and t.reported_on <= ${factsOn}::date
            and t.reported_on >= coalesce(c.verified_on, t.reported_on)) as stands
        from of_each e join contact c on c.id = e.id
        where c.relation_id is null and c.valid @> ${factsOn}::date
          and (c.mailbox is not null or c.main_phone is not null or c.can_be_called)
      )
      select a.id as "facilityId", a.name, count(h.id)::int as held,
        max(h.verified_on) filter (where h.stands) as "checkedOn", max(h.verified_on) as "checkedAtMost",
        coalesce((array_agg(h.source_id order by h.verified_on desc nulls last, h.id))[1], a.source_id) as "sourceId",
        coalesce((array_agg(h.id order by h.verified_on desc nulls last, h.id))[1], a.source_key) as row
      from asked a
      left join held h on h.for_id = a.id
      group by a.id, a.name, a.source_id, a.source_key
    `,
  );
}
