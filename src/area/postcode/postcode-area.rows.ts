import { type Expression, type SqlBool, sql } from 'kysely';
import { ask, type ReadRows } from '../../database/rows.ts';
import type { Page } from '../../graphql/paging.ts';
import { geoJsonOf } from '../boundary/area-geometry.rows.ts';
import { sharedBy } from '../boundary/overlay.ts';
import type { StoredPostcodeFigure } from './postcode-population.ts';

/** What a filter of postcode areas may say; all parts together. */
export interface PostcodeAreaWhere {
  readonly codes?: readonly string[] | null;
  readonly within?: string | null;
}

/** Year and four digits: `20201011`. */
const id = sql<string>`p.edition || p.pc4`;

const columns = [id.as('id'), 'p.pc4 as code', 'p.edition', 'p.source_id as sourceId'] as const;

/** By its four digits in an edition; without one in the newest that has it. */
export function findPostcodeArea(rows: ReadRows, code: string, edition: number | null) {
  return rows
    .selectFrom('postcode_area as p')
    .select(columns)
    .where('p.pc4', '=', code)
    .$if(edition !== null, (query) => query.where('p.edition', '=', edition))
    .orderBy('p.edition', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Of the newest edition, by code; one more than the page asks for. */
export function listPostcodeAreas(rows: ReadRows, where: PostcodeAreaWhere, page: Page) {
  return filtered(rows, where)
    .select(columns)
    .select(sql<[string]>`json_build_array(p.pc4)`.as('keys'))
    .$if(page.after !== null, (query) => query.where('p.pc4', '>', String(page.after?.[0])))
    .orderBy('p.pc4')
    .limit(page.first + 1)
    .execute();
}

export async function countPostcodeAreas(rows: ReadRows, where: PostcodeAreaWhere): Promise<number> {
  const row = await filtered(rows, where)
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

function filtered(rows: ReadRows, { codes, within }: PostcodeAreaWhere) {
  return rows
    .selectFrom('postcode_area as p')
    .where('p.edition', '=', ({ selectFrom }) =>
      selectFrom('postcode_area as n').select(({ fn }) => fn.max<number>('n.edition').as('newest')),
    )
    .$if(codes != null, (query) => query.where(sql<SqlBool>`p.pc4 = any(${[...(codes ?? [])]}::text[])`))
    .$if(within != null, (query) => query.where(liesWithin(within ?? '')));
}

/** Half of it or more lies in the newest boundary that is known of the code. All that is not invented, for the country. */
function liesWithin(code: string): Expression<SqlBool> {
  const isReal = sql<SqlBool>`not (select s.is_sample from source s where s.id = p.source_id)`;
  if (code === 'NL00') return isReal;
  const boundary = sql`(
    select a.boundary from area a where a.code = ${code} and a.boundary is not null
    order by a.edition desc limit 1)`;
  return sql<SqlBool>`p.boundary && ${boundary}
    and 2 * st_area(${sharedBy(sql`p.boundary`, boundary)}) >= st_area(p.boundary)`;
}

export const postcodeBoundaries = (rows: ReadRows, ids: readonly string[], simplifyMetres: number) =>
  rows
    .selectFrom('postcode_area as p')
    .select([id.as('id'), geoJsonOf(sql`p.boundary`, simplifyMetres).as('geometry')])
    .where(isOneOf(ids))
    .execute();

export const postcodePoints = (rows: ReadRows, ids: readonly string[]) =>
  rows
    .selectFrom('postcode_area as p')
    .select([
      id.as('id'),
      sql<number>`round(st_x(p.point)::numeric, 6)::float`.as('longitude'),
      sql<number>`round(st_y(p.point)::numeric, 6)::float`.as('latitude'),
    ])
    .where(isOneOf(ids))
    .execute();

/**
 * The municipality most of each lies in, in the newest edition whose boundaries tell: what no boundary covers might all
 * lie in another one. What is invented lies in nothing real.
 */
export const municipalitiesOfPostcodes = (rows: ReadRows, ids: readonly string[]) =>
  ask(
    rows,
    sql<{ id: string; areaId: string }>`
      with shared as (
        select ${id} as id, a.id as area_id, a.edition, st_area(p.boundary) as whole, st_area(a.piece) as part
        from postcode_area p
        join source s on s.id = p.source_id
        -- Area by area (offset 0 keeps it so): see place-facilities.ts on joins by boundary in the embedded database.
        cross join lateral (
          select a.id, a.edition, ${sharedBy(sql`a.boundary`, sql`p.boundary`)} as piece
          from area a join source o on o.id = a.source_id
          where a.level = 'MUNICIPALITY' and a.boundary && p.boundary and o.is_sample = s.is_sample
          offset 0
        ) as a
        where ${isOneOf(ids)}
      ),
      told as (
        select id, area_id, edition, part, whole - sum(part) over (partition by id, edition) as unknown from shared
      )
      select distinct on (id) id, area_id as "areaId" from told
      where part > 0 and part > unknown
      order by id, edition desc, part desc, area_id
    `,
  );

/** Figures of the newest year that is known of each. */
export const postcodeFigures = (rows: ReadRows, codes: readonly string[]) =>
  rows
    .selectFrom('postcode_area_figure as f')
    .select(['f.pc4 as parentId', 'f.indicator', 'f.period', 'f.value', 'f.method', 'f.status', 'f.reason'])
    .select('f.source_id as sourceId')
    .where('f.pc4', 'in', codes)
    .where('f.period', '=', ({ selectFrom }) =>
      selectFrom('postcode_area_figure as n')
        .select(({ fn }) => fn.max<number>('n.period').as('newest'))
        .whereRef('n.pc4', '=', 'f.pc4'),
    )
    .execute() satisfies Promise<(StoredPostcodeFigure & { parentId: string })[]>;

const isOneOf = (ids: readonly string[]) =>
  sql<SqlBool>`(p.edition, p.pc4) in (
    select left(asked, 4)::smallint, substr(asked, 5) from unnest(${[...ids]}::text[]) as asked)`;
