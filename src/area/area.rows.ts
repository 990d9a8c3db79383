import { type Expression, type SqlBool, sql } from 'kysely';
import { foldName } from '../database/fold-name.ts';
import type { ReadRows } from '../database/rows.ts';
import type { Page } from '../graphql/paging.ts';
import type { AreaLevel } from './area-level.ts';

/** What a filter of areas may say; all parts together. */
export interface AreaWhere {
  readonly codes?: readonly string[] | null;
  readonly levels?: readonly AreaLevel[] | null;
  readonly within?: string | null;
  readonly text?: string | null;
}

/** Columns of an area as the API names them; from `area as a`. */
export const areaColumns = [
  'a.id',
  'a.code',
  'a.edition',
  'a.name',
  'a.label',
  'a.level',
  'a.change_flag as changeFlag',
  'a.parent_id as parentId',
  'a.municipality_id as municipalityId',
  'a.source_id as sourceId',
] as const;

/** Newest edition with published inhabitants; null in an empty database. */
export async function newestEdition(rows: ReadRows): Promise<number | null> {
  const row = await rows
    .selectFrom('area as a')
    .innerJoin('area_figure as f', 'f.area_id', 'a.id')
    .where('a.level', '=', 'MUNICIPALITY')
    .where('f.indicator', '=', 'INHABITANTS')
    .where('f.value', 'is not', null)
    .select(({ fn }) => fn.max('a.edition').as('edition'))
    .executeTakeFirst();
  return row?.edition ?? null;
}

/** By code in an edition; without one, in the newest edition that has figures for it, else the newest that has it. */
export function findArea(rows: ReadRows, code: string, edition: number | null) {
  return rows
    .selectFrom('area as a')
    .select(areaColumns)
    .where('a.code', '=', code)
    .$if(edition !== null, (query) => query.where('a.edition', '=', edition))
    .orderBy(
      ({ exists, selectFrom }) =>
        exists(
          selectFrom('area_figure as f')
            .select('f.area_id')
            .whereRef('f.area_id', '=', 'a.id')
            .where('f.indicator', '=', 'INHABITANTS'),
        ),
      'desc',
    )
    .orderBy('a.edition', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export const areasById = (rows: ReadRows, ids: readonly string[]) =>
  rows.selectFrom('area as a').select(areaColumns).where('a.id', 'in', ids).execute();

/** The areas of a level inside any of these districts or municipalities, by code. */
export const areasWithin = (rows: ReadRows, level: AreaLevel, parents: readonly string[]) =>
  rows
    .selectFrom('area as a')
    .select(areaColumns)
    .where('a.level', '=', level)
    .where(({ or, eb }) => or([eb('a.parent_id', 'in', parents), eb('a.municipality_id', 'in', parents)]))
    .orderBy('a.code')
    .execute();

export interface AreaOrderBy {
  readonly column: 'code' | 'search_name';
}

/** One more than the page asks for, so that the caller knows whether there is a next one. */
export function listAreas(
  rows: ReadRows,
  where: AreaWhere,
  edition: number,
  orderBy: AreaOrderBy,
  page: Page,
) {
  const order = sql.ref<string>(`a.${orderBy.column}`);
  return filtered(rows, where, edition)
    .select(areaColumns)
    .select(sql<[string, string]>`json_build_array(${order}, a.code)`.as('keys'))
    .$if(page.after !== null, (query) =>
      query.where(sql<SqlBool>`(${order}, a.code) > (${page.after?.[0]}, ${page.after?.[1]})`),
    )
    .orderBy(order)
    .orderBy('a.code')
    .limit(page.first + 1)
    .execute();
}

export async function countAreas(rows: ReadRows, where: AreaWhere, edition: number): Promise<number> {
  const row = await filtered(rows, where, edition)
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

function filtered(rows: ReadRows, where: AreaWhere, edition: number) {
  return rows
    .selectFrom('area as a')
    .where('a.edition', '=', edition)
    .$if(where.codes != null, (query) =>
      query.where(sql<SqlBool>`a.code = any(${[...(where.codes ?? [])]}::text[])`),
    )
    .$if(where.levels != null, (query) =>
      query.where(sql<SqlBool>`a.level = any(${[...(where.levels ?? [])]}::text[])`),
    )
    .$if(where.within != null, (query) => query.where(isWithin(where.within ?? '')))
    .$if(where.text != null, (query) =>
      query.where('a.search_name', 'like', `%${foldName(where.text ?? '').replace(/[%_\\]/g, '\\$&')}%`),
    );
}

/** An area is within itself, its district, its municipality and the country: the codes say so. */
export function isWithin(code: string, column = 'a.code'): Expression<SqlBool> {
  if (code.startsWith('NL')) return sql<SqlBool>`true`;
  const of = sql.ref<string>(column);
  const digits = code.slice(2);
  if (code.startsWith('BU')) return sql<SqlBool>`${of} = ${code}`;
  if (code.startsWith('WK')) return sql<SqlBool>`(${of} = ${code} or ${of} like ${`BU${digits}%`})`;
  return sql<SqlBool>`(${of} = ${code} or ${of} like ${`WK${digits}%`} or ${of} like ${`BU${digits}%`})`;
}

/** Every figure of the newest period of each area. */
export const figuresOf = (rows: ReadRows, areaIds: readonly string[]) =>
  rows
    .selectFrom('area_figure as f')
    .distinctOn(['f.area_id', 'f.indicator'])
    .select([
      'f.area_id as parentId',
      'f.indicator',
      'f.period',
      'f.value',
      'f.status',
      'f.reason',
      'f.source_id as sourceId',
    ])
    .where('f.area_id', 'in', areaIds)
    .orderBy('f.area_id')
    .orderBy('f.indicator')
    .orderBy('f.period', 'desc')
    .execute();
