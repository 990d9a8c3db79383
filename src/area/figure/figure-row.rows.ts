import { type SqlBool, sql } from 'kysely';
import { ask, type ReadRows } from '../../database/rows.ts';
import type { Page } from '../../graphql/paging.ts';
import { isWithinAny } from '../area.rows.ts';
import type { AreaLevel } from '../area-level.ts';
import { figureColumns } from './area-figures.rows.ts';
import type { StoredFigure } from './population.ts';

/** What a filter of figures may say; all parts together. */
export interface FigureWhere {
  readonly within?: string | null;
  readonly level?: AreaLevel | null;
  readonly areas?: readonly string[] | null;
  readonly indicators?: readonly string[] | null;
  readonly periods?: readonly number[] | null;
  readonly inEdition?: number | null;
}

/** The order of the list; an area has one figure of an indicator and a period in an edition. */
const order = sql`a.code, f.indicator, f.period, a.edition`;

export function listFigures(rows: ReadRows, where: FigureWhere, page: Page) {
  const [code, indicator, period, edition] = page.after ?? [];
  return filtered(rows, where)
    .select(['a.id as areaId', 'a.code', 'a.edition', 'a.level'])
    .select(figureColumns)
    .select(sql<[string, string, number, number]>`json_build_array(${order})`.as('keys'))
    .$if(page.after !== null, (query) =>
      query.where(
        sql<SqlBool>`(${order}) > (${code}::text, ${indicator}::text, ${period}::smallint, ${edition}::smallint)`,
      ),
    )
    .orderBy('a.code')
    .orderBy('f.indicator')
    .orderBy('f.period')
    .orderBy('a.edition')
    .limit(page.first + 1)
    .execute();
}

export async function countFigures(rows: ReadRows, where: FigureWhere): Promise<number> {
  const row = await filtered(rows, where)
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

function filtered(rows: ReadRows, where: FigureWhere) {
  const { within, level, areas, indicators, periods, inEdition } = where;
  return rows
    .selectFrom('area as a')
    .innerJoin('area_figure as f', 'f.area_id', 'a.id')
    .$if(inEdition != null, (query) => query.where('a.edition', '=', inEdition ?? 0))
    .$if(level != null, (query) => query.where('a.level', '=', level ?? 'COUNTRY'))
    .$if(within != null, (query) => query.where(isWithinAny([within ?? ''])))
    .$if(areas != null, (query) => query.where(sql<SqlBool>`a.code = any(${[...(areas ?? [])]}::text[])`))
    .$if(indicators != null, (query) =>
      query.where(sql<SqlBool>`f.indicator = any(${[...(indicators ?? [])]}::text[])`),
    )
    .$if(periods != null, (query) =>
      query.where(sql<SqlBool>`f.period = any(${[...(periods ?? [])]}::smallint[])`),
    );
}

/** The figure before one of the same code and indicator, and what CBS said of the code since. */
export interface PreviousFigure {
  readonly id: string;
  readonly period: number;
  readonly edition: number;
  readonly method: string | null;
  readonly changeFlags: readonly (number | null)[];
}

/** What tells a figure from all others. */
export type FigureKey = Pick<StoredFigure, 'indicator' | 'period'> & {
  readonly id: string;
  readonly code: string;
  readonly edition: number;
};

/**
 * Of each figure the one before it, where there is one. Areas are found by edition and code, which is their key; the
 * few editions are found by leaping from one to the next in the index.
 */
export function previousFigures(rows: ReadRows, keys: readonly FigureKey[]): Promise<PreviousFigure[]> {
  return ask(
    rows,
    sql<PreviousFigure>`
    with recursive editions as (
      select min(edition) as edition from area
      union all
      select (select min(a.edition) from area a where a.edition > e.edition) from editions e where e.edition is not null
    )
    select k.id, before.period, before.edition, before.method,
      (select coalesce(json_agg(since.change_flag order by since.edition), '[]')
        from editions e join area since on since.id = e.edition || k.code
        where e.edition > before.edition and e.edition <= k.edition) as "changeFlags"
    from json_to_recordset(${JSON.stringify(keys)}::json)
      as k(id text, code text, edition smallint, indicator text, period smallint)
    cross join lateral (
      select f.period, e.edition, f.method
      from editions e join area_figure f on f.area_id = e.edition || k.code and f.indicator = k.indicator
      where e.edition <= k.edition and f.period < k.period
      order by f.period desc, e.edition desc limit 1
    ) as before
  `,
  );
}
