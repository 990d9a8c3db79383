import type { PGlite } from '@electric-sql/pglite';

/** The rows of a table as PostgreSQL copies them. */
export interface TableRows {
  readonly table: string;
  /** Those that are stored; the database works out the others. */
  readonly columns: string;
  readonly rows: string;
}

/** Every row of every table of our own. */
export async function takeRows(pglite: PGlite): Promise<TableRows[]> {
  const taken: TableRows[] = [];
  for (const { table, columns } of await ownTables(pglite)) {
    const { blob } = await pglite.query(`copy ${table} (${columns}) to '/dev/blob'`);
    const rows = (await blob?.text()) ?? '';
    if (rows !== '') taken.push({ table, columns, rows });
  }
  return taken;
}

/** Leaves these rows in the tables of our own and no others. They were sound where they were taken. */
export async function putRows(pglite: PGlite, rows: readonly TableRows[]): Promise<void> {
  const tables = (await ownTables(pglite)).map(({ table }) => table);
  await pglite.transaction(async (transaction) => {
    await transaction.exec(`set local session_replication_role = replica; truncate ${tables.join()};`);
    for (const { table, columns, rows: text } of rows) {
      const blob = new Blob([text]);
      await transaction.query(`copy ${table} (${columns}) from '/dev/blob'`, [], { blob });
    }
    await transaction.exec(`analyze ${tables.join()}`);
  });
}

async function ownTables(pglite: PGlite) {
  const { rows } = await pglite.query<{ table: string; columns: string }>(`
    select format('%I', relname) as table, string_agg(format('%I', attname), ', ' order by attnum) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'spatial_ref_sys'
      and attnum > 0 and not attisdropped and attgenerated = ''
    group by relname order by relname`);
  return rows;
}
