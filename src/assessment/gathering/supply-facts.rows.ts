import { sql } from 'kysely';
import { allFacts } from '../../access/fact-scope.ts';
import { newestFigure } from '../../area/figure/newest-figure.rows.ts';
import { ask, type ReadRows } from '../../database/rows.ts';
import { kindsOfItsOwn } from '../../facility/facility-links.rows.ts';
import { areFactsSeen } from '../../facility/partner-facts.rows.ts';
import type { CapacityMeasure } from '../../facility/term/facility-terms.ts';
import type { SupplyFacts } from '../facts/supply-facts.ts';
import { isActive, type Scope } from './scope.rows.ts';

/** A kind, and what of it a norm counts. */
export interface SupplyAsked {
  readonly kind: string;
  readonly measure: CapacityMeasure;
}

/**
 * What active facilities of these kinds have of these measures: of all that stand in the municipalities, work there in
 * part, or are registered there without a place. With all they work for, also elsewhere, since that shares in it.
 */
export async function supplyFacts(
  rows: ReadRows,
  { edition, factsOn, municipalityCodes, without, facts = allFacts }: Scope,
  asked: readonly SupplyAsked[],
): Promise<SupplyFacts[]> {
  if (asked.length === 0) return [];
  const kinds = asked.map(({ kind }) => kind);
  return ask(
    rows,
    sql<SupplyFacts>`
    with offering as (
      select f.id, f.name, f.municipality_code, f.source_id, f.source_key, own.kinds
      from facility f
      cross join lateral (
        select array_agg(p.kind order by p.kind) as kinds from ${kindsOfItsOwn('f', factsOn, without)} as p) own
      where own.kinds && ${kinds}::text[] and ${isActive('f', factsOn, without)}
        and (f.municipality_code = any(${[...municipalityCodes]}::text[]) or f.id in (
          select fn.facility_id from facility_neighbourhood fn join area n on n.id = fn.neighbourhood_id
          where fn.edition = ${edition} and 'GM' || substr(n.code, 3, 4) = any(${[...municipalityCodes]}::text[])))
    ),
    served as (
      select fn.facility_id, json_agg(json_build_object(
        'neighbourhoodId', n.id, 'districtId', n.parent_id, 'municipalityId', n.municipality_id,
        'children0to15', children.value, 'named', said.area_code,
        -- A share that was said of an area of another edition: of which neighbourhoods is not known here.
        'share', coalesce(said.share, fn.share)) order by n.id) as serves
      from facility_neighbourhood fn
      join offering o on o.id = fn.facility_id
      join area n on n.id = fn.neighbourhood_id and n.level = 'NEIGHBOURHOOD'
      left join lateral (${newestFigure(sql`n.id`, 'CHILDREN_0_15')}) children on true
      left join lateral (
        select s.area_code, s.share from facility_serves s
        where s.facility_id = fn.facility_id and s.edition = ${edition} and s.share is not null
          and s.valid @> ${factsOn}::date
          and s.area_code in (n.code, 'WK' || substr(n.code, 3, 6), 'GM' || substr(n.code, 3, 4))
        order by length(s.area_code) desc limit 1) said on true
      where fn.edition = ${edition} and fn.serves and fn.valid @> ${factsOn}::date
      group by fn.facility_id
    )
    select o.id as "facilityId", o.name, o.kinds, m.measure, c.kind_shares as "kindShares", coalesce(c.low, c.value) as low,
      coalesce(c.high, c.value) as high, stands.neighbourhood_id as "standsIn",
      coalesce(stands.municipality_code, o.municipality_code) as "municipalityCode",
      coalesce(stands.serves_municipality, false) as "servesMunicipality", coalesce(served.serves, '[]') as serves,
      o.source_id as "sourceId", o.source_key as row, source.retrieved_on as "retrievedOn"
    from offering o
    join lateral (
      select distinct w.measure from unnest(${kinds}::text[], ${asked.map(({ measure }) => measure)}::text[]) as w(kind, measure)
      where w.kind = any(o.kinds)) m on true
    join source on source.id = o.source_id
    left join facility_capacity c
      on c.facility_id = o.id and c.measure = m.measure and c.valid @> ${factsOn}::date
        -- Which posts are filled is not known to who may not see it.
        and (c.measure <> 'FTE_OCCUPIED' or ${areFactsSeen(facts, sql`o.id`)})
    left join lateral (
      select case n.level when 'NEIGHBOURHOOD' then n.id end as neighbourhood_id,
        'GM' || substr(n.code, 3, 4) as municipality_code, n.level = 'MUNICIPALITY' and fn.serves as serves_municipality
      from facility_neighbourhood fn join area n on n.id = fn.neighbourhood_id
      where fn.facility_id = o.id and fn.edition = ${edition} and fn.stands order by fn.valid limit 1) stands on true
    left join served on served.facility_id = o.id
    order by o.id, m.measure
  `,
  );
}
