import { type RawBuilder, sql } from 'kysely';

/**
 * Joins to each row of `area as <alias>` the areas it counts for: itself, its district, its municipality and the
 * country, as `up(id)`, of those that are asked. An invented municipality has no country above it.
 */
export function areasAbove(alias: string, asked: readonly string[]): RawBuilder<unknown> {
  const of = (column: string) => sql.ref(`${alias}.${column}`);
  return sql`cross join lateral (
    select distinct v.id from (values (${of('id')}), (${of('parent_id')}), (${of('municipality_id')}),
      ((select m.parent_id from area m where m.id = ${of('municipality_id')}))) as v(id)
    where v.id = any(${[...asked]}::text[])) as up`;
}
