import { sql } from 'kysely';
import { areasAbove } from '../../area/areas-above.rows.ts';
import type { Presence, Verdict } from '../../assessment/finding/finding-terms.ts';
import { newestInventory } from '../../assessment/gathering/newest-inventory.rows.ts';
import { isActive } from '../../assessment/gathering/scope.rows.ts';
import { ask, type ReadRows } from '../../database/rows.ts';
import { kindsOfItsOwn } from '../../facility/facility-links.rows.ts';
import { workingSomewhereIn } from '../../facility/place/facility-areas.rows.ts';
import { isUnlocated } from '../../facility/place/unlocated.rows.ts';
import { isFoundBy } from '../findings-wanted.rows.ts';

export interface CoverageRow {
  readonly parentId: string;
  readonly kind: string;
  readonly edition: number;
  readonly standing: number;
  readonly serving: number;
  readonly places: number | null;
  /** Facilities standing there whose places are known, and all of them. */
  readonly placesKnown: number;
  readonly checkedOn: string | null;
  readonly checkedBy: string | null;
  readonly basis: 'COMPLETE_REGISTER' | 'STATED_BY_MUNICIPALITY' | null;
  readonly unlocated: number | null;
  readonly presence: Presence;
  readonly verdict: Verdict | null;
  readonly normId: string | null;
  readonly day: string;
}

/**
 * What is there of each kind in each area, and how it compares with the norm, of these sets or else of the default: one
 * statement for all of them.
 */
export function coverageOf(
  rows: ReadRows,
  areaIds: readonly string[],
  kinds: readonly string[],
  day: string,
  normSets: readonly string[] | null,
): Promise<CoverageRow[]> {
  return ask(
    rows,
    sql<CoverageRow>`
      with wanted as (
        select a.id, a.code, a.edition, k.kind, k.place
        from area a cross join unnest(${[...kinds]}::text[]) with ordinality as k(kind, place)
        where a.id = any(${[...areaIds]}::text[])
      ),
      provided as (
        select f.id, p.kind from facility f cross join lateral ${kindsOfItsOwn('f', day)} as p
        where p.kind = any(${[...kinds]}::text[]) and ${isActive('f', day)}
      ),
      counted as (
        select up.id as area_id, p.kind,
          count(distinct p.id) filter (where fn.stands)::int as standing,
          count(distinct p.id) filter (where fn.serves and fn.valid @> ${day}::date)::int as serving,
          sum(c.value) filter (where fn.stands) as places,
          count(c.value) filter (where fn.stands)::int as places_known
        from facility_neighbourhood fn
        join provided p on p.id = fn.facility_id
        join area n on n.id = fn.neighbourhood_id
        ${areasAbove('n', areaIds)}
        left join facility_capacity c on c.facility_id = p.id and c.measure = 'PLACES' and c.valid @> ${day}::date
        group by up.id, p.kind
      ),
      somewhere as (
        select distinct p.kind, s.edition, s.municipality_code
        from (${workingSomewhereIn(sql`select distinct edition from wanted`, day)}) as s
        join provided p on p.id = s.facility_id
      )
      select w.id as "parentId", w.kind, w.edition, coalesce(c.standing, 0) as standing, coalesce(c.serving, 0) as serving,
        c.places, coalesce(c.places_known, 0) as "placesKnown", i.checked_on as "checkedOn", i.checked_by as "checkedBy",
        i.basis, case when i.basis is not null then coalesce(u.count, 0) end as unlocated,
        case when c.serving > 0 then 'PRESENT' when i.basis is not null then 'ABSENT_CONFIRMED' else 'UNKNOWN' end as presence,
        v.verdict, v.norm_id as "normId", ${day} as day
      from wanted w
      left join counted c on c.area_id = w.id and c.kind = w.kind
      left join lateral (
        select * from (${newestInventory(sql`w.kind`, sql`w.code`, day)}) as newest
        where newest.complete and not exists (
          select from somewhere s
          where s.kind = w.kind and s.edition = w.edition and s.municipality_code = 'GM' || substr(w.code, 3, 4))
      ) i on true
      left join (
        select p.kind, f.municipality_code, count(*)::int as count
        from facility f cross join unnest(f.also_provides || f.kind) as p(kind)
        where ${isUnlocated()} and p.kind = any(${[...kinds]}::text[]) and ${isActive('f', day)}
        group by p.kind, f.municipality_code
      ) u on u.kind = w.kind and u.municipality_code = 'GM' || substr(w.code, 3, 4)
      left join lateral (
        select f.verdict, f.norm_id from finding f join norm n on n.id = f.norm_id
        where f.area_id = w.id and f.facility_kind = w.kind and f.facility_id is null and f.recorded_until is null
          and ${isFoundBy(normSets, null)}
          -- What it does, what hangs on it, whether it is laid down and how old that knowledge is say nothing of its presence.
          and f.kind in ('PROVISION', 'DISTANCE', 'ACCESS')
        order by array_position(array['ABSENT', 'SHORT', 'TIGHT', 'UNKNOWN', 'MET', 'NOT_APPLICABLE'], f.verdict), f.id
        limit 1
      ) v on true
      order by w.id, w.place
    `,
  );
}
