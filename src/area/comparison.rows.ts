import { type RawBuilder, sql } from 'kysely';
import { ask, type ReadRows } from '../database/rows.ts';
import { fewestShown } from './children.ts';
import type { ComparedWith } from './comparison-terms.ts';

/** An area among those like it. */
export interface ComparisonRow {
  readonly id: string;
  readonly median: number | null;
  readonly p25: number | null;
  readonly p75: number | null;
  readonly rank: number | null;
  readonly of: number;
  readonly unknown: number;
}

/** The newest figure of an area as it may be shown: an estimate rounded to 5, and not known when it is small. */
const shown = (indicator: RawBuilder<unknown>) => sql`(
  select case when f.status <> 'ESTIMATED' then f.value
    when f.value >= ${fewestShown} then round((f.value / 5)::numeric) * 5 end
  from area_figure f where f.area_id = a.id and f.indicator = ${indicator}
  order by f.period desc limit 1)::double precision`;

/** Classes of municipalities by inhabitants as CBS has them from 5,000 on, and smaller ones for parts of them. */
const sizes = [250, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000, 150_000, 250_000];

/** Areas with the same key are compared; those without one with nobody. */
const keyOf: Record<ComparedWith, RawBuilder<unknown>> = {
  SIBLINGS: sql`coalesce(a.parent_id, '')`,
  SAME_URBANITY: shown(sql`'URBANITY'`),
  SAME_SIZE: sql`width_bucket(${shown(sql`'INHABITANTS'`)}, ${[...sizes]}::double precision[])`,
  COUNTRY: sql`true`,
};

/** Between two numbers it is the part of the way; without the noise of binary fractions. */
const percentile = (share: number) =>
  sql`round((percentile_cont(${share}::double precision) within group (order by value))::numeric, 6)::double precision`;

/** In one statement, however many areas: every area of their levels and editions is put beside those like it once. */
export function comparisons(
  rows: ReadRows,
  ids: readonly string[],
  indicator: string,
  among: ComparedWith,
): Promise<ComparisonRow[]> {
  const near =
    among === 'SIBLINGS'
      ? sql`and coalesce(a.parent_id, '') in (select coalesce(parent_id, '') from asked)`
      : sql``;
  return ask(
    rows,
    sql<ComparisonRow>`
    with asked as (
      select id, edition, level, parent_id from area where id = any(${[...ids]}::text[])
    ),
    sample as (
      -- What is invented lies in no country, and is not compared with what is real.
      select a.id, a.edition, a.level, m.parent_id is null as is_apart, ${keyOf[among]} as key,
        ${shown(sql`${indicator}`)} as value
      from area a left join area m on m.id = a.municipality_id
      where (a.edition, a.level) in (select edition, level from asked) ${near}
    ),
    summary as (
      select edition, level, is_apart, key, count(value)::int as of, (count(*) - count(value))::int as unknown,
        ${percentile(0.25)} as p25,
        ${percentile(0.5)} as median,
        ${percentile(0.75)} as p75
      from sample where key is not null
      group by edition, level, is_apart, key
    ),
    ranked as (
      select *, rank() over (partition by edition, level, is_apart, key order by value desc nulls last)::int as place
      from sample where key is not null
    )
    select r.id, s.median, s.p25, s.p75, case when r.value is not null then r.place end as rank, s.of, s.unknown
    from ranked r join summary s using (edition, level, is_apart, key)
    where r.id in (select id from asked)
  `,
  );
}
