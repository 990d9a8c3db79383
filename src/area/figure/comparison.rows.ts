import { type RawBuilder, sql } from 'kysely';
import { ask, type ReadRows } from '../../database/rows.ts';
import { isWithinAny } from '../area.rows.ts';
import type { AreaLevel } from '../area-level.ts';
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

/**
 * A select of `id` and `value`, in any room, of the areas in `sample` (id, edition, level): a number that is not known is
 * null, or no row at all.
 */
export type Values = RawBuilder<unknown>;

/** The newest figure of `area as a` as it may be shown: an estimate rounded to 5, and not known when it is small. */
export const shownOf = (indicator: RawBuilder<unknown>) => sql`(
  select case when f.status <> 'ESTIMATED' then f.value
    when f.value >= ${fewestShown} then round((f.value / 5)::numeric) * 5 end
  from area_figure f where f.area_id = a.id and f.indicator = ${indicator}
  order by f.period desc limit 1)::double precision`;

/** What was published of each area. */
export const figureValues = (indicator: string): Values =>
  sql`select a.id, ${shownOf(sql`${indicator}`)} as value from sample a`;

/** Classes of municipalities by inhabitants as CBS has them from 5,000 on, and smaller ones for parts of them. */
const sizes = [250, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000, 150_000, 250_000];

/** Areas with the same key are compared; those without one with nobody. */
const keyOf: Record<ComparedWith, RawBuilder<unknown>> = {
  SIBLINGS: sql`coalesce(a.parent_id, '')`,
  SAME_URBANITY: shownOf(sql`'URBANITY'`),
  SAME_SIZE: sql`width_bucket(${shownOf(sql`'INHABITANTS'`)}, ${[...sizes]}::double precision[])`,
  COUNTRY: sql`true`,
};

/** Between two numbers it is the part of the way; without the noise of binary fractions. */
const percentile = (share: number) =>
  sql`round((percentile_cont(${share}::double precision) within group (order by value))::numeric, 6)::double precision`;

/** In one statement, however many areas: every area of their levels and editions is put beside those like it once. */
export function comparisons(
  rows: ReadRows,
  ids: readonly string[],
  among: ComparedWith,
  values: Values,
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
    ${placed(sql`(a.edition, a.level) in (select edition, level from asked) ${near}`, keyOf[among], values)}
    select ${placeColumns} from placed p where p.id in (select id from asked)
  `,
  );
}

/** Which areas are put in order: all of a level and an edition, or those of them that lie in these. */
export interface RankedWhere {
  readonly level: AreaLevel;
  readonly edition: number;
  readonly within: readonly string[] | null;
}

/** All of them in order, those of which it is not known last; equal ones by code. One statement. */
export function rankAreas(
  rows: ReadRows,
  { level, edition, within }: RankedWhere,
  values: Values,
  order: 'HIGHEST' | 'LOWEST',
): Promise<ComparisonRow[]> {
  const inside = within === null ? sql`true` : isWithinAny(within);
  const direction = order === 'HIGHEST' ? sql`desc` : sql`asc`;
  return ask(
    rows,
    sql<ComparisonRow>`
    with ${placed(sql`a.edition = ${edition} and a.level = ${level} and ${inside}`, keyOf.COUNTRY, values)}
    select ${placeColumns} from placed p order by p.is_apart, p.value ${direction} nulls last, p.id
  `,
  );
}

/** `placed`: each of the areas that are meant (`area as a`) with its place among those with the same key. */
const placed = (isMeant: RawBuilder<unknown>, key: RawBuilder<unknown>, values: Values) => sql`
    candidate as (
      -- What is invented lies in no country, and is not compared with what is real.
      select a.id, a.edition, a.level, m.parent_id is null as is_apart, ${key} as key
      from area a left join area m on m.id = a.municipality_id
      where ${isMeant}
    ),
    sample as materialized (select * from candidate where key is not null),
    measured as materialized (${values}),
    known as (select s.*, m.value from sample s left join measured m on m.id = s.id),
    summary as (
      select edition, level, is_apart, key, count(value)::int as of, (count(*) - count(value))::int as unknown,
        ${percentile(0.25)} as p25,
        ${percentile(0.5)} as median,
        ${percentile(0.75)} as p75
      from known group by edition, level, is_apart, key
    ),
    placed as (
      select k.id, k.is_apart, k.value, s.median, s.p25, s.p75, s.of, s.unknown,
        rank() over (partition by k.edition, k.level, k.is_apart, k.key order by k.value desc nulls last)::int as place
      from known k join summary s using (edition, level, is_apart, key)
    )`;

const placeColumns = sql`
  p.id, p.median, p.p25, p.p75, case when p.value is not null then p.place end as rank, p.of, p.unknown`;
