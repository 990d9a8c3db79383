import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { fiveYearBands } from '../../area/figure/five-year-bands.rows.ts';
import { newestFigure } from '../../area/figure/newest-figure.rows.ts';
import { ask, type ReadRows } from '../../database/rows.ts';
import { kindsOfItsOwn } from '../../facility/facility-links.rows.ts';
import { isLocated } from '../../facility/place/unlocated.rows.ts';
import type { CapacityMeasure } from '../../facility/term/facility-terms.ts';
import type { PeopleFacts } from '../facts/area-facts.ts';
import type { CatchmentFacts } from '../facts/supply-facts.ts';
import { isActive } from './scope.rows.ts';

/** What is asked about the facilities around some neighbourhoods. */
export interface ToReachAll {
  readonly kinds: readonly string[];
  readonly measures: readonly CapacityMeasure[];
  /** The furthest that anybody asks about. */
  readonly metres: number;
  readonly edition: number;
  readonly day: string;
  /** Facilities that are left out, as though they were closed. */
  readonly without?: readonly string[] | undefined;
}

/**
 * Active facilities of these kinds that reach one of the neighbourhoods (`n`) that `areas` names, or stand in one, with all
 * the neighbourhoods that they reach, also across the municipal border: who lives up to twice the distance away shares
 * in what is there. One distance for all, and boxes around it, so that the indexes on points answer.
 */
export async function catchmentFacts(
  rows: ReadRows,
  areas: RawBuilder<SqlBool>,
  { kinds, measures, metres, edition, day, without }: ToReachAll,
): Promise<CatchmentFacts[]> {
  if (kinds.length === 0 || measures.length === 0) return [];
  return ask(
    rows,
    sql<CatchmentFacts>`
    with ours as materialized (
      select n.id, n.rd_origin from area n where ${areas} and n.level = 'NEIGHBOURHOOD'
    ),
    around as materialized (
      select st_expand(st_setsrid(st_extent(rd_origin)::geometry, 28992), ${metres}) as box from ours
    ),
    candidate as materialized (
      select f.id from unnest(${[...kinds]}::text[]) as k(kind) cross join around
      join facility f on f.kind = k.kind and f.rd_point && around.box
      union
      select f.id from facility f cross join around
      where f.also_provides <> '{}' and f.also_provides && ${[...kinds]}::text[] and f.rd_point && around.box
      union
      select fn.facility_id from ours join facility_neighbourhood fn on fn.neighbourhood_id = ours.id and fn.stands
    ),
    offering as materialized (
      select f.id, f.name, f.rd_point, f.municipality_code, f.source_id, f.source_key, own.kinds
      from candidate c
      join facility f on f.id = c.id
      cross join lateral (
        select array_agg(p.kind order by p.kind) as kinds from ${kindsOfItsOwn('f', day, without)} as p) own
      where own.kinds && ${[...kinds]}::text[] and ${isLocated()} and ${isActive('f', day, without)}
    ),
    reached as (
      select o.id, bool_or(ours.id is not null) as reaches_ours,
        json_agg(json_build_object('neighbourhoodId', n.id,
          'metres', round(st_distance(o.rd_point, n.rd_origin)::numeric, 1)::float) order by n.id) as reaches
      from offering o
      join area n on n.edition = ${edition} and n.level = 'NEIGHBOURHOOD'
        and n.rd_origin && st_expand(o.rd_point, ${metres}) and st_distance(o.rd_point, n.rd_origin) <= ${metres}
      left join ours on ours.id = n.id
      group by o.id
    )
    select o.id as "facilityId", o.name, o.kinds, m.measure, c.kind_shares as "kindShares", coalesce(c.low, c.value) as low,
      coalesce(c.high, c.value) as high, stands.neighbourhood_id as "standsIn",
      coalesce('GM' || substr(stands.code, 3, 4), o.municipality_code) as "municipalityCode",
      coalesce(r.reaches, '[]') as reaches, o.source_id as "sourceId", o.source_key as row,
      source.retrieved_on as "retrievedOn"
    from offering o
    cross join unnest(${[...measures]}::text[]) as m(measure)
    join source on source.id = o.source_id
    left join facility_capacity c on c.facility_id = o.id and c.measure = m.measure and c.valid @> ${day}::date
    left join lateral (
      select fn.neighbourhood_id, n.code from facility_neighbourhood fn
      join area n on n.id = fn.neighbourhood_id and n.level = 'NEIGHBOURHOOD'
      where fn.facility_id = o.id and fn.edition = ${edition} and fn.stands order by fn.valid limit 1) stands on true
    left join reached r on r.id = o.id
    where r.reaches_ours or stands.neighbourhood_id in (select id from ours)
    order by o.id, m.measure
  `,
  );
}

/** How many people live in these neighbourhoods, as the newest figures say. */
export async function peopleFacts(
  rows: ReadRows,
  neighbourhoodIds: readonly string[],
): Promise<PeopleFacts[]> {
  if (neighbourhoodIds.length === 0) return [];
  return ask(
    rows,
    sql<PeopleFacts>`
    with bands as (${fiveYearBands})
    select a.id, inhabitants.value as inhabitants, children.value as "children0to15",
      case children.status when 'ESTIMATED' then
        json_build_object('low', children.low, 'high', children.high, 'method', children.method) end as "childrenEstimate",
      bands.counted as "fiveYearBands"
    from area a
    left join lateral (${newestFigure(sql`a.id`, 'CHILDREN_0_15')}) children on true
    left join lateral (${newestFigure(sql`a.id`, 'INHABITANTS')}) inhabitants on true
    left join bands on bands.municipality_id = a.municipality_id
    where a.id = any(${[...neighbourhoodIds]}::text[])
    order by a.id
  `,
  );
}
