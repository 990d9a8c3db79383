import { sql } from 'kysely';
import { type FiveYearBands, fiveYearIndicators } from './children.ts';

/**
 * The newest five-year bands (`counted`) of every municipality (`municipality_id`) of which all three are known for one
 * year: a factor of two bands, or of two years, would be another figure.
 */
export const fiveYearBands = sql<{ municipality_id: string; counted: FiveYearBands }>`
  select newest.area_id as municipality_id,
    json_build_array(${sql.join(
      fiveYearIndicators.map(
        (indicator) => sql`max(newest.value) filter (where newest.indicator = ${indicator})`,
      ),
    )}) as counted
  from (
    select distinct on (f.area_id, f.indicator) f.area_id, f.indicator, f.period, f.value
    from area_figure f
    where f.indicator = any(${[...fiveYearIndicators]}::text[])
    order by f.area_id, f.indicator, f.period desc
  ) as newest
  group by newest.area_id
  having count(newest.value) = 3 and min(newest.period) = max(newest.period)`;
