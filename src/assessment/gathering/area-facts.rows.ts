import { sql } from 'kysely';
import type { AreaLevel } from '../../area/area-level.ts';
import { isAgeBand } from '../../area/figure/children.ts';
import { fiveYearBands } from '../../area/figure/five-year-bands.rows.ts';
import { newestFigure } from '../../area/figure/newest-figure.rows.ts';
import { ageGroupIndicators } from '../../area/figure/people-of-ages.ts';
import { ask, type ReadRows } from '../../database/rows.ts';
import type { AreaFacts } from '../facts/area-facts.ts';
import type { NormFacts } from '../facts/norm-facts.ts';
import type { Scope } from './scope.rows.ts';

/** The areas of every level that are assessed, with their children; published ages of levels whose norms need them. */
export function areaFacts(rows: ReadRows, scope: Scope, norms: readonly NormFacts[]): Promise<AreaFacts[]> {
  return ask(
    rows,
    sql<AreaFacts>`
    with bands as (${fiveYearBands}),
    age_group as (
      select indicator, ages[1] as from_age, ages[2] as until_age
      from (values ${sql.join(ageGroups)}) as g(indicator, ages)
    )
    select a.id, a.code, k.key, k.previous_key as "previousKey", a.level, a.parent_id as "parentId",
      a.municipality_id as "municipalityId",
      'GM' || substr(a.code, 3, 4) as "municipalityCode", a.rd_origin is not null as "hasOrigin", a.origin_precision as "originPrecision",
      inhabitants.value as inhabitants, children.value as "children0to15",
      case children.status when 'ESTIMATED' then
        json_build_object('low', children.low, 'high', children.high, 'method', children.method) end as "childrenEstimate",
      bands.counted as "fiveYearBands", income.value as "lowIncomeShare", coalesce(ages.groups, '[]') as "ageGroups",
      counted.told -> 'HOMES' as homes, counted.told -> 'LAND_AREA' as "landArea",
      counted.told -> 'BUILT_LAND' as "builtLand", children.source_id as "figureSourceId",
      source.retrieved_on as "figureRetrievedOn"
    from area a
    join gap_area k on k.area_id = a.id
    left join lateral (${newestFigure(sql`a.id`, 'CHILDREN_0_15')}) children on true
    left join lateral (${newestFigure(sql`a.id`, 'LOW_INCOME_SHARE')}) income on true
    left join lateral (${newestFigure(sql`a.id`, 'INHABITANTS')}) inhabitants on true
    left join lateral (
      select json_object_agg(newest.indicator, json_build_object(
        'value', newest.value, 'sourceId', newest.source_id, 'retrievedOn', newest.retrieved_on)) as told
      from (
        select distinct on (f.indicator) f.indicator, f.value, f.source_id, s.retrieved_on
        from area_figure f join source s on s.id = f.source_id
        where f.area_id = a.id and f.indicator in ('HOMES', 'LAND_AREA', 'BUILT_LAND') and f.value is not null
        order by f.indicator, f.period desc) newest) counted on true
    left join lateral (
      select json_agg(json_build_object('from', g.from_age, 'until', g.until_age, 'period', f.period, 'value', f.value,
        'low', coalesce(f.low, f.value), 'high', coalesce(f.high, f.value), 'sourceId', f.source_id,
        'retrievedOn', s.retrieved_on) order by f.period, g.from_age, g.until_age) as groups
      from age_group g
      join area_figure f on f.area_id = a.id and f.indicator = g.indicator and f.value is not null
      join source s on s.id = f.source_id
      where a.level = any(${levelsOfOtherAges(norms)}::text[])) ages on true
    left join source on source.id = children.source_id
    left join bands on bands.municipality_id = a.municipality_id
    where a.edition = ${scope.edition} and a.level <> 'COUNTRY'
      and 'GM' || substr(a.code, 3, 4) = any(${[...scope.municipalityCodes]}::text[])
    order by a.code
  `,
  );
}

const ageGroups = Object.entries(ageGroupIndicators).map(
  ([indicator, ages]) => sql`(${indicator}, ${[...ages]}::int[])`,
);

const levelsOfOtherAges = (norms: readonly NormFacts[]): AreaLevel[] => [
  ...new Set(norms.flatMap((norm) => (isAgeBand(norm.agesFrom, norm.agesUntil) ? [] : [norm.level]))),
];
