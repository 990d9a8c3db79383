import { sql } from 'kysely';
import type { WriteRows } from './rows.ts';

/**
 * Lets the planner know what was just loaded, inside the transaction that loaded it: without this the statements that
 * follow are planned for empty tables (the assessment of the country takes 70 s instead of 10), and the embedded
 * database never looks by itself. Needs the owner of the tables; another login is warned, and goes on.
 */
export async function refreshStatistics(rows: WriteRows): Promise<void> {
  await sql`select set_config('role', 'none', true)`.execute(rows);
  // Without names it looks at the catalogues and at PostGIS' own table as well, which takes PGlite most of a small import.
  const own = await sql<{ tables: string }>`
    select string_agg(format('%I', tablename), ', ') as tables from pg_tables
    where schemaname = current_schema() and tablename <> 'spatial_ref_sys'
  `.execute(rows);
  await sql`analyze ${sql.raw(own.rows[0]?.tables ?? '')}`.execute(rows);
  await sql`select set_config('role', 'app_writer', true)`.execute(rows);
}
