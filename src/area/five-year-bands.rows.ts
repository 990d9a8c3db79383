import { sql } from 'kysely';
import { type FiveYearBands, fiveYearIndicators } from './children.ts';

/**
 * The newest five-year bands (`counted`) of every municipality (`municipality_id`) of which all three were published
 * for one year: a factor of two bands, or of two years, would be another figure.
 */
export const fiveYearBands = sql<{ municipality_id: string; counted: FiveYearBands }>`
  select distinct on (f.area_id) f.area_id as municipality_id,
    json_build_array(${sql.join(
      fiveYearIndicators.map((indicator) => sql`max(f.value) filter (where f.indicator = ${indicator})`),
    )}) as counted
  from area_figure f
  where f.indicator = any(${[...fiveYearIndicators]}::text[]) and f.value is not null
  group by f.area_id, f.period
  having count(*) = 3
  order by f.area_id, f.period desc`;
