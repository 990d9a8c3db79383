import { sql } from 'kysely';
import { fiveYearBands } from '../area/five-year-bands.rows.ts';
import { ask, type ReadRows } from '../database/rows.ts';
import type { AreaFacts } from './facts.ts';
import type { Scope } from './scope.rows.ts';

/** The areas of every level that are assessed, with their children. */
export function areaFacts(rows: ReadRows, scope: Scope): Promise<AreaFacts[]> {
  return ask(
    rows,
    sql<AreaFacts>`
    with bands as (${fiveYearBands})
    select a.id, a.code, k.key, k.previous_key as "previousKey", a.level, a.parent_id as "parentId",
      a.municipality_id as "municipalityId",
      'GM' || substr(a.code, 3, 4) as "municipalityCode", a.rd_origin is not null as "hasOrigin",
      inhabitants.value as inhabitants, children.value as "children0to15",
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
    left join lateral (
      select f.value from area_figure f
      where f.area_id = a.id and f.indicator = 'INHABITANTS' order by f.period desc limit 1) inhabitants on true
    left join source on source.id = children.source_id
    left join bands on bands.municipality_id = a.municipality_id
    where a.edition = ${scope.edition} and a.level <> 'COUNTRY'
      and 'GM' || substr(a.code, 3, 4) = any(${[...scope.municipalityCodes]}::text[])
    order by a.code
  `,
  );
}
