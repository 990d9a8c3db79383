import { sql } from 'kysely';
import { ask, type ReadRows } from '../../database/rows.ts';
import type { AreaWithChildren } from '../children-once.ts';
import {
  condition,
  type GapWhere,
  isHeldOn,
  isWantedBySet,
  joins,
  wasOpenOn,
} from '../findings-wanted.rows.ts';
import type { Compared } from './gap-change.ts';

export interface ComparedRow extends Compared, AreaWithChildren {
  readonly id: string;
  /** Id of the finding in the area that this one mostly was, where its boundary changed. */
  readonly previous: string | null;
}

/**
 * True for an area that went over into others, none of which is it: nothing goes by its name any more in the edition that its
 * municipality was judged in by the later day, or the municipality itself is no more.
 */
const isNoMore = sql<boolean>`(
  exists (select from area_succession s where s.from_id = area.id)
  and not exists (
    select from gap_area was
    join editions_after e on e.edition > was.edition
    join gap_area now on now.edition = e.edition and now.key = was.key
    where was.area_id = area.id)
  and not exists (
    select from judged_after j where j.municipality_code = p.municipality_code and j.edition <= area.edition))`;

/**
 * Every id under which another finding was held on the later day than on the earlier, and that was a gap that `where`
 * names on one of them: what was held on both days. One statement.
 */
export function gapsThatChanged(
  rows: ReadRows,
  where: GapWhere,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<ComparedRow[]> {
  const gapsOn = (day: string) =>
    sql`select f.id, f.recorded_from from ${joins} where ${condition('gaps', { ...where, asOf: day })}`;
  // The last of each id by its key: reading all of history took more than twice as long for a whole country.
  const heldOn = (day: string) => sql`
    select f.* from changed c
    cross join lateral (
      select x.id, x.kind, x.norm_id, x.municipality_code, x.area_id, x.facility_id, x.verdict, x.relation_class,
        x.required, x.actual, x.other_id, x.relation_id, x.children, x.previous, x.recorded_until
      from finding x where x.id = c.id and x.facts_on <= ${day}::date
      order by x.recorded_from desc limit 1
    ) f
    join norm n on n.id = f.norm_id
    where ${wasOpenOn(day)} and ${isWantedBySet({ ...where, asOf: day })}`;
  const judgedBy = (day: string) => sql`
    select distinct f.municipality_code, s.code as set_code, n.code, a.edition
    from finding f join norm n on n.id = f.norm_id join norm_set s on s.id = n.norm_set_id join area a on a.id = f.area_id
    where f.municipality_code in (select municipality_code from pair where before_id is null or after_id is null)
      and ${isHeldOn(day)} and ${isWantedBySet({ ...where, asOf: day })}`;
  const sighting = (alias: string) => {
    const of = (column: string) => sql.ref(`${alias}.${column}`);
    return sql`case when ${of('id')} is not null then json_build_object(
      'normId', ${of('norm_id')}, 'verdict', ${of('verdict')}, 'relationClass', ${of('relation_class')},
      'required', ${of('required')}, 'actual', ${of('actual')}, 'otherId', ${of('other_id')},
      'otherBegan', (select lower(o.valid) from facility o where o.id = ${of('other_id')}),
      'relationId', ${of('relation_id')},
      'relationTold', (
        select case when r.confirmed_on is not null then greatest(lower(r.valid), r.confirmed_on) end
        from relation r
        where r.id = ${of('relation_id')} and upper_inf(r.recorded) and r.valid @> ${to}::date)) end`;
  };
  return ask(
    rows,
    sql<ComparedRow>`
      with earlier as materialized (${gapsOn(from)}),
      later as materialized (${gapsOn(to)}),
      changed as materialized (
        select coalesce(e.id, l.id) as id, e.id is not null as was_gap, l.id is not null as is_gap
        from earlier e full join later l on l.id = e.id
        where e.recorded_from is distinct from l.recorded_from
      ),
      held_before as materialized (${heldOn(from)}),
      held_after as materialized (${heldOn(to)}),
      pair as materialized (
        select c.id, b.id as before_id, a.id as after_id, coalesce(a.norm_id, b.norm_id) as norm_id,
          coalesce(a.municipality_code, b.municipality_code) as municipality_code
        from changed c left join held_before b on b.id = c.id left join held_after a on a.id = c.id
      ),
      judged_before as (${judgedBy(from)}),
      judged_after as (${judgedBy(to)}),
      editions_after as materialized (select distinct edition from judged_after)
      select c.id, a.previous, coalesce(a.kind, b.kind) as kind, c.was_gap as "wasGap", c.is_gap as "isGap",
        ${sighting('b')} as before, ${sighting('a')} as after,
        lower(own.valid) as "facilityBegan",
        (b.id is not null and a.id is not null) or exists (
          select from judged_before j where b.id is null and j.municipality_code = p.municipality_code
            and j.set_code = s.code and j.code = n.code
          union all
          select from judged_after j where a.id is null and j.municipality_code = p.municipality_code
            and j.set_code = s.code and j.code = n.code) as "normWasJudged",
        case
          when a.id is null then ${isNoMore}
          when b.id is null then exists (
            select from finding e where e.id = a.previous and e.facts_on <= ${from}::date)
          else false
        end as "boundaryChanged",
        area.id as "areaId", area.parent_id as "parentId", area.municipality_id as "municipalityId",
        coalesce(a.children, b.children) as children
      from changed c
      join pair p on p.id = c.id
      join norm n on n.id = p.norm_id
      join norm_set s on s.id = n.norm_set_id
      left join held_before b on b.id = c.id
      left join held_after a on a.id = c.id
      join area on area.id = coalesce(a.area_id, b.area_id)
      left join facility own on own.id = coalesce(a.facility_id, b.facility_id)
      order by c.id
    `,
  );
}
