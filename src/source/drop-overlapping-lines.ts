import { type RawBuilder, sql } from 'kysely';
import type { WriteRows } from '../database/rows.ts';

/** A line that was taken out, and the earlier one it overlaps: `line 3 of lid.csv`. */
export type OverlappingLine<Told> = Told & {
  readonly file: string;
  readonly line: number;
  readonly other: string;
};

/**
 * Takes lines out of a staging table that say of the same thing (`same`: its columns) what holds in a period (`valid`)
 * that an earlier line speaks of already: the first holds. `told`: columns of `i` to be told of them.
 */
export async function dropOverlappingLines<Told>(
  rows: WriteRows,
  { table, same }: { readonly table: string; readonly same: readonly string[] },
  told: RawBuilder<Told>,
): Promise<OverlappingLine<Told>[]> {
  const thing = (line: string) => sql.join(same.map((column) => sql.ref(`${line}.${column}`)));
  const dropped = await sql<OverlappingLine<Told>>`
    with doubled as (
      select i.ctid as place, (
        select 'line ' || o.line || ' of ' || o.file from ${sql.table(table)} o
        where (${thing('o')}) = (${thing('i')}) and o.valid && i.valid and o.ctid < i.ctid
        order by o.ctid limit 1) as other
      from ${sql.table(table)} i
    )
    delete from ${sql.table(table)} i using doubled d
    where i.ctid = d.place and d.other is not null
    returning i.file, i.line, ${told}, d.other
  `.execute(rows);
  return dropped.rows;
}
