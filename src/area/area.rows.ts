import { type Expression, type SqlBool, sql } from 'kysely';
import { nameContains } from '../database/name-contains.ts';
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
    .select('a.edition')
    // From the newest back, one municipality is enough: asked in nearly every request.
    .orderBy('a.edition', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.edition ?? null;
}

/**
 * By code in an edition; without one, in the newest in which its municipality (or the country itself) has published
 * inhabitants, else the newest that has it. Of its municipality, so that a neighbourhood whose own are withheld is of
 * the same year as all around it.
 */
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
            .where(({ eb, ref, fn }) =>
              eb('f.area_id', '=', fn.coalesce(ref('a.municipality_id'), ref('a.id'))),
            )
            .where('f.indicator', '=', 'INHABITANTS')
            .where('f.value', 'is not', null),
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
    .$if(where.within != null, (query) => query.where(isWithinAny([where.within ?? ''])))
    .$if(where.text != null, (query) => query.where(nameContains('a.search_name', where.text ?? '')));
}

/**
 * True for `area as a` that is one of these or lies in one: the codes say so. One parameter, however many codes.
 * An invented municipality does not lie in the country.
 */
export function isWithinAny(codes: readonly string[]): Expression<SqlBool> {
  const asked = sql`${[...codes]}::text[]`;
  const country = codes.includes('NL00')
    ? sql`or a.level = 'COUNTRY' or exists (
        select from area m where m.id = a.municipality_id and m.parent_id is not null)`
    : sql``;
  return sql<SqlBool>`(a.code = any(${asked}) or 'GM' || substr(a.code, 3, 4) = any(${asked})
    or (a.level = 'NEIGHBOURHOOD' and 'WK' || substr(a.code, 3, 6) = any(${asked})) ${country})`;
}
