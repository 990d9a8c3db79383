import { type RawBuilder, sql } from 'kysely';
import type { ReadRows } from '../database/rows.ts';
import type { Page } from '../graphql/paging.ts';
import { facilityColumns } from './facility.rows.ts';
import { type FacilityWhere, facilityMatches } from './facility-filter.rows.ts';
import { distanceTo, type FacilityOrder, isAfter, keysOf, orderColumns } from './facility-order.rows.ts';
import type { FacilityView } from './partner-facts.rows.ts';

/** Which facilities hang under which parents: a select of `"parentId"` and `"facilityId"`, each pair once. */
export type Pairs = RawBuilder<{ parentId: string; facilityId: string }>;

/** A page of facilities under each parent; one more of each than the page asks for. */
export function facilitiesUnder(
  rows: ReadRows,
  pairs: Pairs,
  where: FacilityWhere,
  view: FacilityView,
  order: FacilityOrder,
  page: Page,
) {
  const columns = orderColumns(order, where.near);
  return rows
    .with('numbered', (db) =>
      db
        .selectFrom(tableOf(pairs))
        .innerJoin('facility as f', 'f.id', 'p.facilityId')
        .select([
          'p.parentId',
          'f.id',
          keysOf(columns).as('keys'),
          distanceTo(where.near).as('distanceMetres'),
          sql<string>`row_number() over (partition by p."parentId" order by ${columns})`.as('place'),
        ])
        .where(facilityMatches(where, view.asOf))
        .where(isAfter(columns, page)),
    )
    .selectFrom('numbered as n')
    .innerJoin('facility as f', 'f.id', 'n.id')
    .select(facilityColumns(view))
    .select(['n.parentId', 'n.keys', 'n.distanceMetres'])
    .where(sql`n.place`, '<=', page.first + 1)
    .orderBy('n.parentId')
    .orderBy('n.place')
    .execute();
}

export const countFacilitiesUnder = (rows: ReadRows, pairs: Pairs, where: FacilityWhere, asOf: string) =>
  rows
    .selectFrom(tableOf(pairs))
    .innerJoin('facility as f', 'f.id', 'p.facilityId')
    .select(['p.parentId as id', ({ fn }) => fn.countAll<string>().as('count')])
    .where(facilityMatches(where, asOf))
    .groupBy('p.parentId')
    .execute();

const tableOf = (pairs: Pairs) => sql<{ parentId: string; facilityId: string }>`(${pairs})`.as('p');

export const underOrganisations = (organisationIds: readonly string[]): Pairs => sql`
  select organisation_id as "parentId", id as "facilityId"
  from facility where organisation_id = any(${[...organisationIds]}::text[])`;

export type StandingOrServing = 'STANDING' | 'SERVING' | 'EITHER';

/** Facilities that stand in an area or work for it. */
export function underAreas(areaIds: readonly string[], how: StandingOrServing, asOf: string): Pairs {
  const isTied = {
    STANDING: sql`n.stands`,
    SERVING: sql`n.serves and n.valid @> ${asOf}::date`,
    EITHER: sql`(n.stands or (n.serves and n.valid @> ${asOf}::date))`,
  }[how];
  const placed = sql`
    select place.parent_id as "parentId", n.facility_id as "facilityId"
    from (${neighbourhoodsOf(areaIds)}) as place(parent_id, id)
    join facility_neighbourhood n on n.neighbourhood_id = place.id
    where ${isTied}`;
  return sql`select distinct * from (${placed}) as placed`;
}

/**
 * The same over time: a select of `"parentId"`, `"facilityId"` and the `days`, a multirange, on which it stands in the
 * area or works for it.
 */
export const daysUnderAreas = (areaIds: readonly string[]) => sql`
  select place.parent_id as "parentId", n.facility_id as "facilityId",
    range_agg(case when n.stands then daterange(null, null) else n.valid end) as days
  from (${neighbourhoodsOf(areaIds)}) as place(parent_id, id)
  join facility_neighbourhood n on n.neighbourhood_id = place.id
  where n.stands or n.serves
  group by place.parent_id, n.facility_id`;

/**
 * Pairs of an area and a neighbourhood in it; the code in an id tells its level. Only the levels that are asked are
 * read: with the country among them the planner expects every neighbourhood, and reads every facility.
 */
export function neighbourhoodsOf(areaIds: readonly string[]) {
  const asked = (level: string) => areaIds.filter((id) => id.slice(4, 6) === level);
  const arms = [
    { ids: asked('BU'), column: 'id' },
    { ids: asked('WK'), column: 'parent_id' },
    { ids: asked('GM'), column: 'municipality_id' },
  ].map(({ ids, column }) => ({
    ids,
    arm: sql`
      select ${sql.ref(column)}, id from area
      where ${sql.ref(column)} = any(${ids}::text[]) and level in ('NEIGHBOURHOOD', 'MUNICIPALITY')`,
  }));
  const countries = asked('NL');
  const country = sql`
    select m.parent_id, a.id from area m
    join area a on a.municipality_id = m.id and a.level in ('NEIGHBOURHOOD', 'MUNICIPALITY')
    where m.parent_id = any(${countries}::text[])`;
  // Of an edition that is not known there is nothing to ask.
  const nowhere = sql`select null::text, null::text where false`;
  const wanted = [...arms, { ids: countries, arm: country }].filter(({ ids }) => ids.length > 0);
  return wanted.length === 0
    ? nowhere
    : sql.join(
        wanted.map(({ arm }) => arm),
        sql` union all `,
      );
}
