import { sql } from 'kysely';
import { ask, type ReadRows } from '../../database/rows.ts';
import { kindsOfItsOwn } from '../../facility/facility-links.rows.ts';
import { workingSomewhereIn } from '../../facility/place/facility-areas.rows.ts';
import { isUnlocated } from '../../facility/place/unlocated.rows.ts';
import type { InventoryFacts, ServingFacts } from '../facts/facts.ts';
import { isActive, type Scope } from './scope.rows.ts';

/** Active facilities serving each area of any level, by what they provide. */
export function servingFacts(
  rows: ReadRows,
  scope: Scope,
  kinds: readonly string[],
): Promise<ServingFacts[]> {
  return ask(
    rows,
    sql<ServingFacts>`
    with provided as (
      select f.id, p.kind, f.relations_asked_on from facility f cross join lateral ${kindsOfItsOwn('f', scope.factsOn, scope.without)} as p
      where p.kind = any(${[...kinds]}::text[]) and ${isActive('f', scope.factsOn, scope.without)}
    )
    select up.area_id as "areaId", p.kind, array_agg(distinct p.id) as "facilityIds",
      bool_and(p.relations_asked_on is not null) as "allAsked"
    from facility_neighbourhood fn
    join provided p on p.id = fn.facility_id
    join area n on n.id = fn.neighbourhood_id
    cross join lateral (values (n.id), (n.parent_id), (n.municipality_id)) as up(area_id)
    where fn.edition = ${scope.edition} and fn.serves and fn.valid @> ${scope.factsOn}::date
      and 'GM' || substr(n.code, 3, 4) = any(${[...scope.municipalityCodes]}::text[])
      and up.area_id is not null
    group by up.area_id, p.kind
  `,
  );
}

/**
 * What is completely known where, per municipality, with of how many of its own the place is not known. Not complete
 * where one of the kind works somewhere that cannot be told in the areas of this edition.
 */
export function inventoryFacts(
  rows: ReadRows,
  scope: Scope,
  kinds: readonly string[],
): Promise<InventoryFacts[]> {
  return ask(
    rows,
    sql<InventoryFacts>`
    with unlocated as (
      select p.kind, f.municipality_code as code, count(*)::int as count
      from facility f cross join unnest(f.also_provides || f.kind) as p(kind)
      where ${isUnlocated()} and p.kind = any(${[...kinds]}::text[]) and ${isActive('f', scope.factsOn, scope.without)}
      group by p.kind, f.municipality_code
    ),
    somewhere as (
      select distinct p.kind, w.municipality_code as code
      from (${workingSomewhereIn(sql`select ${scope.edition}::smallint`, scope.factsOn)}) as w
      join facility f on f.id = w.facility_id and ${isActive('f', scope.factsOn, scope.without)}
      cross join unnest(f.also_provides || f.kind) as p(kind)
    )
    select i.facility_kind as kind, case i.area_code when 'NL00' then m.code else i.area_code end as "areaCode",
      i.complete and s.kind is null as complete, i.checked_on as "checkedOn", coalesce(u.count, 0) as unlocated, i.source_id as "sourceId"
    from inventory i
    join unnest(${[...scope.municipalityCodes]}::text[]) as m(code)
      on i.area_code = 'NL00' or 'GM' || substr(i.area_code, 3, 4) = m.code
    left join unlocated u on u.kind = i.facility_kind and u.code = m.code
    left join somewhere s on s.kind = i.facility_kind and s.code = m.code
    where i.facility_kind = any(${[...kinds]}::text[]) and i.checked_on <= ${scope.factsOn}::date
  `,
  );
}
