import { sql } from 'kysely';
import type { WriteRows } from './rows.ts';

/**
 * Lets the planner know what was just loaded, inside the transaction that loaded it: without this the statements that
 * follow are planned for empty tables (the assessment of the country takes 70 s instead of 10), and the embedded
 * database never looks by itself. Needs the owner of the tables; another login is warned, and goes on.
 */
export async function refreshStatistics(rows: WriteRows): Promise<void> {
  await sql`select set_config('role', 'none', true)`.execute(rows);
  await sql`analyze`.execute(rows);
  await sql`select set_config('role', 'app_writer', true)`.execute(rows);
}
