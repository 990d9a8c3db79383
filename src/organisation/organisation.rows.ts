import { type Expression, type SqlBool, sql } from 'kysely';
import { nameContains } from '../database/name-contains.ts';
import type { ReadRows } from '../database/rows.ts';
import { beganBy, holdsOn, validityOf } from '../database/validity.ts';
import type { Page } from '../graphql/paging.ts';

/** What a filter of organisations may say; all parts together. */
export interface OrganisationWhere {
  readonly kinds?: readonly string[] | null;
  readonly text?: string | null;
  /** A condition on `organisation as o` by a room above: what it runs, whom it works with. */
  readonly also?: Expression<SqlBool> | null;
}

const columns = (asOf: string) =>
  [
    'o.id',
    'o.name',
    'o.kind as kindCode',
    'o.website',
    'o.source_id as sourceId',
    'o.version',
    sql<string>`o.updated_at`.as('updatedAt'),
    sql<string>`${asOf}::text`.as('asOf'),
  ] as const;

export const organisationsById = (rows: ReadRows, asOf: string, ids: readonly string[]) =>
  rows.selectFrom('organisation as o').select(columns(asOf)).where('o.id', 'in', ids).execute();

/**
 * The organisation with that number on that day, else the one that last had it before: a takeover brings another. Of
 * several (from several sources) always the same one.
 */
export const findOrganisation = (
  rows: ReadRows,
  asOf: string,
  identifier: { readonly scheme: string; readonly value: string },
) =>
  rows
    .selectFrom('organisation as o')
    .innerJoin('organisation_identifier as i', 'i.organisation_id', 'o.id')
    .select(columns(asOf))
    .where('i.scheme', '=', identifier.scheme)
    .where('i.value', '=', identifier.value)
    .where(beganBy('i.valid', asOf))
    .orderBy(sql`upper(i.valid)`, (order) => order.desc().nullsFirst())
    .orderBy('o.id')
    .limit(1)
    .executeTakeFirst();

/** By name; one more than the page asks for. */
export const listOrganisations = (rows: ReadRows, where: OrganisationWhere, asOf: string, page: Page) =>
  filtered(rows, where)
    .select(columns(asOf))
    .select(sql<[string, string]>`json_build_array(o.search_name, o.id)`.as('keys'))
    .$if(page.after !== null, (query) =>
      query.where(sql<SqlBool>`(o.search_name, o.id) > (${page.after?.[0]}, ${page.after?.[1]})`),
    )
    .orderBy('o.search_name')
    .orderBy('o.id')
    .limit(page.first + 1)
    .execute();

export async function countOrganisations(rows: ReadRows, where: OrganisationWhere): Promise<number> {
  const row = await filtered(rows, where)
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

const filtered = (rows: ReadRows, { kinds, text, also }: OrganisationWhere) =>
  rows
    .selectFrom('organisation as o')
    .$if(kinds != null, (query) => query.where(sql<SqlBool>`o.kind = any(${[...(kinds ?? [])]}::text[])`))
    .$if(text != null, (query) => query.where(nameContains('o.search_name', text ?? '')))
    .$if(also != null, (query) => query.where(also as Expression<SqlBool>));

/** Those of the day, or with those that ended before it. */
export const identifiersOf = (
  rows: ReadRows,
  asOf: string,
  organisationIds: readonly string[],
  withEnded = false,
) =>
  rows
    .selectFrom('organisation_identifier as i')
    .select(['i.organisation_id as parentId', 'i.scheme', 'i.value', validityOf('i.valid').as('validity')])
    .where('i.organisation_id', 'in', organisationIds)
    .where((withEnded ? beganBy : holdsOn)('i.valid', asOf))
    .orderBy('i.scheme')
    .orderBy('i.value')
    .orderBy('i.valid')
    .execute();
