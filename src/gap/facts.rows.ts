import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { fiveYearBands } from '../area/five-year-bands.rows.ts';
import { ask, type ReadRows } from '../database/rows.ts';
import { workingSomewhereIn } from '../facility/facility-areas.rows.ts';
import { kindsOfItsOwn } from '../facility/facility-links.rows.ts';
import { isLocated, isUnlocated } from '../facility/unlocated.rows.ts';
import type {
  AreaFacts,
  ExpectingFacts,
  InventoryFacts,
  NearestFacts,
  ServingFacts,
  TieFacts,
} from './facts.ts';

/** Reads for the assessment: one statement for a kind of question, whatever the number of areas. */

export interface Scope {
  readonly municipalityCodes: readonly string[];
  readonly edition: number;
  readonly factsOn: string;
}

/** The neighbourhoods (`n`) of an assessment. */
export const inScope = ({ edition, municipalityCodes }: Scope) => sql<SqlBool>`
  n.edition = ${edition} and 'GM' || substr(n.code, 3, 4) = any(${[...municipalityCodes]}::text[])`;

/** A facility that does its work on the day: within its period and ACTIVE. */
export const isActive = (facility: string, day: string) => sql<SqlBool>`(
  ${sql.ref(`${facility}.valid`)} @> ${day}::date and exists (
    select from facility_status s
    where s.facility_id = ${sql.ref(`${facility}.id`)} and s.valid @> ${day}::date and s.status = 'ACTIVE'))`;

export function areaFacts(rows: ReadRows, scope: Scope): Promise<AreaFacts[]> {
  return ask(
    rows,
    sql<AreaFacts>`
    with bands as (${fiveYearBands})
    select a.id, a.code, k.key, k.previous_key as "previousKey", a.level, a.parent_id as "parentId",
      a.municipality_id as "municipalityId",
      'GM' || substr(a.code, 3, 4) as "municipalityCode", a.rd_origin is not null as "hasOrigin",
      children.value as "children0to15",
      case children.status when 'ESTIMATED' then
        json_build_object('low', children.low, 'high', children.high, 'method', children.method) end as "childrenEstimate",
      bands.counted as "fiveYearBands", income.value as "lowIncomeShare", children.source_id as "figureSourceId",
      source.retrieved_on as "figureRetrievedOn"
    from area a
    join gap_area k on k.area_id = a.id
    left join lateral (
      select f.value, f.low, f.high, f.method, f.status, f.source_id from area_figure f
      where f.area_id = a.id and f.indicator = 'CHILDREN_0_15' order by f.period desc limit 1) children on true
    left join lateral (
      select f.value from area_figure f
      where f.area_id = a.id and f.indicator = 'LOW_INCOME_SHARE' order by f.period desc limit 1) income on true
    left join source on source.id = children.source_id
    left join bands on bands.municipality_id = a.municipality_id
    where a.edition = ${scope.edition} and a.level <> 'COUNTRY'
      and 'GM' || substr(a.code, 3, 4) = any(${[...scope.municipalityCodes]}::text[])
    order by a.code
  `,
  );
}

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
      select f.id, p.kind, f.relations_asked_on from facility f cross join lateral ${kindsOfItsOwn('f', scope.factsOn)} as p
      where p.kind = any(${[...kinds]}::text[]) and ${isActive('f', scope.factsOn)}
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
 * The index answers in order of distance alone, and facilities share addresses: of these few nearest the first by id
 * is taken among those just as far. (Ordering by id too would leave the index: 3.3 s instead of 0.1 s.)
 */
const fewAtOneAddress = 3;

/**
 * Nearest active facility of each kind from the origin of each neighbourhood (`n`) that `areas` names, also
 * across the municipal border. The index on kind and RD point answers in order of distance; those that provide a kind beside their own are few.
 */
export function nearestFacts(
  rows: ReadRows,
  areas: RawBuilder<SqlBool>,
  kinds: readonly string[],
  day: string,
): Promise<NearestFacts[]> {
  return ask(
    rows,
    sql<NearestFacts>`
    with also as materialized (
      select f.id, f.also_provides, f.rd_point, f.source_id, f.source_key from facility f
      where f.also_provides <> '{}' and ${isLocated()} and ${isActive('f', day)}
    )
    select n.id as "areaId", k.kind, near.id as "facilityId", round(near.metres::numeric, 1)::float as metres, near.source_id as "sourceId",
      near.source_key as row, source.retrieved_on as "retrievedOn"
    from area n
    cross join unnest(${[...kinds]}::text[]) as k(kind)
    cross join lateral (
      select * from (
        (select f.id, f.rd_point <-> n.rd_origin as metres, f.source_id, f.source_key
          from facility f
          where f.kind = k.kind and ${isLocated()} and ${isActive('f', day)}
          order by f.rd_point <-> n.rd_origin limit ${fewAtOneAddress})
        union all
        (select a.id, a.rd_point <-> n.rd_origin, a.source_id, a.source_key
          from also a where k.kind = any(a.also_provides)
          order by a.rd_point <-> n.rd_origin limit ${fewAtOneAddress})
      ) as either
      order by metres, id limit 1
    ) near
    join source on source.id = near.source_id
    where ${areas} and n.level = 'NEIGHBOURHOOD' and n.rd_origin is not null
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
      where ${isUnlocated()} and p.kind = any(${[...kinds]}::text[]) and ${isActive('f', scope.factsOn)}
      group by p.kind, f.municipality_code
    ),
    somewhere as (
      select distinct p.kind, w.municipality_code as code
      from (${workingSomewhereIn(sql`select ${scope.edition}::smallint`, scope.factsOn)}) as w
      join facility f on f.id = w.facility_id and ${isActive('f', scope.factsOn)}
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

/** Active facilities of these kinds that stand in the municipalities: the ones a relation norm speaks of. */
export function expectingFacts(
  rows: ReadRows,
  scope: Scope,
  kinds: readonly string[],
): Promise<ExpectingFacts[]> {
  return ask(
    rows,
    sql<ExpectingFacts>`
    select f.id, p.kind, fn.neighbourhood_id as "neighbourhoodId", f.relations_asked_on as "askedOn",
      f.source_id as "sourceId", f.source_key as row
    from facility_neighbourhood fn
    join facility f on f.id = fn.facility_id
    cross join lateral ${kindsOfItsOwn('f', scope.factsOn)} as p
    join area n on n.id = fn.neighbourhood_id and n.level = 'NEIGHBOURHOOD'
    where fn.edition = ${scope.edition} and fn.stands and p.kind = any(${[...kinds]}::text[])
      and 'GM' || substr(n.code, 3, 4) = any(${[...scope.municipalityCodes]}::text[])
      and ${isActive('f', scope.factsOn)}
    order by f.id
  `,
  );
}

/** All ties between those facilities and facilities that provide a partner kind, ended ones too. */
export function tieFacts(
  rows: ReadRows,
  scope: Scope,
  facilityIds: readonly string[],
  partnerKinds: readonly string[],
): Promise<TieFacts[]> {
  if (facilityIds.length === 0 || partnerKinds.length === 0) return Promise.resolve([]);
  return ask(
    rows,
    sql<TieFacts>`
    select r.id as "relationId", e.own_id as "facilityId", o.id as "otherId", o.also_provides || o.kind as "otherKinds",
      r.theme, r.consensus, r.level_low as "levelLow",
      r.level_high as "levelHigh", r.valid @> ${scope.factsOn}::date and ${isActive('o', scope.factsOn)} as "isCurrent",
      r.source_id as "sourceId"
    from relation r
    cross join lateral (values (r.first_id, r.second_id), (r.second_id, r.first_id)) as e(own_id, other_id)
    join facility o on o.id = e.other_id
    where e.own_id = any(${[...facilityIds]}::text[])
      and (o.also_provides || o.kind) && ${[...partnerKinds]}::text[]
      and upper_inf(r.recorded) and (lower_inf(r.valid) or lower(r.valid) <= ${scope.factsOn}::date)
    order by r.id
  `,
  );
}
