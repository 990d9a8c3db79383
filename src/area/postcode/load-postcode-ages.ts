import { sql } from 'kysely';
import { type Load, type Loaded, nothingLoaded, tally } from '../../source/load.ts';
import { fiveYearIndicators } from '../figure/children.ts';
import type { PostcodeAgeRecord } from './postcode-area-record.ts';
import { sumOfBands } from './postcode-population.ts';

/**
 * Figures of four digits in the year of the run: the bands of children, and inhabitants as the sum of all bands. With a
 * band that is not told the sum is not known, and with one that is not there (a gap, no oldest one) there is none.
 */
export const loadPostcodeAges: Load<PostcodeAgeRecord> = {
  accepts: 'postcode-age',
  table: 'incoming_postcode_age',
  columns: {
    ...{ pc4: 'text', age_from: 'integer', age_until: 'integer' },
    ...{ value: 'double precision', status: 'text', reason: 'text' },
  },
  row: ({ pc4, from, until, value, status, reason }) => ({
    ...{ pc4, age_from: from, age_until: until, value, status, reason },
  }),

  // Gaps are found in areas of CBS.
  touched: sql`select null as code where false`,

  async merge(rows, { edition, sourceId }): Promise<Loaded> {
    await sql`
      create temp table postcode_figure_now on commit drop as
      select pc4, ${indicatorOfBand} as indicator, value, null::text as method, status, reason
      from incoming_postcode_age
      where age_until = age_from + 5 and age_from in (0, 5, 10)
      union all
      select pc4, 'INHABITANTS', case when count(value) = count(*) then sum(value) end, ${sumOfBands}::text,
        coalesce(min(status) filter (where status = 'WITHHELD'), min(status) filter (where value is null), 'MEASURED'),
        coalesce(min(reason) filter (where status = 'WITHHELD'), min(reason))
      from incoming_postcode_age
      group by pc4
      having min(age_from) = 0 and count(*) = count(age_until) + 1
        and sum(age_until - age_from) = max(age_from) filter (where age_until is null)
    `.execute(rows);
    const written = await sql<{ is: string }>`
      with written as (
        insert into postcode_area_figure as f (pc4, indicator, period, value, method, status, reason, source_id)
        select pc4, indicator, ${edition}::smallint, value, method, status, reason, ${sourceId}
        from postcode_figure_now
        on conflict (pc4, indicator, period) do update
        set value = excluded.value, method = excluded.method, status = excluded.status, reason = excluded.reason,
            source_id = excluded.source_id
        where (f.value, f.method, f.status, f.reason, f.source_id) is distinct from
          (excluded.value, excluded.method, excluded.status, excluded.reason, excluded.source_id)
        returning pc4, indicator, xmax = 0 as is_new
      )
      select case when w.pc4 is null then 'unchanged' when w.is_new then 'inserted' else 'updated' end as is
      from postcode_figure_now n left join written w using (pc4, indicator)
    `.execute(rows);
    return { ...nothingLoaded, ...tally(written.rows) };
  },
};

const indicatorOfBand = sql`(${[...fiveYearIndicators]}::text[])[age_from / 5 + 1]`;
