import { type SqlBool, sql } from 'kysely';
import type { ReadRows } from '../database/rows.ts';
import type { Page } from '../graphql/paging.ts';
import { columns } from './relation.rows.ts';
import { type RelationWhere, relationMatches, type View } from './relation-conditions.rows.ts';

/** Pages of relations: of all that a filter means, and of each facility apart. */

export type RelationOrder = 'ID' | 'CONFIRMED_ON';

/** Never confirmed comes before confirmed long ago. */
const orderColumns = (order: RelationOrder) =>
  order === 'CONFIRMED_ON' ? sql`coalesce(r.confirmed_on::text, ''), r.id` : sql`r.id`;

const isAfter = (order: RelationOrder, { after }: Page) =>
  after ? sql<SqlBool>`(${orderColumns(order)}) > (${sql.join(after)})` : sql<SqlBool>`true`;

/** One more than the page asks for. */
export const listRelations = (
  rows: ReadRows,
  where: RelationWhere,
  view: View,
  order: RelationOrder,
  page: Page,
) =>
  rows
    .selectFrom('relation as r')
    .select(columns(view))
    .select(sql<unknown[]>`json_build_array(${orderColumns(order)})`.as('keys'))
    .where(relationMatches(where, view))
    .where(isAfter(order, page))
    .orderBy(orderColumns(order))
    .limit(page.first + 1)
    .execute();

export async function countRelations(rows: ReadRows, where: RelationWhere, view: View): Promise<number> {
  const row = await rows
    .selectFrom('relation as r')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where(relationMatches(where, view))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Each relation once under each of its ends that is a parent. */
const under = (rows: ReadRows, facilityIds: readonly string[], where: RelationWhere, view: View) =>
  rows
    .selectFrom('relation as r')
    .crossJoin(sql<{ id: string }>`lateral (select unnest(array[r.first_id, r.second_id]) as id)`.as('p'))
    .where('p.id', 'in', facilityIds)
    .where(relationMatches(where, view))
    .where(({ or, eb }) => or([eb('r.first_id', 'in', facilityIds), eb('r.second_id', 'in', facilityIds)]));

/** A page of the relations of each facility; one more of each than the page asks for. */
export const relationsUnder = (
  rows: ReadRows,
  facilityIds: readonly string[],
  where: RelationWhere,
  view: View,
  order: RelationOrder,
  page: Page,
) =>
  rows
    .with('numbered', () =>
      under(rows, facilityIds, where, view)
        .select(columns(view))
        .select([
          'p.id as parentId',
          sql<unknown[]>`json_build_array(${orderColumns(order)})`.as('keys'),
          sql<string>`row_number() over (partition by p.id order by ${orderColumns(order)})`.as('place'),
        ])
        .where(isAfter(order, page)),
    )
    .selectFrom('numbered')
    .selectAll()
    .where(sql`place`, '<=', page.first + 1)
    .orderBy('parentId')
    .orderBy('place')
    .execute();

export const countRelationsUnder = (
  rows: ReadRows,
  facilityIds: readonly string[],
  where: RelationWhere,
  view: View,
) =>
  under(rows, facilityIds, where, view)
    .select(['p.id', ({ fn }) => fn.countAll<string>().as('count')])
    .groupBy('p.id')
    .execute();
